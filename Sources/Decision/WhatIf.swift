/// One answer of a walk changed, and where the walk leads then.
package struct WhatIf: Hashable, Sendable {
    /// The id of the question.
    package let question: String
    /// The id of the answer given.
    package let was: String
    /// The id of the answer instead.
    package let becomes: String
    /// The walk with the change, the other answers given again where their questions come up. It
    /// ends at an outcome, or at the first question that has not been answered yet.
    package let walk: Walk
}

extension DecisionGraph {
    /// What every change of a single answer leads to: by question in the order of the walk, then by
    /// answer in the order of the data.
    package func whatIfs(for walk: Walk) -> [WhatIf] {
        walk.steps.flatMap { whatIfs(for: walk, changing: $0) }
    }

    /// What the other answers to one question of the walk lead to.
    func whatIfs(for walk: Walk, changing step: Step) -> [WhatIf] {
        guard let start, let question = question(step.question) else { return [] }
        return question.answers.filter { $0.id != step.answer }.map { answer in
            var answers = walk.answers
            answers[step.question] = answer.id
            return WhatIf(
                question: step.question, was: step.answer, becomes: answer.id,
                walk: follow(answers, from: start))
        }
    }
}
