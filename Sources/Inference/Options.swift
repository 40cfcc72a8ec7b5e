package import Cost
package import Exact

/// An option that is paid by the token, in exact numbers.
package typealias PricedOption = PricedOptionOf<Rational>

/// An option that is paid by the token, or by capacity that its vendor runs.
package struct PricedOptionOf<Number: Quantity>: Hashable, Sendable {
    /// The model and its prices.
    @Boxed package var model: PricedModelOf<Number>
    /// What is bought in the place of tokens; nil where tokens are paid for.
    package var capacity: CapacityOf<Number>?
    /// What it costs whatever the volume.
    package var fixed: FixedCostsOf<Number>

    /// A model by the token; no fixed costs unless said otherwise.
    package init(
        model: PricedModelOf<Number>, fixed: FixedCostsOf<Number> = FixedCostsOf<Number>()
    ) {
        self.model = model
        self.fixed = fixed
    }

    /// USD per million accepted tokens, 0 where capacity is bought. Throws `overflow`.
    func usdPerMtok(of workload: WorkloadOf<Number>) throws(ArithmeticError) -> Number {
        capacity == nil ? try model.usdPerMtok(of: workload) : 0
    }

    /// The staircase of the capacity; nil where tokens are paid for. Throws `overflow` and `divisionByZero`.
    func staircase(of workload: WorkloadOf<Number>) throws(ArithmeticError) -> StaircaseOf<Number>? {
        guard let capacity else { return nil }
        return try capacity.staircase(of: workload, for: model)
    }

    /// The same option in other numbers.
    func mapped<Other: Quantity>(_ number: (Number) -> Other) -> PricedOptionOf<Other> {
        var other = PricedOptionOf<Other>(model: model.mapped(number), fixed: fixed.mapped(number))
        other.capacity = capacity?.mapped(number)
        return other
    }
}

extension PricedOption {
    /// An option that buys capacity in the place of tokens; the model says what a request takes of it.
    package init(
        capacity: Capacity, attempts: Rational = 1, tokenizerFactor: Rational = 1,
        fixed: FixedCosts = FixedCosts()
    ) {
        self.init(
            model: PricedModel(prices: .free, attempts: attempts, tokenizerFactor: tokenizerFactor),
            fixed: fixed)
        self.capacity = capacity
    }
}

/// An option that runs its own replicas, in exact numbers.
package typealias SelfHosted = SelfHostedOf<Rational>

/// An option that runs its own replicas.
package struct SelfHostedOf<Number: Quantity>: Hashable, Sendable {
    /// The replicas.
    @Boxed package var fleet: FleetOf<Number>
    /// What it costs whatever the volume.
    package var fixed: FixedCostsOf<Number>

    /// A fleet; no fixed costs unless said otherwise.
    package init(fleet: FleetOf<Number>, fixed: FixedCostsOf<Number> = FixedCostsOf<Number>()) {
        self.fleet = fleet
        self.fixed = fixed
    }

    /// The same option in other numbers.
    func mapped<Other: Quantity>(_ number: (Number) -> Other) -> SelfHostedOf<Other> {
        SelfHostedOf<Other>(fleet: fleet.mapped(number), fixed: fixed.mapped(number))
    }
}
