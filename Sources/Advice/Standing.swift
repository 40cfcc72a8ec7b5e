package import Cost

/// How an outcome stands against the costs of a workload. The raw value is its word in data; the first that holds
/// counts, in this order.
package enum Standing: String, CaseIterable, Hashable, Sendable {
    /// There is no workload, or it does not price the option that is recommended.
    case unpriced
    /// An option that may be taken costs less, settled; or one does with every input as
    /// it is, and only an answer by hand shuts it out.
    case contradicted
    /// It is not settled which of two options costs less.
    case close
    /// Another option costs less, and an answer rules it out.
    case constrained
    /// No option that counts costs less.
    case supported
}

/// Where a walk has led: what each option may still do there.
package struct Position: Hashable, Sendable {
    /// The option that the outcome recommends; nil where it recommends none.
    package var chosen: OptionID?
    /// The options that the answers leave open.
    package var allowed: Set<OptionID>
    /// The options that can be run.
    package var runnable: Set<OptionID>
    /// The options that are counted when costs are compared.
    package var counted: Set<OptionID>
    /// For an option that cannot be taken the id of the question that rules it out.
    package var ruledOutBy: [OptionID: String]
    /// Options to which the walk would lead if answers by hand gave way to settled computations, each with the
    /// question to look at again.
    package var shutOutByHand: [OptionID: String]
    /// The question to look at again where none of these leads to a cheaper option.
    package var doubtful: String?
    /// Options to which the walk would lead if an unsure computed answer were another.
    package var shutOutByDoubt: Set<OptionID>

    /// A position; nothing is shut out by hand or in doubt unless said otherwise.
    package init(
        chosen: OptionID?, allowed: Set<OptionID>, runnable: Set<OptionID>, counted: Set<OptionID>,
        ruledOutBy: [OptionID: String] = [:], shutOutByHand: [OptionID: String] = [:],
        doubtful: String? = nil, shutOutByDoubt: Set<OptionID> = []
    ) {
        self.chosen = chosen
        self.allowed = allowed
        self.runnable = runnable
        self.counted = counted
        self.ruledOutBy = ruledOutBy
        self.shutOutByHand = shutOutByHand
        self.doubtful = doubtful
        self.shutOutByDoubt = shutOutByDoubt
    }

    /// Whether an option may be taken and can be run.
    package func isOpen(_ option: OptionID) -> Bool { allowed.contains(option) && runnable.contains(option) }
}
