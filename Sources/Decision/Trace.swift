/// One line of the list of answers given.
package struct TraceLine: Hashable, Sendable {
    /// The question.
    package let question: Question
    /// The answer given.
    package let answer: Answer
    /// The answer that "not sure" was read as, or nil.
    package let readAs: Answer?
    /// What follows from the answer after those before it.
    package let consequence: String
}

extension DecisionGraph {
    /// The answers of a walk with their texts, in order; a step that the graph does not know is left out.
    package func trace(of walk: Walk) -> [TraceLine] {
        var stoppedBy: String?
        return walk.steps.enumerated().compactMap { index, step in
            guard let question = question(step.question), let answer = question.answer(step.answer) else {
                return nil
            }
            if stoppedBy == nil, question.kind == .gate, answer.stops { stoppedBy = question.id }
            let context = context(of: Array(walk.steps.prefix(index)), stoppedBy: stoppedBy)
            return TraceLine(
                question: question, answer: answer, readAs: answer.readAs.flatMap(question.answer),
                consequence: answer.consequence.value(in: context) ?? "")
        }
    }
}
