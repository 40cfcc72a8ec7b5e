package import Cost
import Site
import Telling

extension PricedComparison {
    /// In how many draws each option is the cheapest, or that there is nothing to draw.
    package func cheapest(in draws: Draws) -> String {
        hasRanges ? words.cheapest(in: draws) : ComparisonWords.nothingAssumed
    }
}

// What the draws of a comparison say.
extension ComparisonFigures {
    /// In how many draws each option is the cheapest, or that there is nothing to draw.
    package var sharesSentence: String { priced.cheapest(in: draws) }

    /// The three numbers that decide most often, in words.
    package func measureFirst(_ numbers: CostNumbers) -> [String] {
        draws.decisive.prefix(3).map {
            CostWords.decisive(numbers.assumption($0.id)?.title ?? $0.id, $0.draws)
        }
    }

    /// The section on draws.
    func sharesHTML(_ numbers: CostNumbers) -> HTML {
        guard hasRanges else { return "<p>\(ComparisonWords.nothingAssumed)</p>\n" }
        return sharesSection(sharesSentence, measureFirst: measureFirst(numbers))
    }
}
