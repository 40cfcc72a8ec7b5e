package import Cost
package import Exact

/// Why a scenario has no estimate.
package enum EstimateError: Error, Hashable, Sendable {
    /// Inputs that break their rules, in the order of the file.
    case inputs([InputError])
    /// A calculation that failed although each input is valid.
    case arithmetic(ArithmeticError)
}

/// All that is computed for a scenario: the one value that page, chart, table, CSV and JSON print.
package struct Estimate: Hashable, Sendable {
    /// The scenario's id.
    package let scenario: String
    /// The day whose prices these are.
    package let asOf: String
    /// Accepted tokens per day.
    package let tokensPerDay: Rational
    /// The options present, in their order.
    package let options: [OptionEstimate]
    /// Every pair of options, the first before the second in their order.
    package let crossovers: [Crossover]
    /// The cheapest option at this volume, the first of equals; nil without options.
    package let lowest: OptionID?
    /// The coefficients of the options' cost curves, in their order.
    package let curves: [CostCurve]

    /// The estimate of a scenario.
    ///
    /// Throws every input that breaks a rule at once, or the arithmetic error. Constant time, but for a pair
    /// of staircases.
    package init(of scenario: Scenario) throws(EstimateError) {
        let problems = scenario.problems
        guard problems.isEmpty else { throw .inputs(problems) }
        do {
            try self.init(valid: scenario)
        } catch {
            throw .arithmetic(error)
        }
    }

    private init(valid scenario: Scenario) throws(ArithmeticError) {
        curves = try scenario.curves
        crossovers = try Crossover.all(of: curves)
        options = try OptionEstimate.all(of: scenario, curves: curves)
        lowest = options.min { $0.usdPerMonth < $1.usdPerMonth }?.option
        self.scenario = scenario.id
        asOf = scenario.asOf
        tokensPerDay = scenario.workload.tokensPerDay
    }

    /// The figures of one option; nil where it is not compared.
    package subscript(option: OptionID) -> OptionEstimate? {
        options.first { $0.option == option }
    }

    /// The crossover of a pair; nil where one of the two is not compared or `to` is not after `from`.
    package func crossover(from: OptionID, to: OptionID) -> Crossover? {
        crossovers.first { $0.from == from && $0.to == to }
    }

    /// The crossover of a pair, whichever of the two comes first; nil where one is not compared.
    package func crossover(between first: OptionID, and second: OptionID) -> Crossover? {
        crossovers.between(first, second)
    }

    /// All that an option costs over the volume, USD per million tokens; nil at a volume of zero, where it is not
    /// compared, and where the quotient does not fit.
    package func allInUSDPerMtok(_ option: OptionID) -> Rational? {
        guard tokensPerDay > 0, let cost = self[option]?.usdPerMonth else { return nil }
        do { return try cost / CalendarMonth.mtok(tokensPerDay: tokensPerDay) } catch { return nil }
    }
}
