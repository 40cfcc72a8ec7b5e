import Cost
import CostPages
import Diagnostics
import Exact
import Fields
import Site
import Telling

// The words of the decision about costs.
extension DecisionWords {
    static let thresholdHead = ["Scenario", "First, tokens a day", "For good", "Low to high"]
    static let notYourNumbers = "These are not your numbers:"
    static let ownFigures = "put your own in their place"
    static let orChange = ", or"
    static let changeScenario = "change the scenario"
    static let ownVolume = "Where your own volume lies"

    /// The name of the table of volumes, for readers who do not see it.
    static let thresholdTable = "Tokens a day at which one option costs no more than another"

    static let volumeHead = ["Comparison", "Where one costs no more"]

    /// The name of the table of comparisons, for readers who do not see it.
    static let volumeTable = "Volumes at which one option costs no more than another"

    /// Before tables of volumes: whose they are.
    static func whatCostsGive(_ kinds: [CostSubjectKind]) -> String {
        let whose =
            kinds.count == 1
            ? "the \(kinds[0].word)s" : kinds.map { "\($0.word)s" }.joined(separator: " and ")
        return "What \(whose) give."
    }

    /// `managed open against closed`.
    static func pair(_ crossover: Crossover, _ words: CurveWords) -> String {
        "\(words.name(crossover.to)) against \(words.name(crossover.from))"
    }

    /// `At 1.5 M tokens a day and prices of 22 November 2026; in brackets, all assumptions at their low and at their
    /// high ends`.
    static func costBasis(_ cost: OutcomeCost) -> String {
        let volume = cost.subject.words.volume(cost.subject.priced.volume)
        let day = cost.subject.asOf.longText
        return
            "At \(volume) and \(cost.subject.kind.dated) of \(day); in brackets, all assumptions at their low and at their high ends"
    }

    /// `Closed: $1,990 a month ($1,500 to $2,900)`.
    static func monthly(_ title: String, _ usd: NamedSets<Rational>) -> String {
        "\(title): \(Display.usdPerMonth(usd.base)) a month (\(range(usd)))"
    }

    static func range(_ usd: NamedSets<Rational>) -> String {
        "\(Display.usdPerMonth(usd.span.lowerBound)) to \(Display.usdPerMonth(usd.span.upperBound))"
    }

    /// How a workload answers a question: `at 60 M tokens a day closed costs $9,420 a month, managed open $3,250`, and
    /// what must be known besides.
    static func reason(
        _ inquiry: CostInquiry, _ workload: PricedWorkload, _ words: CurveWords, _ remarks: [String]
    ) -> String {
        let costs = inquiry.options.compactMap { option in
            workload.cost(option).map { (words.name(option), Display.usdPerMonth($0)) }
        }
        let list = costs.enumerated().map { index, cost in
            index == 0 ? "\(cost.0) costs \(cost.1) a month" : "\(cost.0) \(cost.1)"
        }
        let volume = words.volume(workload.volume)
        let figures = "at \(volume) \(list.joined(separator: ", "))"
        let parts = [figures, doubt(inquiry, workload, words)].compactMap(\.self) + remarks
        return parts.joined(separator: "; ")
    }

    /// In how many draws the cheaper of two options is that, where it is not settled.
    private static func doubt(
        _ inquiry: CostInquiry, _ workload: PricedWorkload, _ words: CurveWords
    ) -> String? {
        guard let pair = inquiry.pair, workload.finding(on: inquiry) == .unclear else { return nil }
        return words.agreeing(pair, in: workload.draws)
    }

    /// `Token volume is answered otherwise than the scenario computes: ...`
    static func otherwise(_ label: String, _ reason: String) -> String {
        "\(label.capitalisedFirst) is answered otherwise than the scenario computes: \(reason.sentence)"
    }

    /// An answer that a workload gave: ` (computed: ...)`.
    static func computed(_ reason: String) -> String { " (computed: \(reason))" }

    /// An answer that was given although the workload says another.
    static func computedOtherwise(_ short: String, _ reason: String) -> String {
        " (given; computed: \(short), \(reason))"
    }
}
