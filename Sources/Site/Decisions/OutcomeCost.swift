import Cost

/// What the options of an outcome cost in a scenario, with the range that its assumptions allow.
package struct OutcomeCost: Sendable {
    package let scenario: CostedScenario
    /// In the order of the scenario.
    package let options: [OptionID]
    /// The page of the scenario; nil for a workload of the reader's own.
    let route: Route?
    /// The days on which the prices were read, the earliest first.
    let readDays: [ReadDay]
    private let spread: LowBaseHigh<Estimate>

    /// `options` are those that are shown; nil shows all that the scenario compares.
    init(_ scenario: CostedScenario, options: [OptionID]?, costs: Costs, route: Route?) {
        self.scenario = scenario
        self.options = scenario.options.filter { options?.contains($0) ?? true }
        self.route = route
        readDays = costs.readDays(of: scenario.named)
        spread = costs.figures(of: scenario).sets
    }

    /// USD a month of one option with the assumptions at their favourable ends, as they are, and at their
    /// unfavourable ends.
    func usdPerMonth(_ option: OptionID) -> LowBaseHigh<Rational>? {
        guard let low = spread.low[option], let base = spread.base[option], let high = spread.high[option]
        else { return nil }
        return LowBaseHigh(low: low.usdPerMonth, base: base.usdPerMonth, high: high.usdPerMonth)
    }

    /// The crossovers in which an option of the outcome takes part.
    var crossovers: [Crossover] {
        spread.base.crossovers.filter { options.contains($0.from) || options.contains($0.to) }
    }
}

extension Costs {
    /// The days on which the list prices of a scenario were read.
    func readDays(of scenario: NamedScenario) -> [ReadDay] {
        let days = scenario.inputs.compactMap { input -> ReadDay? in
            guard case .model(let id) = input.origin else { return nil }
            return book.model(id)?.rows.row(on: scenario.asOf)?.provenance.read
        }
        return Set(days).sorted { $0.text < $1.text }
    }
}
