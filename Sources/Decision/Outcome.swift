/// A recommendation that walks end at, with the texts of its page and of the decision record.
package struct Outcome: Hashable, Sendable {
    /// The id in URLs, `[a-z]+` words joined by hyphens; it never changes its meaning.
    package var id: String
    /// The full name of the option.
    package var title: String
    /// The id of the pattern that is recommended.
    package var pattern: String
    /// The id of the option that is recommended; nil where options are not told apart.
    package var option: String?
    /// The recommendation in one sentence.
    package var recommendation: String
    /// Why, for each gate that can stop a walk to this outcome.
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
        id: String, title: String, pattern: String, option: String? = nil, recommendation: String,
        reasons: [Reason], tensions: [Tension] = [], failureModes: [String] = [], nextStep: NextStep,
        runnerUp: RunnerUp? = nil, good: [String], bad: [String], revisitWhen: [String]
    ) {
        self.id = id
        self.title = title
        self.pattern = pattern
        self.option = option
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

    /// The place of the reason that holds in a context, among those for the gate that stopped the walk: the
    /// one after the last answer that has one, else the one after any. Nil where there is none.
    func reasonIndex(in context: Context) -> Int? {
        let fitting = reasons.indices.filter { reasons[$0].stoppedBy == context.gate }
        for answer in context.answers {
            if let index = fitting.first(where: { reasons[$0].after == answer }) { return index }
        }
        return fitting.first { reasons[$0].after == nil }
    }
}

extension DecisionGraph {
    /// Why a walk ended where it did: the most specific reason of its outcome; nil while a question is open.
    package func reason(of walk: Walk) -> Reason? {
        guard let outcome = walk.outcome.flatMap({ outcome($0) }) else { return nil }
        return outcome.reasonIndex(in: context(of: walk)).map { outcome.reasons[$0] }
    }
}
