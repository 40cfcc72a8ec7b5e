package import Cost

/// The four ways to run a model, in the order of every list. Whoever switches over them misses none.
enum LanguageModelOption: String, CaseIterable {
    case closed
    case managedOpen = "managed-open"
    case selfHosted = "self-hosted"
    case hybrid

    /// Nil for an option of another subject.
    init?(_ id: OptionID) { self.init(rawValue: id.rawValue) }

    var id: OptionID { OptionID(rawValue: rawValue) }
}

extension OptionID {
    /// A closed model behind its vendor's API.
    package static let closed = LanguageModelOption.closed.id
    /// Open weights behind somebody else's API.
    package static let managedOpen = LanguageModelOption.managedOpen.id
    /// Open weights on rented or owned GPUs.
    package static let selfHosted = LanguageModelOption.selfHosted.id
    /// An open model first, a closed one for the rest.
    package static let hybrid = LanguageModelOption.hybrid.id

    /// All four, in the order of every list.
    package static let languageModels = LanguageModelOption.allCases.map { $0.id }
}
