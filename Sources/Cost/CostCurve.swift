/// The monthly cost of an option over the volume: the coefficients that place a reader's own volume on the
/// chart.
package struct CostCurve: Hashable, Sendable {
    /// The option.
    package var option: OptionID
    /// Cost whatever the volume, USD per month.
    package var fixedUSDPerMonth: Rational
    /// Cost of each million tokens, USD per Mtok, without the replicas.
    package var usdPerMtok: Rational
    /// The replicas; nil for an option without a fleet.
    package var staircase: Staircase?

    /// A cost curve; without replicas unless said otherwise.
    package init(
        option: OptionID, fixedUSDPerMonth: Rational, usdPerMtok: Rational, staircase: Staircase? = nil
    ) {
        self.option = option
        self.fixedUSDPerMonth = fixedUSDPerMonth
        self.usdPerMtok = usdPerMtok
        self.staircase = staircase
    }

    /// Cost at a volume in tokens per day, USD per month: `F + P V D / 1e6 + n(V) G`. Throws `overflow`.
    package func cost(at tokensPerDay: Rational) throws(ArithmeticError) -> Rational {
        let mtok = try CalendarMonth.mtok(tokensPerDay: tokensPerDay)
        let line = try fixedUSDPerMonth + usdPerMtok * mtok
        guard let staircase else { return line }
        return try line + staircase.cost(at: tokensPerDay)
    }

    /// Cost of a further million tokens in the long run, USD per Mtok: the price, and a replica's cost over
    /// what it carries. Throws `overflow` and `divisionByZero`.
    package var marginalUSDPerMtok: Rational {
        get throws(ArithmeticError) {
            guard let staircase else { return usdPerMtok }
            return try usdPerMtok + staircase.marginalUSDPerMtok
        }
    }
}

extension Scenario {
    /// The cost curve of an option; nil where it is not compared. The volume of the workload does not matter.
    /// Throws `overflow`, and `divisionByZero` for inputs that `problems` names.
    package func curve(of option: OptionID) throws(ArithmeticError) -> CostCurve? {
        switch option {
        case .closed: try line(option, closed)
        case .managedOpen: try line(option, managedOpen)
        case .selfHosted: try selfHostedCurve()
        case .hybrid: try hybridCurve()
        }
    }

    /// The cost curves of the options present, in their order. Throws as `curve(of:)`.
    package var curves: [CostCurve] {
        get throws(ArithmeticError) {
            var result: [CostCurve] = []
            for option in options {
                if let curve = try curve(of: option) { result.append(curve) }
            }
            return result
        }
    }

    private func line(_ id: OptionID, _ option: PricedOption?) throws(ArithmeticError) -> CostCurve? {
        guard let option else { return nil }
        return CostCurve(
            option: id,
            fixedUSDPerMonth: try option.fixed.total(fteUSDPerMonth: fteUSDPerMonth),
            usdPerMtok: try option.model.usdPerMtok(of: workload))
    }

    private func selfHostedCurve() throws(ArithmeticError) -> CostCurve? {
        guard let selfHosted else { return nil }
        return CostCurve(
            option: .selfHosted,
            fixedUSDPerMonth: try selfHosted.fixed.total(fteUSDPerMonth: fteUSDPerMonth),
            usdPerMtok: 0,
            staircase: try selfHosted.fleet.staircase(peakToAverage: workload.peakToAverage))
    }

    private func hybridCurve() throws(ArithmeticError) -> CostCurve? {
        guard let hybrid else { return nil }
        let fixed = try hybrid.fixed.total(fteUSDPerMonth: fteUSDPerMonth)
        return CostCurve(
            option: .hybrid,
            fixedUSDPerMonth: try fixed + hybrid.idleFleetUSDPerMonth(),
            usdPerMtok: try hybrid.usdPerMtok(of: workload),
            staircase: try hybrid.staircase(of: workload))
    }
}
