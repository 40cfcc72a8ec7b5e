import Decision

/// A line of `walks.yaml` taken apart: answers, then an outcome.
struct ListedWalk: Sendable {
    let steps: [Step]
    /// The id of the outcome.
    package let end: String

    /// Nil where a text is no answers joined by slashes with an outcome behind them.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let steps = parts.dropLast().compactMap { part -> Step? in
            let ids = part.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
            return ids.count == 2 ? Step(ids[0], ids[1]) : nil
        }
        guard let end = parts.last, !end.isEmpty, !steps.isEmpty, steps.count == parts.count - 1 else {
            return nil
        }
        self.steps = steps
        self.end = end
    }
}

extension Decisions {
    /// What of a listed walk the decision does not know any more.
    struct ListedFault: Sendable {
        /// What there is not: `question 'far'`, `answer 'maybe' to 'rain'`.
        package let what: String
        package let id: String
        let valid: [String]
    }

    /// The first part of a listed walk that names nothing in the decision, or nil.
    func fault(of walk: ListedWalk) -> ListedFault? {
        for step in walk.steps {
            guard let question = graph.question(step.question) else {
                return ListedFault(
                    what: "question '\(step.question)'", id: step.question, valid: graph.questions.map(\.id))
            }
            if question.answer(step.answer) == nil {
                let answers = question.answers.map(\.id)
                return ListedFault(
                    what: "answer '\(step.answer)' to '\(step.question)'", id: step.answer, valid: answers)
            }
        }
        if graph.outcome(walk.end) != nil { return nil }
        return ListedFault(what: "outcome '\(walk.end)'", id: walk.end, valid: graph.outcomes.map(\.id))
    }
}
