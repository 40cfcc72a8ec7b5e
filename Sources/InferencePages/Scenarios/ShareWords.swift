import Answers
import Cost
import CostPages
import Site
import Telling

extension ScenarioFigures {
    /// What the draws say, by the names of the inputs.
    package var shares: ShareSummary { costed.shares(of: draws) }
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
