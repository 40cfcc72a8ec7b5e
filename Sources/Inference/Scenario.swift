package import Cost
package import Exact

/// A workload and the options to compare for it, in exact numbers.
package typealias Scenario = ScenarioOf<Rational>

/// A workload and the options to compare for it: all that an estimate depends on.
package struct ScenarioOf<Number: Quantity>: Hashable, Sendable {
    /// What its options are called, in their order.
    package var names: LanguageModelNames
    /// The scenario's id, as in URLs.
    package var id: String
    /// The title shown to readers.
    package var title: String
    /// The day whose prices these are, `2026-11-22`.
    package var asOf: String
    /// Loaded cost of one full-time engineer, USD per month, at least 0.
    package var fteUSDPerMonth: Number
    /// The traffic.
    @Boxed package var workload: WorkloadOf<Number>
    /// The closed option; nil where it is not compared.
    @Boxed package var closed: PricedOptionOf<Number>?
    /// The managed open option; nil where it is not compared.
    @Boxed package var managedOpen: PricedOptionOf<Number>?
    /// The self-hosted option; nil where it is not compared.
    @Boxed package var selfHosted: SelfHostedOf<Number>?
    /// The hybrid option; nil where it is not compared.
    @Boxed package var hybrid: HybridOf<Number>?
    /// Whether the managed option's staff is what it takes beyond that of closed: the two go together.
    package var isStaffOverClosed = false

    /// A scenario; options that are left out are not compared.
    package init(
        id: String, title: String = "", asOf: String, fteUSDPerMonth: Number,
        workload: WorkloadOf<Number>, names: LanguageModelNames = .usual,
        closed: PricedOptionOf<Number>? = nil, managedOpen: PricedOptionOf<Number>? = nil,
        selfHosted: SelfHostedOf<Number>? = nil,
        hybrid: HybridOf<Number>? = nil
    ) {
        self.names = names
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
        names.entries.filter { entry in
            switch entry.kind {
            case .closed: closed != nil
            case .managedOpen: managedOpen != nil
            case .selfHosted: selfHosted != nil
            case .hybrid: hybrid != nil
            }
        }.map { $0.name.id }
    }

    /// The same scenario at another volume, in tokens per day.
    package func at(tokensPerDay: Number) -> ScenarioOf<Number> {
        var copy = self
        copy.workload.tokensPerDay = tokensPerDay
        copy.workload.requests?.perDay = nil
        return copy
    }

    /// The engineers of an option, as a share of a full-time one or more; nil where it is not compared. Throws
    /// `overflow`.
    package func staffFTE(of option: OptionID) throws(ArithmeticError) -> Number? {
        guard let kind = names.kind(of: option), let own = self[fixedOf: kind]?.staffFTE else { return nil }
        guard kind == .managedOpen, isStaffOverClosed, let shared = closed?.fixed.staffFTE else {
            return own
        }
        return try shared + own
    }

    /// The same scenario in other numbers.
    func mapped<Other: Quantity>(_ number: (Number) -> Other) -> ScenarioOf<Other> {
        var other = ScenarioOf<Other>(
            id: id, title: title, asOf: asOf, fteUSDPerMonth: number(fteUSDPerMonth),
            workload: workload.mapped(number), names: names, closed: closed?.mapped(number),
            managedOpen: managedOpen?.mapped(number), selfHosted: selfHosted?.mapped(number),
            hybrid: hybrid?.mapped(number))
        other.isStaffOverClosed = isStaffOverClosed
        return other
    }
}
