import Answers
import Cost
import CostPages
package import Exact
package import Fields
package import Inference
import Site
package import Telling
import Workloads

// The sentences of the pages below `/cost/`.
extension CostWords {
    package static func startDescription(_ day: CalendarDate) -> String {
        "Scenarios computed from dated prices, and where their lines cross, as of \(day.longText)."
    }

    static let readFirst = """
        Every figure is computed from the inputs shown beside it: United States dollars before tax, a month \
        of 730 hours, tokens counted as input and output together. See first what staff is counted: leaving \
        it out is the commonest error. A crossover belongs to its scenario: another shape of request, \
        another model or another peak moves it, often by a factor of ten.
        """
    static func assumptionsDescription(_ day: CalendarDate) -> String {
        "Every price, rate and assumption behind the figures, with its source, as of \(day.longText)."
    }

    static let ratesTitle = "Rates of rented GPUs"
    static let throughputTitle = "Measured throughput"
    static let pricesTitle = "List prices, USD per million tokens"
    static let licensesTitle = "Licences of open weights"

    static let show = "Show the table"
    static let costNote = """
        Cost in all, with the staff that the scenario counts, to three significant figures; in brackets from \
        the least to the most of the base, the low and the high set. The cheapest option of a row bears the \
        word "lowest"; "close" says that it stays cheaper than this option in fewer than 80 of 100 draws.
        """
    static let setsNote = """
        Low has every input at its favourable end, high every input at its unfavourable end. These are \
        named sets: nothing is said about how likely they are.
        """
    static let crossoversNote = """
        Self-hosting grows by whole replicas, so that two lines may cross more than once: the volumes are \
        those from which the second option of a pair costs no more for good, in tokens a day.
        """
    static let noPairs = "The scenario compares no two options."
    static let breakdownNote = "Each figure is rounded on its own: the last digit of a sum may differ."
    static let coefficientsTitle = "Coefficients"
    static let coefficientsNote = """
        The cost at any volume follows from these: fixed, plus the price times the month's million tokens, \
        plus the replicas. Replicas are the volume over that of one, rounded up, plus the spare ones, and \
        at least the last number.
        """
    static let incompleteTitle = "What is left out"
    static let inputsNote = """
        The keys are those of a workload file: replace the values with your own. A key that is not here has \
        the program's default; an input without low and high is the same in all sets.
        """
    /// `45 of 108:`
    static func share(_ count: Int, of all: Int) -> String { "\(count) of \(all):" }
    static func atEveryVolume(_ option: String) -> String { "\(option) is cheapest at every volume" }
    static func then(_ option: String) -> String { "then \(option) from" }
    static func between(_ least: String, _ most: String) -> String { "\(least) to \(most)" }
    static let gridTitle = "Choose what is true for you"
    static let gridNote = """
        Each link leads to a scenario, and there each link changes one thing. Unless you choose otherwise, \
        the scenario is the one below.
        """

    /// The title of a combination: `Chat, a frontier closed model, GPUs on demand`.
    static func title(of combination: [GridChoice]) -> String {
        combination.enumerated().map { $0.offset == 0 ? $0.element.title : $0.element.phrase }
            .joined(separator: ", ")
    }

    static func breakdownTitle(_ tokensPerDay: Rational) -> String { "At \(volume(tokensPerDay))" }

    /// `Support assistant. Closed is cheapest up to about 7.6 M tokens a day, managed open beyond. At 1.5 M tokens a
    /// day closed costs least: $1,990 a month.` No two scenarios have the same, as two of a grid may cost the same.
    static func described(_ costed: CostedScenario) -> String {
        let sentences = [
            cheapest(costed.estimate, in: costed.words).map { $0 + "." },
            lowest(costed.estimate, in: costed.words),
        ]
        return "\(costed.named.title). \(sentences.compactMap(\.self).joined(separator: " "))"
    }

    package static func basis(_ day: CalendarDate) -> String { "Prices of \(day.longText)." }

    /// `Prices of 22 November 2026, formulas of version 1, inputs to be checked again by 22 February 2027.`
    static func footing(_ day: CalendarDate, nextCheck: CalendarDate?, isOverdue: Bool) -> String {
        let check = nextCheck.map {
            ", inputs to be checked again by \($0.longText)" + (isOverdue ? " (overdue)" : "")
        }
        return "Prices of \(day.longText), formulas of version \(FormulaVersion.current)\(check ?? "")."
    }

    static let otherShapeTitle = "Measured with other requests"

    /// What a reader must know where a throughput was measured with other requests than the scenario's.
    static func otherShape(_ record: ThroughputRecord, _ workload: Workload) -> String {
        let measured =
            record.shape.map {
                "\($0.inputTokens.text(places: 0)) tokens in and \($0.outputTokens.text(places: 0)) out"
            }
            ?? "a shape that is not known"
        let input = try? workload.tokensPerRequest * workload.inputShare
        let output = input.flatMap { try? workload.tokensPerRequest - $0 }
        let own = [input, output].map { $0?.text(places: 0) ?? "?" }
        return """
            The throughput of self-hosting was measured with requests of \(measured); those of this scenario \
            have \(own[0]) in and \(own[1]) out. Measure your own requests before you rely on its figures.
            """
    }
}

// The words of the tables.
extension CostWords {
    static let volumeColumn = "Tokens a day"
    static let thisScenario = " (this scenario)"
    static func inputColumns(withEnds: Bool) -> [String] {
        withEnds ? ["Input", lowColumn, baseColumn, highColumn, "From"] : ["Input", "Value", "From"]
    }
    static let itemColumn = "USD a month"
    static let perMtok = "In all, USD per million tokens"
    static let replicas = "Replicas"
    static let used = "Capacity used"
    static let coefficientColumns = [
        "Option", "Fixed, USD a month", "USD per million tokens", "A replica, USD a month",
        "A replica carries, tokens a day", "Spare replicas", "Least replicas",
    ]

    static func breakdownTable(_ title: String) -> String { "What the cost is made of, \(title)" }
    static func coefficientTable(_ title: String) -> String { "Coefficients, \(title)" }

    /// A line of the sum: `$191`, or `none`.
    package static func part(_ usdPerMonth: Rational) -> String {
        usdPerMonth == 0 ? none : Display.usdPerMonth(usdPerMonth)
    }

    package static func item(_ item: CostBreakdown.Item) -> String {
        switch item {
        case .tokens: "Tokens of an API"
        case .compute: "GPUs at work"
        case .idle: "GPUs idle in serving replicas"
        case .redundancy: "GPUs of spare and least replicas"
        case .overhead: "Storage, network, load balancer"
        case .staff: "Staff"
        case .fixed: "Other fixed costs"
        }
    }
}
