package import Cost
package import Exact

/// What one option costs at the scenario's volume.
package struct OptionEstimate: Hashable, Sendable {
    /// The option.
    package let option: OptionID
    /// Price of a million tokens of the mix, USD; nil for an option with a fleet, whose price depends on the
    /// volume.
    package let usdPerMtok: Rational?
    /// Cost whatever the volume, without replicas, USD per month.
    package let fixedUSDPerMonth: Rational
    /// Cost in all, USD per month.
    package let usdPerMonth: Rational
    /// What the replicas do; nil for an option without a fleet.
    package let fleet: FleetEstimate?
}

/// What the replicas of an option do at the scenario's volume.
package struct FleetEstimate: Hashable, Sendable {
    /// Replicas paid for, a whole number.
    package let replicas: Rational
    /// Share of the paid capacity that is used; nil without replicas.
    package let utilization: Rational?
    /// Cost in all over the volume, USD per Mtok; nil at a volume of zero.
    package let usdPerMtokEffective: Rational?
    /// Cost of a further million tokens in the long run, USD per Mtok.
    package let usdPerMtokMarginal: Rational
    /// Tokens per day that one replica carries.
    package let tokensPerDayPerReplica: Rational
    /// After how many months the purchase has paid itself back against each other option; nil for rented
    /// GPUs.
    package let payback: [Payback]?
}

extension OptionEstimate {
    /// The options of a scenario, in their order.
    static func all(
        of scenario: Scenario, curves: [CostCurve]
    ) throws(ArithmeticError) -> [OptionEstimate] {
        let volume = scenario.workload.tokensPerDay
        var costs: [OptionCost] = []
        for curve in curves {
            costs.append(OptionCost(option: curve.option, usdPerMonth: try curve.cost(at: volume)))
        }
        var result: [OptionEstimate] = []
        for (curve, cost) in zip(curves, costs) {
            let fleet = try FleetEstimate(of: curve, in: scenario, cost: cost, all: costs)
            result.append(
                OptionEstimate(
                    option: curve.option, usdPerMtok: fleet == nil ? curve.usdPerMtok : nil,
                    fixedUSDPerMonth: curve.fixedUSDPerMonth, usdPerMonth: cost.usdPerMonth,
                    fleet: fleet))
        }
        return result
    }
}

/// The monthly cost of an option.
struct OptionCost {
    let option: OptionID
    let usdPerMonth: Rational
}

extension FleetEstimate {
    /// nil for an option without a fleet, or whose fleet no request reaches.
    fileprivate init?(
        of curve: CostCurve, in scenario: Scenario, cost: OptionCost, all costs: [OptionCost]
    ) throws(ArithmeticError) {
        guard let staircase = curve.staircase, let (fleet, share) = scenario.fleet(of: curve.option)
        else { return nil }
        let volume = scenario.workload.tokensPerDay
        let replicas = try staircase.count(at: volume)
        self.replicas = replicas
        utilization =
            replicas == 0 ? nil : try fleet.utilization(tokensPerDay: volume * share, replicas: replicas)
        let mtok = try CalendarMonth.mtok(tokensPerDay: volume)
        usdPerMtokEffective = mtok == 0 ? nil : try cost.usdPerMonth / mtok
        usdPerMtokMarginal = try CalendarMonth.usdPerMtok(dailyToken: curve.marginalUSDPerMonth)
        tokensPerDayPerReplica = try staircase.volumePerStep * share
        payback = try Payback.all(
            fleet: fleet, lastsMonths: scenario.workload.lastsMonths, replicas: replicas, cost: cost,
            against: costs)
    }
}

extension Scenario {
    /// The fleet of an option and the share of the traffic that it sees; nil for an option without one.
    fileprivate func fleet(of option: OptionID) -> (Fleet, share: Rational)? {
        switch (option, hybrid?.open) {
        case (.selfHosted, _): selfHosted.map { ($0.fleet, 1) }
        case (.hybrid, .selfHosted(let fleet)): hybrid.map { (fleet, $0.openShare) }
        default: nil
        }
    }
}
