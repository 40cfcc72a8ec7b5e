import Answers
import Cost
import CostPages
import Inference
package import Site
import Telling
package import Workloads

/// A scenario with its draws and its costs over the volumes: the one value that its page, its tables and its files
/// print.
struct ScenarioFigures: Sendable {
    package let costed: CostedScenario
    /// The data that it is computed from.
    let book: CostBook
    let costs: CostLines

    /// Computes the figures of a scenario. O(draws x inputs).
    init(_ costed: CostedScenario, from book: CostBook) {
        self.costed = costed
        self.book = book
        let volumes = Set(tableVolumes + [costed.estimate.tokensPerDay]).sorted()
        costs = CostLines(
            of: costed.options, hasRanges: costed.hasRanges,
            at: volumes.map { VolumeLine(at: $0, costed.sets, hasRanges: costed.hasRanges) },
            drawn: costed.draws)
    }

    package var draws: Draws { costs.draws }
    package var named: NamedScenario { costed.named }
    package var words: CurveWords { costed.words }
    package var estimate: Estimate { costed.estimate }
    package var ranges: [AssumedRange] { costed.ranges }
    package var sets: LowBaseHigh<Estimate> { costed.sets }
    package var options: [OptionID] { costed.options }

    /// Whether the sets differ at all.
    package var hasRanges: Bool { costed.hasRanges }
}

extension Costs {
    /// The page of a scenario.
    package func route(of costed: CostedScenario) -> Route { book.routes.scenario(costed.id) }

    /// The figures of a scenario.
    func figures(of costed: CostedScenario) -> ScenarioFigures { ScenarioFigures(costed, from: book) }
}
