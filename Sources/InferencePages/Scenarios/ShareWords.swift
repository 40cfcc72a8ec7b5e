package import Cost
import CostPages
import Site
package import Workloads

extension CostWords {
    static let nothingAssumed =
        "No number of this scenario is assumed with ends, so that there is nothing to draw."
}

extension CostedScenario {
    /// In how many draws each option is the cheapest, or that there is nothing to draw.
    package func cheapest(in draws: Draws) -> String {
        hasRanges ? words.cheapest(in: draws) : CostWords.nothingAssumed
    }
}

extension ScenarioFigures {
    /// The three inputs that decide most often, in words.
    package var measureFirst: [String] {
        draws.decisive.prefix(3).map { CostWords.decisive(costed.title(of: $0.id), $0.draws) }
    }

    /// The section on draws.
    var sharesHTML: HTML {
        guard hasRanges else { return "<p>\(CostWords.nothingAssumed)</p>\n" }
        return sharesSection(costed.cheapest(in: draws), measureFirst: measureFirst)
    }
}
