/// Why an outcome was reached, for one stopping gate, or for one answer after it.
package struct Reason: Hashable, Sendable {
    /// The id of the gate that stopped the walk; nil where no gate did.
    package var stoppedBy: String?
    /// The answer, as a part of a path, that must be on the walk: `curve-self`; nil for any.
    package var after: String?
    /// Why this outcome follows.
    package var why: String
    /// What the gate rules out.
    package var rulesOut: String

    /// A reason from its parts.
    package init(stoppedBy: String?, after: String? = nil, why: String, rulesOut: String) {
        self.stoppedBy = stoppedBy
        self.after = after
        self.why = why
        self.rulesOut = rulesOut
    }
}

/// A need that a later gate asks about and that collides with an outcome.
package struct Tension: Hashable, Sendable {
    /// The id of the gate that asks about the other need.
    package var gate: String
    /// What collides.
    package var text: String
    /// The ways out, one item each.
    package var waysOut: [String]

    /// A tension from its parts.
    package init(gate: String, text: String, waysOut: [String]) {
        self.gate = gate
        self.text = text
        self.waysOut = waysOut
    }
}

/// One action with a time box.
package struct NextStep: Hashable, Sendable {
    /// What to do, and who does it.
    package var action: String
    /// How long it may take: "two weeks".
    package var timeBox: String

    /// A next step from its parts.
    package init(action: String, timeBox: String) {
        self.action = action
        self.timeBox = timeBox
    }
}

/// The option that comes second.
package struct RunnerUp: Hashable, Sendable {
    /// The id of the outcome.
    package var outcome: String
    /// What it would need to come first.
    package var needs: String

    /// A runner-up from its parts.
    package init(outcome: String, needs: String) {
        self.outcome = outcome
        self.needs = needs
    }
}
