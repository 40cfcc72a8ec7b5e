package import Advice

extension Standing {
    /// The standing in a word or two, for a tag.
    package var title: String {
        switch self {
        case .unpriced: "Not yet held against your costs"
        case .contradicted: "Contradicted by the costs"
        case .close: "Close"
        case .constrained: "Constrained"
        case .supported: "Supported by the costs"
        }
    }
}
