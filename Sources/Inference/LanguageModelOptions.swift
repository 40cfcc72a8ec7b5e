import Cost

/// The four ways to run a model.
extension OptionID {
    /// A closed model behind its vendor's API.
    package static let closed = OptionID(rawValue: "closed")
    /// Open weights behind somebody else's API.
    package static let managedOpen = OptionID(rawValue: "managed-open")
    /// Open weights on rented or owned GPUs.
    package static let selfHosted = OptionID(rawValue: "self-hosted")
    /// An open model first, a closed one for the rest.
    package static let hybrid = OptionID(rawValue: "hybrid")

    /// All four, in the order of every list.
    package static let languageModels = [closed, managedOpen, selfHosted, hybrid]
}
