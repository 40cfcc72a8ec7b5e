import Exact

/// The monthly cost of an option over the volume, in exact numbers.
package typealias CostCurve = CostCurveOf<Rational>

/// The monthly cost of an option over the volume: the coefficients that place a reader's own volume on the
/// chart.
package struct CostCurveOf<Number: Quantity>: Hashable, Sendable {
    /// The option.
    package var option: OptionID
    /// Cost whatever the volume, USD per month.
    package var fixedUSDPerMonth: Number
    /// Cost of each million tokens, USD per Mtok, without the replicas.
    package var usdPerMtok: Number
    /// The replicas; nil for an option without a fleet.
    package var staircase: StaircaseOf<Number>?

    /// A cost curve; without replicas unless said otherwise.
    package init(
        option: OptionID, fixedUSDPerMonth: Number, usdPerMtok: Number, staircase: StaircaseOf<Number>? = nil
    ) {
        self.option = option
        self.fixedUSDPerMonth = fixedUSDPerMonth
        self.usdPerMtok = usdPerMtok
        self.staircase = staircase
    }

    /// Cost at a volume in tokens per day, USD per month: `F + P V D / 1e6 + n(V) G`. Throws `overflow`.
    package func cost(at tokensPerDay: Number) throws(ArithmeticError) -> Number {
        let mtok = try tokensPerDay * Number(CalendarMonth.mtokPerDailyToken)
        let line = try fixedUSDPerMonth + usdPerMtok * mtok
        guard let staircase else { return line }
        return try line + staircase.cost(at: tokensPerDay)
    }

}

extension CostCurve {
    /// Cost of a further million tokens in the long run, USD per Mtok: the price, and a replica's cost over
    /// what it carries. Throws `overflow` and `divisionByZero`.
    package var marginalUSDPerMtok: Rational {
        get throws(ArithmeticError) {
            guard let staircase else { return usdPerMtok }
            return try usdPerMtok + staircase.marginalUSDPerMtok
        }
    }
}

extension ScenarioOf {
    /// The cost curve of an option; nil where it is not compared. The volume of the workload does not matter.
    /// Throws `overflow`, and `divisionByZero` for inputs that `problems` names.
    package func curve(of option: OptionID) throws(ArithmeticError) -> CostCurveOf<Number>? {
        guard let fixed = try fixedUSDPerMonth(of: option), let price = try usdPerMtok(of: option)
        else { return nil }
        let staircase = try staircase(of: option)
        return CostCurveOf(
            option: option, fixedUSDPerMonth: fixed, usdPerMtok: price, staircase: staircase)
    }

    /// The cost curves of the options present, in their order. Throws as `curve(of:)`.
    package var curves: [CostCurveOf<Number>] {
        get throws(ArithmeticError) {
            var result: [CostCurveOf<Number>] = []
            for option in options {
                if let curve = try curve(of: option) { result.append(curve) }
            }
            return result
        }
    }

    /// What an option costs whatever the volume, without the replicas that requests reach, USD per month; nil
    /// where it is not compared. Throws `overflow`.
    func fixedUSDPerMonth(of option: OptionID) throws(ArithmeticError) -> Number? {
        guard let fixed = self[fixedOf: option], let staff = try staffFTE(of: option) else { return nil }
        let stated = try fixed.usdPerMonth + staff * fteUSDPerMonth
        guard option == .hybrid, let idle = try hybrid?.idleFleetUSDPerMonth(of: workload) else {
            return stated
        }
        return try stated + idle
    }

    /// What a million tokens costs with an option, without replicas, USD; nil where it is not compared. Throws
    /// `overflow`.
    func usdPerMtok(of option: OptionID) throws(ArithmeticError) -> Number? {
        switch option {
        case .closed: try closed?.model.usdPerMtok(of: workload)
        case .managedOpen: try managedOpen?.model.usdPerMtok(of: workload)
        case .selfHosted: selfHosted == nil ? nil : 0
        case .hybrid: try hybrid?.usdPerMtok(of: workload)
        }
    }

    /// The replicas of an option; nil where it has none. Throws `overflow` and `divisionByZero`.
    func staircase(of option: OptionID) throws(ArithmeticError) -> StaircaseOf<Number>? {
        switch option {
        case .closed, .managedOpen: nil
        case .selfHosted: try selfHosted?.fleet.staircase(of: workload)
        case .hybrid: try hybrid?.staircase(of: workload)
        }
    }
}
