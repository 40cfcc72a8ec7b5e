package import Cost
package import Telling
package import Workloads

extension CostWords {
    package static let nothingAssumed =
        "No number of this scenario is assumed with ends, so that there is nothing to draw."
}

extension CostedScenario {
    /// In how many draws each option is the cheapest, or that there is nothing to draw.
    package func cheapest(in draws: Draws) -> String {
        hasRanges ? words.cheapest(in: draws) : CostWords.nothingAssumed
    }
}
