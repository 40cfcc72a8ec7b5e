/// A recommendation that walks end at, with the texts of its page and of the decision record.
package struct Outcome: Hashable, Sendable {
    /// The id in URLs, `[a-z]+` words joined by hyphens; it never changes its meaning.
    package var id: String
    /// The full name of the option.
    package var title: String
    /// The id of the pattern that is recommended.
    package var pattern: String
    /// The recommendation in one sentence.
    package var recommendation: String
    /// Why, one for each gate that can stop a walk to this outcome.
    package var reasons: [Reason]
    /// Needs that collide with this outcome.
    package var tensions: [Tension]
    /// The ids of the failure modes to watch for.
    package var failureModes: [String]
    /// What to do next.
    package var nextStep: NextStep
    /// The option that comes second, or nil.
    package var runnerUp: RunnerUp?
    /// What gets better.
    package var good: [String]
    /// What gets worse.
    package var bad: [String]
    /// The events that should reopen the decision.
    package var revisitWhen: [String]

    /// An outcome from all its parts.
    package init(
        id: String, title: String, pattern: String, recommendation: String, reasons: [Reason],
        tensions: [Tension] = [], failureModes: [String] = [], nextStep: NextStep,
        runnerUp: RunnerUp? = nil, good: [String], bad: [String], revisitWhen: [String]
    ) {
        self.id = id
        self.title = title
        self.pattern = pattern
        self.recommendation = recommendation
        self.reasons = reasons
        self.tensions = tensions
        self.failureModes = failureModes
        self.nextStep = nextStep
        self.runnerUp = runnerUp
        self.good = good
        self.bad = bad
        self.revisitWhen = revisitWhen
    }

    /// The reason that holds when this gate has stopped the walk (nil: no gate), or nil.
    package func reason(stoppedBy gate: String?) -> Reason? {
        reasons.first { $0.stoppedBy == gate }
    }
}
