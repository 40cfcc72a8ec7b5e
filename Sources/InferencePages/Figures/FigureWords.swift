import Answers
import Cost
import CostPages
import Exact
import Fields
import Inference
import Site
import Telling
import Workloads

// The words of charts about language models stand here, in `FigureTitles` and nowhere else.
extension FigureWords {
    static let nothingToCompare = "The scenario compares no two options."
    static let limitsUnknown = "Up to which share a hybrid pays is too large to compute"
    static let utilizationUnknown = "From which utilisation a replica pays is too large to compute"
    static let paybackUnknown = "When the move pays back is too large to compute."

    static let utilizationHeading = "How full the GPUs are"
    static let hybridHeading = "The share of a hybrid"
    static let paybackHeading = "When a move pays back"

    static let pricesAxis = "USD per million tokens, logarithmic"
    static let utilizationAxis = "Share of the paid capacity that is used"
    static let hybridAxis = "Share of the requests that goes to the closed model"
    static let monthsAxis = "Months after the move"
    static let cumulativeAxis = "USD since the start"

    static let utilizationMeasure = "USD per million tokens by utilisation, one replica without staff"

    static let utilizationNote = """
        The curve is the cost of a replica over the tokens that it serves; staff and spare replicas come on top. \
        A peak above the average load keeps the share low, however well the fleet is run.
        """

    static func nearHeading(isAtBoundary: Bool) -> String {
        isAtBoundary ? "Near the crossover" : "Near the scenario's volume"
    }

    static func costColumn(_ title: String) -> String { "\(title), USD a month" }

    static func priceColumn(_ title: String) -> String { "\(title), USD per million" }

    static func nearTable(_ named: NamedScenario, isAtBoundary: Bool) -> String {
        "Cost near \(isAtBoundary ? "the crossover" : "the scenario's volume"), \(named.title)"
    }

    static func rangeTable(_ named: NamedScenario) -> String { "Cost over the whole range, \(named.title)" }

    static func utilizationTable(_ named: NamedScenario) -> String { "Cost by utilisation, \(named.title)" }

    static func sensitivityTable(_ named: NamedScenario) -> String {
        "What moves the crossover, \(named.title)"
    }

    static func hybridTable(_ named: NamedScenario) -> String {
        "Cost of a hybrid by its share, \(named.title)"
    }

    static func paybackTable(_ named: NamedScenario) -> String {
        "Cost of staying and moving, \(named.title)"
    }

    static func crossoverRow(_ volume: Rational) -> String { "\(CostWords.tokens(volume)), the crossover" }

    static func staying(_ name: String) -> String { "Staying, \(name)" }

    static func moving(_ name: String) -> String { "Moving, \(name)" }

    static func paybackNote(_ outlay: Assumption) -> String {
        """
        Outlay: \(outlay.title), \(dollars(outlay.base)) (\(span(dollars(outlay.low), dollars(outlay.high)))), paid \
        before the first month. Prices stay as they are.
        """
    }

    /// A sum of money to three figures: `$60,000`.
    static func dollars(_ usd: Rational) -> String { usd == 0 ? "$0" : Display.usdPerMonth(usd) }

    /// A tick of an axis from 0 to 1: `40%`.
    static func shareTick(_ value: Double) -> String { VolumeText.rational(value).map(Display.percent) ?? "" }
}
