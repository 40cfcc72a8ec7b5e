import Cost

// The words of the decision about costs.
extension DecisionWords {
    static let computedThresholds = "What the scenarios give."
    static let thresholdHead = ["Scenario", "First, tokens a day", "For good", "Low to high"]
    static let scenario = "Scenario"
    static let notYourNumbers = "These are not your numbers:"
    static let changeScenario = "change the scenario"

    /// The name of the table of volumes, for readers who do not see it.
    static func thresholdTable(from: OptionID) -> String {
        "Tokens a day at which an option costs no more than \(CostWords.name(from))"
    }

    /// `1.5 M tokens a day, prices of 22 November 2026; in brackets the range from low to high assumptions`.
    static func costBasis(_ cost: OutcomeCost) -> String {
        let volume = CostWords.volume(cost.scenario.estimate.tokensPerDay)
        let day = cost.scenario.named.asOf.longText
        return
            "At \(volume) and prices of \(day); in brackets, all assumptions at their low and at their high ends"
    }

    /// `Closed: $1,990 a month ($1,500 to $2,900)`.
    static func monthly(_ option: OptionID, _ usd: LowBaseHigh<Rational>) -> String {
        "\(CostWords.title(option)): \(Display.usdPerMonth(usd.base)) a month (\(range(usd)))"
    }

    static func range(_ usd: LowBaseHigh<Rational>) -> String {
        "\(Display.usdPerMonth(usd.span.lowerBound)) to \(Display.usdPerMonth(usd.span.upperBound))"
    }

    /// `managed open costs no more than closed above about 7.6 M`.
    static func staysCheaper(_ crossover: Crossover, isBeyond: Bool) -> String {
        let pair = "\(CostWords.name(crossover.to)) costs no more than \(CostWords.name(crossover.from))"
        let only = isBeyond ? "" : "only "
        return
            "\(pair) \(only)\(isAlways(crossover) ? "at " : "")\(CostWords.place(crossover, isRobust: true))"
    }

    static func neverCheaper(_ options: [OptionID], than from: OptionID) -> String {
        let names = options.map(CostWords.name).joined(separator: or)
        return "\(names) undercuts \(CostWords.name(from)) for good at no volume"
    }

    static func unclear(_ volume: String, base: String, low: String, high: String) -> String {
        "\(volume); \(base); with the low ends of the assumptions \(low); with the high ends \(high)"
    }

    /// An answer that a workload gave: ` (computed: ...)`.
    static func computed(_ reason: String) -> String { " (computed: \(reason))" }

    /// An answer that was given although the workload says another.
    static func computedOtherwise(_ short: String, _ reason: String) -> String {
        " (given; computed: \(short), at \(reason))"
    }

    private static func isAlways(_ crossover: Crossover) -> Bool {
        if case .always = crossover.kind { true } else { false }
    }
}
