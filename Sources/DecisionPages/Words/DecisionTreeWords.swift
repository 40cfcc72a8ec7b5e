import Answers
import Cost
import CostPages
import InferencePages
import Telling

// The words of the pages that hold tree and costs together.
extension DecisionWords {
    static let treeCosts = "What each outcome costs a month"
    static let noOption = "no option"
    /// Before scenarios that are named by what sets them apart from the first.
    static let asTheFirstBut = "As the first, but"
    /// Before the name of the scenario and the day of its prices.
    static let treeShows =
        "The table and the tree show what the option of each outcome costs a month, in this scenario:"
    static let treeCostNote = """
        To three significant figures. In each column the cheapest of all options that the scenario compares bears the \
        word "lowest".
        """

    /// The order of the figures in the tree.
    static var treeLegend: String {
        let volumes = treeVolumes.map(CostWords.millions)
        let last = volumes.last ?? ""
        return """
            Below each outcome stands what its option costs a month at \(volumes.dropLast().joined(separator: ", ")) and \
            \(last) tokens a day, in this order.
            """
    }

    /// The name of the table, for readers who do not see it.
    static func treeCostTable(_ scenario: String) -> String { "Monthly cost of each outcome, \(scenario)" }

    static func atPrices(of day: String) -> String { "at prices of \(day)." }

    /// `The whole decision: Chat, a small closed model`.
    static func treeTitle(in scenario: String) -> String { "\(treeTitle): \(scenario)" }

    static func treeDescription(in scenario: String) -> String {
        "Every walk through this decision, and what each outcome costs a month in the scenario “\(scenario)”."
    }

    /// `Closed: $1,990 (lowest) · $4,500`.
    static func treeNote(_ option: String, _ figures: [String]) -> String {
        "\(option): \(figures.joined(separator: "\u{A0}\u{B7} "))"
    }

    /// A figure and its mark, which no line parts.
    static func lowest(_ figure: String) -> String { "\(figure)\u{A0}(\(CostWords.lowestMark))" }
}
