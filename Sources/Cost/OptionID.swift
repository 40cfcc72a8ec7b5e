/// The four ways to run a model, in the order of every list. The raw value is the id in data, JSON, value
/// ids and URLs.
package enum OptionID: String, CaseIterable, Hashable, Comparable, Sendable {
    /// A closed model behind its vendor's API.
    case closed
    /// Open weights behind somebody else's API.
    case managedOpen = "managed-open"
    /// Open weights on rented or owned GPUs.
    case selfHosted = "self-hosted"
    /// An open model first, a closed one for the rest.
    case hybrid

    /// The place in the order: 0 to 3.
    package var position: Int {
        switch self {
        case .closed: 0
        case .managedOpen: 1
        case .selfHosted: 2
        case .hybrid: 3
        }
    }

    /// The id as part of a column's name: `managed_open`.
    package var column: String {
        switch self {
        case .closed: "closed"
        case .managedOpen: "managed_open"
        case .selfHosted: "self_hosted"
        case .hybrid: "hybrid"
        }
    }

    package static func < (left: OptionID, right: OptionID) -> Bool {
        left.position < right.position
    }
}
