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
    /// What tokens a second of a replica, latency and bought capacity rest on, where the scenario says more than a rate.
    package let basis: CapacityBasis?
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
        guard let staircase = curve.staircase, let hosting = scenario.hosting(of: curve.option)
        else { return nil }
        let share = hosting.share
        let volume = scenario.workload.tokensPerDay
        let replicas = try staircase.count(at: volume) * hosting.perStep
        self.replicas = replicas
        utilization =
            replicas == 0
            ? nil
            : try hosting.utilization(tokensPerDay: volume * share, replicas: replicas, of: scenario.workload)
        let mtok = try CalendarMonth.mtok(tokensPerDay: volume)
        usdPerMtokEffective = mtok == 0 ? nil : try cost.usdPerMonth / mtok
        usdPerMtokMarginal = try CalendarMonth.usdPerMtok(dailyToken: curve.marginalUSDPerMonth)
        tokensPerDayPerReplica = try staircase.volumePerStep * share / hosting.perStep
        basis = try hosting.basis(scenario.workload)
        guard case .fleet(let fleet, _) = hosting else {
            payback = nil
            return
        }
        payback = try Payback.all(
            fleet: fleet, of: scenario.workload, replicas: replicas, cost: cost, against: costs)
    }
}

/// The capacity on which an option runs.
private enum Hosting {
    /// Replicas of one's own, which see a share of the traffic.
    case fleet(Fleet, share: Rational)
    /// Capacity that a vendor runs.
    case bought(Capacity, PricedModel)

    var share: Rational {
        if case .fleet(_, let share) = self { share } else { 1 }
    }

    /// Replicas or units of one step.
    var perStep: Rational {
        if case .bought(let capacity, _) = self { capacity.perStep } else { 1 }
    }

    func utilization(
        tokensPerDay: Rational, replicas: Rational, of workload: Workload
    ) throws(ArithmeticError) -> Rational {
        switch self {
        case .fleet(let fleet, _):
            try fleet.utilization(tokensPerDay: tokensPerDay, replicas: replicas, of: workload)
        case .bought(let capacity, let model):
            try capacity.utilization(tokensPerDay: tokensPerDay, units: replicas, of: workload, for: model)
        }
    }

    func basis(_ workload: Workload) throws(ArithmeticError) -> CapacityBasis? {
        switch self {
        case .fleet(let fleet, _): try CapacityBasis(of: fleet, bought: nil, workload)
        case .bought(let capacity, _):
            try CapacityBasis(of: capacity.fleet, bought: capacity.name, workload)
        }
    }
}

extension Scenario {
    /// The capacity of an option; nil for one that pays by the token.
    fileprivate func hosting(of option: OptionID) -> Hosting? {
        switch names.kind(of: option) {
        case .selfHosted: selfHosted.map { .fleet($0.fleet, share: 1) }
        case .hybrid:
            hybrid.flatMap { hybrid in
                guard case .selfHosted(let fleet) = hybrid.open else { return nil }
                return .fleet(fleet, share: hybrid.openShare)
            }
        case .closed: closed.flatMap { option in option.capacity.map { .bought($0, option.model) } }
        case .managedOpen: managedOpen.flatMap { option in option.capacity.map { .bought($0, option.model) } }
        case nil: nil
        }
    }
}
