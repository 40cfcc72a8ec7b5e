package import Cost

/// The four ways to run a model, each with a formula of its own. Whoever switches over them misses none.
package enum LanguageModelOption: String, CaseIterable, Hashable, Sendable {
    /// A closed model behind its vendor's API.
    case closed
    /// Open weights behind somebody else's API.
    case managedOpen = "managed-open"
    /// Open weights on rented or owned GPUs.
    case selfHosted = "self-hosted"
    /// An open model first, a closed one for the rest.
    case hybrid

    /// What it is called in a handbook that says nothing of it.
    package var usualName: OptionName {
        OptionName(OptionID(rawValue: rawValue), self == .managedOpen ? "managed open" : rawValue)
    }
}
