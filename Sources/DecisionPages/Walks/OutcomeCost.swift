import Advice
import Claims
import Cost
import Exact
import Inference
import InferencePages
import Site

/// What the options cost in a scenario or a workload, and how an outcome stands there.
package struct OutcomeCost: Sendable {
    package let scenario: CostedScenario
    /// How the outcome stands; nil where the scenario does not price the option that it recommends, and where a
    /// difference does not fit.
    package let advice: Advice?
    /// Whether it is for a difference that does not fit that nothing is known of the standing.
    let isTooLarge: Bool
    /// What the answers say of each option.
    let position: Position
    let priced: PricedWorkload
    /// The page of the scenario; nil for a workload of the reader's own.
    let route: Route?
    /// The days on which the prices were read, the earliest first.
    let readDays: [ReadDay]

    package init(
        _ scenario: CostedScenario, _ position: Position, _ priced: PricedWorkload, costs: Costs,
        route: Route?
    ) {
        self.scenario = scenario
        self.position = position
        self.priced = priced
        self.route = route
        readDays = costs.readDays(of: scenario.named)
        do {
            advice = try Advice(of: position, on: priced)
            isTooLarge = false
        } catch {
            (advice, isTooLarge) = (nil, true)
        }
    }

    /// All options that the scenario compares, in their order.
    package var options: [OptionID] { scenario.options }

    /// USD a month of one option with the assumptions at their favourable ends, as they are, and at their
    /// unfavourable ends.
    func usdPerMonth(_ option: OptionID) -> LowBaseHigh<Rational>? {
        let sets = scenario.sets
        guard let low = sets.low[option], let base = sets.base[option], let high = sets.high[option]
        else { return nil }
        return LowBaseHigh(low: low.usdPerMonth, base: base.usdPerMonth, high: high.usdPerMonth)
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
