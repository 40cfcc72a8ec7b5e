import Cost
import Inference

/// A scenario with its draws and its costs over the volumes: the one value that its page, its tables and its files
/// print.
struct ScenarioFigures: Sendable {
    package let costed: CostedScenario
    /// The options over thousands of draws, at the scenario's own volume and where it is in doubt which is cheapest.
    package let draws: Draws
    /// The costs over the volumes of the tables and the scenario's own, in rising order.
    package let lines: [CostLine]

    /// Computes the figures of a scenario. O(draws x inputs).
    package init(_ costed: CostedScenario) {
        self.costed = costed
        let volumes = Set(tableVolumes + [costed.estimate.tokensPerDay]).sorted()
        var lines = volumes.map { CostLine(at: $0, costed.sets, hasRanges: costed.hasRanges) }
        let doubtful = lines.indices.filter { lines[$0].isInDoubt }
        draws = costed.draws(
            at: doubtful.compactMap { index in
                lines[index].lowest.map {
                    Draws.Reference(volume: lines[index].tokensPerDay, option: costed.options[$0])
                }
            })
        for (reference, index) in doubtful.enumerated() {
            lines[index].compare(costed.options, draws, reference)
        }
        self.lines = lines
    }

    package var named: NamedScenario { costed.named }
    package var estimate: Estimate { costed.estimate }
    package var ranges: [AssumedRange] { costed.ranges }
    package var sets: LowBaseHigh<Estimate> { costed.sets }
    package var options: [OptionID] { costed.options }

    /// Whether the sets differ at all.
    package var hasRanges: Bool { costed.hasRanges }
}

extension Costs {
    /// The figures of a scenario.
    func figures(of costed: CostedScenario) -> ScenarioFigures { ScenarioFigures(costed) }
}
