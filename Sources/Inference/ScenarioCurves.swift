package import Cost
package import Exact

extension ScenarioOf {
    /// The cost curve of an option; nil where it is not compared. The volume of the workload does not matter.
    /// Throws `overflow`, and `divisionByZero` for inputs that `problems` names.
    package func curve(of option: OptionID) throws(ArithmeticError) -> CostCurveOf<Number>? {
        guard let fixed = try fixedUSDPerMonth(of: option), let price = try usdPerMtok(of: option)
        else { return nil }
        return CostCurveOf(
            option: option, fixedUSDPerMonth: fixed,
            usdPerMonthPerUnit: try price * Number(CalendarMonth.mtokPerDailyToken),
            staircase: try staircase(of: option))
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
        guard let kind = names.kind(of: option), let fixed = self[fixedOf: kind],
            let staff = try staffFTE(of: option)
        else { return nil }
        let stated = try fixed.usdPerMonth + staff * fteUSDPerMonth
        guard kind == .hybrid, let idle = try hybrid?.idleFleetUSDPerMonth(of: workload) else {
            return stated
        }
        return try stated + idle
    }

    /// What a million tokens costs with an option, without replicas, USD; nil where it is not compared. Throws
    /// `overflow`.
    func usdPerMtok(of option: OptionID) throws(ArithmeticError) -> Number? {
        switch names.kind(of: option) {
        case .closed: try closed?.usdPerMtok(of: workload)
        case .managedOpen: try managedOpen?.usdPerMtok(of: workload)
        case .selfHosted: selfHosted == nil ? nil : 0
        case .hybrid: try hybrid?.usdPerMtok(of: workload)
        case nil: nil
        }
    }

    /// The replicas of an option; nil where it has none. Throws `overflow` and `divisionByZero`.
    func staircase(of option: OptionID) throws(ArithmeticError) -> StaircaseOf<Number>? {
        switch names.kind(of: option) {
        case .closed: try closed?.staircase(of: workload)
        case .managedOpen: try managedOpen?.staircase(of: workload)
        case .selfHosted: try selfHosted?.fleet.staircase(of: workload)
        case .hybrid: try hybrid?.staircase(of: workload)
        case nil: nil
        }
    }
}
