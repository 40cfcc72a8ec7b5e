package import Cost
package import Exact

/// An option that is paid by the token, in exact numbers.
package typealias PricedOption = PricedOptionOf<Rational>

/// An option that is paid by the token.
package struct PricedOptionOf<Number: Quantity>: Hashable, Sendable {
    /// The model and its prices.
    package var model: PricedModelOf<Number>
    /// What it costs whatever the volume.
    package var fixed: FixedCostsOf<Number>

    /// A model by the token; no fixed costs unless said otherwise.
    package init(
        model: PricedModelOf<Number>, fixed: FixedCostsOf<Number> = FixedCostsOf<Number>()
    ) {
        self.model = model
        self.fixed = fixed
    }

    /// The same option in other numbers.
    func mapped<Other: Quantity>(_ number: (Number) -> Other) -> PricedOptionOf<Other> {
        PricedOptionOf<Other>(model: model.mapped(number), fixed: fixed.mapped(number))
    }
}

/// An option that runs its own replicas, in exact numbers.
package typealias SelfHosted = SelfHostedOf<Rational>

/// An option that runs its own replicas.
package struct SelfHostedOf<Number: Quantity>: Hashable, Sendable {
    /// The replicas.
    package var fleet: FleetOf<Number>
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
