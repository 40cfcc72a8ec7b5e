import Cost
import CostPages
import Exact
import Fields
import Inference
import Site
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

    static let tokensADay = "Tokens a day"
    static let pricesAxis = "USD per million tokens, logarithmic"
    static let logarithmicAxis = "Tokens a day; each step is ten times the one before"
    static let utilizationAxis = "Share of the paid capacity that is used"
    static let hybridAxis = "Share of the requests that goes to the closed model"
    static let monthsAxis = "Months after the move"
    static let cumulativeAxis = "USD since the start"

    static let costByVolume = "USD a month by tokens a day"
    static let utilizationMeasure = "USD per million tokens by utilisation, one replica without staff"

    static let setsNote = """
        Line: the scenario as it stands. Shaded: from every input at its favourable end (low) to every input at \
        its unfavourable end (high); these are named sets, not probabilities. The volumes in brackets are the \
        least and the most at which the cheapest option changes in the three.
        """
    static let bandsNote = "Line: the scenario as it stands. Shaded: from the low to the high set of inputs."
    static let takeTurns = """
        Replicas come in steps, so that near a crossing two options take turns: the later one is named from the \
        volume on above which the one before it is not the cheapest again.
        """
    static let fineSteps = "The replicas are too many to draw each step: the line runs through their middles."
    static let utilizationNote = """
        The curve is the cost of a replica over the tokens that it serves; staff and spare replicas come on top. \
        A peak above the average load keeps the share low, however well the fleet is run.
        """

    static func nearHeading(isAtBoundary: Bool) -> String {
        isAtBoundary ? "Near the crossover" : "Near the scenario's volume"
    }

    /// `USD a month by tokens a day. Support assistant, prices of 22 November 2026`.
    static func subtitle(_ measure: String, _ named: NamedScenario) -> String {
        "\(measure). \(named.title), prices of \(named.asOf.longText)"
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

    /// A tick in tokens a day: `0`, `0.1 M`, `1,000 M`.
    static func tokensTick(_ value: Double) -> String {
        guard value > 0 else { return "0" }
        guard let exact = VolumeText.rational(value) else { return "" }
        return value >= 100_000 ? CostWords.millions(exact) : exact.text(places: 0)
    }

    /// A tick of an axis from 0 to 1: `40%`.
    static func shareTick(_ value: Double) -> String { VolumeText.rational(value).map(Display.percent) ?? "" }
}
