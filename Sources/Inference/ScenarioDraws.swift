package import Cost
import Exact

extension Draws {
    /// The draws of a scenario at its own volume and at further ones, in tokens a day.
    ///
    /// `outlay` is what steady use has to pay back; nil asks nothing about it. At most
    /// `largestNumberOfUncertainties` are drawn. The ends must keep the rules of the inputs. O(draws x
    /// (uncertainties + volumes)).
    package init(
        of scenario: Scenario, _ uncertainties: [Uncertainty], at volumes: [Reference] = [],
        outlay: MoveOutlay? = nil
    ) {
        self.init(DrawingPlan(scenario, uncertainties, volumes, outlay))
    }
}

extension DrawingPlan {
    /// The formulas of a scenario, run over expressions.
    fileprivate init(
        _ scenario: Scenario, _ uncertainties: [Uncertainty], _ volumes: [Draws.Reference],
        _ outlay: MoveOutlay?
    ) {
        self.init(of: scenario.options)
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
            sources.append((uncertainty.id, start..<inputs.count))
        }
        // Expressions throw nothing, though formulas may.
        drawn = (try? drawn.settled) ?? drawn
        let curves = options.map { Self.curve(of: $0, in: drawn) }
        costs = curves.map { Self.cost($0, at: drawn.workload.tokensPerDay) }
        elsewhere = volumes.map { reference in
            (reference.option, curves.map { Self.cost($0, at: Expression(reference.volume)) })
        }
        guard let outlay else { return }
        addSaving(outlay, of: drawn, dimension: min(uncertainties.count, Draws.largestNumberOfUncertainties))
    }

    /// What capacity of one's own saves while the workload lasts, less what the move costs, USD.
    private mutating func addSaving(
        _ outlay: MoveOutlay, of drawn: ScenarioOf<Expression>, dimension: Int
    ) {
        let kinds = options.map { drawn.names.kind(of: $0) }
        let paidByToken = kinds.indices.filter { kinds[$0] == .closed || kinds[$0] == .managedOpen }
        guard let own = kinds.firstIndex(of: .selfHosted), let first = paidByToken.first else { return }
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
        do { return try curve?.cost(at: volume) ?? .infinity } catch { return .infinity }
    }
}
