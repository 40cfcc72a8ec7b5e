/// A question answered "not sure", and where the walk leads once it is settled.
package struct OpenQuestion: Hashable, Sendable {
    /// The id of the question.
    package let question: String
    /// The id of the answer that "not sure" is read as, or nil on a gate.
    package let readAs: String?
    /// One change for each answer that would settle it: "if yes" and "if no" on a gate.
    package let settled: [WhatIf]
}

extension DecisionGraph {
    /// The questions that a walk leaves open, in order, each with the walks that settle it.
    package func openQuestions(on walk: Walk) -> [OpenQuestion] {
        walk.steps.filter { $0.answer == Answer.unsure }.map { step in
            OpenQuestion(
                question: step.question,
                readAs: question(step.question)?.answer(step.answer)?.readAs,
                settled: whatIfs(for: walk, changing: step))
        }
    }
}
