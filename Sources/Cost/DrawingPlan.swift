import Exact

/// What is computed of each draw: the formulas of a scenario, run over expressions.
struct DrawingPlan {
    /// The inputs of the expressions, each with the dimension in which it is drawn.
    private(set) var inputs: [(number: DrawnNumber, dimension: Int)] = []
    /// The inputs of each uncertainty, by their place among all.
    private(set) var sources: [Range<Int>] = []
    /// The cost of each option at the scenario's volume, USD per month.
    let costs: [Expression]
    /// What capacity of one's own saves while the workload lasts, less what the move costs, USD; nil where that is
    /// not asked.
    private(set) var saving: Expression?
    /// The cost of each option at further volumes, USD per month.
    let elsewhere: [[Expression]]

    init(
        _ scenario: Scenario, _ uncertainties: [Uncertainty], _ volumes: [Rational], _ outlay: MoveOutlay?
    ) {
        var drawn = scenario.mapped { Expression($0) }
        for (dimension, uncertainty) in uncertainties.enumerated() {
            let start = inputs.count
            for range in uncertainty.ranges where dimension < Draws.largestNumberOfUncertainties {
                guard let base = scenario.value(of: range.input) else { continue }
                drawn.set(range.input, to: .input(inputs.count))
                let number = DrawnNumber(
                    low: range.low, base: base, high: range.high, isCount: range.input.isCount)
                inputs.append((number, dimension))
            }
            sources.append(start..<inputs.count)
        }
        drawn.limitSharesOfInput()
        let curves = drawn.options.map { Self.curve(of: $0, in: drawn) }
        costs = curves.map { Self.cost($0, at: drawn.workload.tokensPerDay) }
        elsewhere = volumes.map { volume in curves.map { Self.cost($0, at: Expression(volume)) } }
        guard let outlay else { return }
        addSaving(outlay, of: drawn, dimension: min(uncertainties.count, Sobol.dimensions - 1))
    }

    private mutating func addSaving(
        _ outlay: MoveOutlay, of drawn: ScenarioOf<Expression>, dimension: Int
    ) {
        let options = drawn.options
        let paidByToken = options.indices.filter { options[$0] == .closed || options[$0] == .managedOpen }
        guard let own = options.firstIndex(of: .selfHosted), let first = paidByToken.first else { return }
        let least = paidByToken.reduce(costs[first]) { Expression.smaller($0, costs[$1]) }
        let months = drawn.workload.lastsMonths ?? Expression(MoveOutlay.usualMonths)
        saving = (least - costs[own]) * months - .input(inputs.count)
        inputs.append(
            (DrawnNumber(low: outlay.usd.low, base: outlay.usd.base, high: outlay.usd.high), dimension))
    }

    // Expressions throw nothing, though formulas may.
    private static func curve(
        of option: OptionID, in scenario: ScenarioOf<Expression>
    ) -> CostCurveOf<Expression>? {
        do { return try scenario.curve(of: option) } catch { return nil }
    }

    private static func cost(_ curve: CostCurveOf<Expression>?, at volume: Expression) -> Expression {
        do { return try curve?.cost(at: volume) ?? Expression(.infinity) } catch {
            return Expression(.infinity)
        }
    }
}
