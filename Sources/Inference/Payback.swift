package import Cost
package import Exact

/// After how long a purchase has paid itself back against another option.
package struct Payback: Hashable, Sendable {
    /// The option that the purchase replaces.
    package let rival: OptionID
    /// Months, 0 upward; nil where it never pays.
    package let months: Rational?

    /// Months after which savings have covered an outlay: `capex / (rival's month - running month)`.
    ///
    /// All in USD; the running month leaves the outlay out, which is amortised or paid back, never both. nil
    /// where the rival's month is not above the running month. Throws `overflow`.
    package static func months(
        capexUSD: Rational, rivalUSDPerMonth: Rational, runningUSDPerMonth: Rational
    ) throws(ArithmeticError) -> Rational? {
        let saved = try rivalUSDPerMonth - runningUSDPerMonth
        return saved > 0 ? try capexUSD / saved : nil
    }
}

extension Payback {
    /// The payback of a fleet's GPUs against every other option; nil for rented GPUs.
    static func all(
        fleet: Fleet, of workload: Workload, replicas: Rational, cost: OptionCost,
        against costs: [OptionCost]
    ) throws(ArithmeticError) -> [Payback]? {
        guard let capexPerReplica = try fleet.capexUSDPerReplica,
            let runningPerReplica = try fleet.runningUSDPerMonthPerReplica(of: workload)
        else { return nil }
        let amortization =
            try replicas * (fleet.usdPerMonthPerReplica(of: workload) - runningPerReplica)
        var result: [Payback] = []
        for rival in costs where rival.option != cost.option {
            let months = try months(
                capexUSD: replicas * capexPerReplica, rivalUSDPerMonth: rival.usdPerMonth,
                runningUSDPerMonth: cost.usdPerMonth - amortization)
            result.append(Payback(rival: rival.option, months: months))
        }
        return result
    }
}
