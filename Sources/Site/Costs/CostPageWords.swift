import Cost

// The sentences of the pages below `/cost/`.
extension CostWords {
    static let startTitle = "What it costs"

    static func startDescription(_ day: CalendarDate) -> String {
        "Scenarios computed from dated prices, and where their lines cross, as of \(day.longText)."
    }

    static let readFirstTitle = "Read this first"
    static let readFirst = """
        Every figure is computed from the inputs shown beside it: United States dollars before tax, a month \
        of 730 hours, tokens counted as input and output together. See first what staff is counted: leaving \
        it out is the commonest error. A crossover belongs to its scenario: another shape of request, \
        another model or another peak moves it, often by a factor of ten.
        """
    static let scenariosTitle = "Scenarios"
    static let assumptionsTitle = "Prices and assumptions"

    static func assumptionsDescription(_ day: CalendarDate) -> String {
        "Every price, rate and assumption behind the figures, with its source, as of \(day.longText)."
    }

    static let assumedTitle = "What is assumed"
    static let ratesTitle = "Rates of rented GPUs"
    static let throughputTitle = "Measured throughput"
    static let pricesTitle = "List prices, USD per million tokens"
    static let licensesTitle = "Licences of open weights"

    static let costTitle = "Cost a month"
    static let costNote = """
        Cost in all, with staff, to three significant figures. The cheapest option of a row bears the word \
        "lowest".
        """
    static let tableFile = "the same table, unrounded"
    static let jsonFile = "the figures of this volume, unrounded"
    static let crossoversTitle = "Where the lines cross"
    static let crossoversNote = """
        Self-hosting grows by whole replicas, so that two lines may cross more than once: from the last \
        crossing on the answer holds for good.
        """
    static let noPairs = "The scenario compares no two options."
    static let inputsTitle = "Inputs"
    static let inputsNote = "The keys are those of a workload file; replace the values with your own."

    static func breakdownTitle(_ tokensPerDay: Rational) -> String { "At \(volume(tokensPerDay))" }

    /// `At 1.5 M tokens a day closed costs least: $1,990 a month.`
    static func lowest(_ estimate: Estimate) -> String {
        guard let lowest = estimate.lowest, let option = estimate[lowest] else { return "" }
        let cost = Display.usdPerMonth(option.usdPerMonth)
        return "At \(volume(estimate.tokensPerDay)) \(name(lowest)) costs least: \(cost) a month."
    }

    /// `Incomplete: no staff is counted for closed.`
    static func incomplete(_ options: [OptionID]) -> String {
        "Incomplete: no staff is counted for \(options.map(name).joined(separator: ", "))."
    }

    static func basis(_ day: CalendarDate) -> String { "Prices of \(day.longText)." }
}
