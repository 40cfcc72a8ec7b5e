/// What a handbook has in the way of a decision.
package enum DecisionState: Sendable {
    /// There is no `content/data/decision.yaml`.
    case absent
    /// The data has errors. They are reported where they stand, and what refers to the decision
    /// keeps still: one fault, one message.
    case broken
    /// The decision, proven.
    case sound(Decisions)

    /// The decision, or nil where there is none to use.
    var decisions: Decisions? {
        if case .sound(let decisions) = self { decisions } else { nil }
    }
}
