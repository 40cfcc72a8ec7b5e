/// One answer offered by a question state.
package struct Choice: Hashable, Sendable {
    /// The answer.
    package let answer: Answer
    /// What follows from it here.
    package let consequence: String
    /// The walk once it is given.
    package let walk: Walk
}

extension DecisionGraph {
    /// The answers that a walk can be continued by, in the order of the data; none at an outcome.
    package func choices(at walk: Walk) -> [Choice] {
        guard let question = openQuestion(of: walk) else { return [] }
        return question.answers.compactMap { answer in
            guard let next = advance(walk, by: answer, to: question) else { return nil }
            let context = context(of: walk, giving: answer, to: question)
            let consequence = answer.consequence.value(in: context) ?? ""
            return Choice(answer: answer, consequence: consequence, walk: next)
        }
    }
}
