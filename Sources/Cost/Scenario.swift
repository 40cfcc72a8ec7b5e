/// An option that is paid by the token.
package struct PricedOption: Hashable, Sendable {
    /// The model and its prices.
    package var model: PricedModel
    /// What it costs whatever the volume.
    package var fixed: FixedCosts

    /// A model by the token; no fixed costs unless said otherwise.
    package init(model: PricedModel, fixed: FixedCosts = FixedCosts()) {
        self.model = model
        self.fixed = fixed
    }
}

/// An option that runs its own replicas.
package struct SelfHosted: Hashable, Sendable {
    /// The replicas.
    package var fleet: Fleet
    /// What it costs whatever the volume.
    package var fixed: FixedCosts

    /// A fleet; no fixed costs unless said otherwise.
    package init(fleet: Fleet, fixed: FixedCosts = FixedCosts()) {
        self.fleet = fleet
        self.fixed = fixed
    }
}

/// A workload and the options to compare for it: all that an estimate depends on.
package struct Scenario: Hashable, Sendable {
    /// The scenario's id, as in URLs.
    package var id: String
    /// The title shown to readers.
    package var title: String
    /// The day whose prices these are, `2026-11-22`.
    package var asOf: String
    /// Loaded cost of one full-time engineer, USD per month, at least 0.
    package var fteUSDPerMonth: Rational
    /// The traffic.
    package var workload: Workload
    /// The closed option; nil where it is not compared.
    package var closed: PricedOption?
    /// The managed open option; nil where it is not compared.
    package var managedOpen: PricedOption?
    /// The self-hosted option; nil where it is not compared.
    package var selfHosted: SelfHosted?
    /// The hybrid option; nil where it is not compared.
    package var hybrid: Hybrid?

    /// A scenario; options that are left out are not compared.
    package init(
        id: String, title: String = "", asOf: String, fteUSDPerMonth: Rational, workload: Workload,
        closed: PricedOption? = nil, managedOpen: PricedOption? = nil, selfHosted: SelfHosted? = nil,
        hybrid: Hybrid? = nil
    ) {
        self.id = id
        self.title = title
        self.asOf = asOf
        self.fteUSDPerMonth = fteUSDPerMonth
        self.workload = workload
        self.closed = closed
        self.managedOpen = managedOpen
        self.selfHosted = selfHosted
        self.hybrid = hybrid
    }

    /// The options present, in their order.
    package var options: [OptionID] {
        OptionID.allCases.filter { id in
            switch id {
            case .closed: closed != nil
            case .managedOpen: managedOpen != nil
            case .selfHosted: selfHosted != nil
            case .hybrid: hybrid != nil
            }
        }
    }

    /// The same scenario at another volume, in tokens per day.
    package func at(tokensPerDay: Rational) -> Scenario {
        var copy = self
        copy.workload.tokensPerDay = tokensPerDay
        return copy
    }
}
