import Cost
import Exact
import Inference
import Site

// The words of charts, their titles and their tables stand here, in `FigureTitles` and nowhere else.
enum FigureWords {
    package static let tooLarge = PageTable.tooLarge
    package static let overdue = "overdue"
    static let inputsAndSources = "Inputs and sources"
    static let tableFollows = "The data table follows."
    static let csvFile = "the table, unrounded"
    static let svgFile = "the chart as a picture"
    static let figuresFile = "all charts of this scenario as data"
    static let nothingToCompare = "The scenario compares no two options."
    static let costUnknown = "Which option is cheapest is too large to compute"
    static let limitsUnknown = "Up to which share a hybrid pays is too large to compute"
    static let utilizationUnknown = "From which utilisation a replica pays is too large to compute"
    static let sensitivityUnknown = "What moves the crossover is too large to compute."
    static let paybackUnknown = "When the move pays back is too large to compute."
    static let rangeTooLarge = "range too large to compute"
    package static let never = "never"
    static let anyVolume = "any volume"

    static let rangeHeading = "The whole range"
    static let utilizationHeading = "How full the GPUs are"
    static let sensitivityHeading = "What moves the crossover"
    static let hybridHeading = "The share of a hybrid"
    static let paybackHeading = "When a move pays back"

    static let tokensADay = "Tokens a day"
    static let usdAMonth = "USD a month"
    static let pricesAxis = "USD per million tokens, logarithmic"
    static let logarithmicAxis = "Tokens a day; each step is ten times the one before"
    static let utilizationAxis = "Share of the paid capacity that is used"
    static let hybridAxis = "Share of the requests that goes to the closed model"
    static let monthsAxis = "Months after the move"
    static let cumulativeAxis = "USD since the start"
    static let inputColumn = "Input"
    static let unitColumn = "Unit"
    static let lowEnd = "Low end"
    static let highEnd = "High end"
    static let crossoverAtLow = "Crossover at the low end"
    static let crossoverAtHigh = "Crossover at the high end"

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

    /// `$1,100 to $3,900`.
    package static func span(_ low: String, _ high: String) -> String { "\(low) to \(high)" }

    /// `Prices of 22 November 2026; next check by 22 February 2027`.
    static func sourceLine(_ day: CalendarDate, nextCheck: CalendarDate?) -> String {
        let next = nextCheck.map { "; next check by \($0.longText)" } ?? ""
        return "Prices of \(day.longText)\(next)"
    }

    /// `USD a month by tokens a day. Support assistant, prices of 22 November 2026`.
    static func subtitle(_ measure: String, _ named: NamedScenario) -> String {
        "\(measure). \(named.title), prices of \(named.asOf.longText)"
    }

    static func costColumn(_ option: OptionID) -> String { "\(CostWords.title(option)), USD a month" }

    static func priceColumn(_ option: OptionID) -> String { "\(CostWords.title(option)), USD per million" }

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

    static func staying(_ option: OptionID) -> String { "Staying, \(CostWords.name(option))" }

    static func moving(_ option: OptionID) -> String { "Moving, \(CostWords.name(option))" }

    static func neverAt(_ value: String) -> String { "\(value): never" }

    static func sensitivityNote(isCut: Bool) -> String {
        let rest = isCut ? " The table has the inputs with a smaller swing as well." : ""
        return """
            Each bar moves one input from its low to its high end and leaves all others as they are; the ends \
            stand beside it. "Never" means that no volume is large enough.\(rest)
            """
    }

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
        guard let exact = rational(value) else { return "" }
        return value >= 100_000 ? CostWords.millions(exact) : exact.text(places: 0)
    }

    /// A tick in USD: `$0.50`, `$20,000`, `$1.5 M`.
    static func usdTick(_ value: Double) -> String {
        guard let exact = rational(value) else { return "" }
        if value >= 1_000_000 { return "$\(CostWords.millions(exact))" }
        return "$" + exact.text(places: exact.isWhole ? 0 : 2)
    }

    /// A tick of an axis from 0 to 1: `40%`.
    static func shareTick(_ value: Double) -> String { rational(value).map(Display.percent) ?? "" }

    /// Ticks have few digits, so that thousandths are exact enough.
    private static func rational(_ value: Double) -> Rational? {
        Int(exactly: (value * 1000).rounded()).map(Rational.init(thousandths:))
    }
}
