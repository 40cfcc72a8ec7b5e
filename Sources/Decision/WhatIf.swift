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
        guard var before = start else { return [] }
        return walk.steps.flatMap { step -> [WhatIf] in
            let changes = whatIfs(for: walk, changing: step, after: before)
            before = advance(before, by: step.answer) ?? before
            return changes
        }
    }

    /// What the other answers to one question of the walk lead to.
    func whatIfs(for walk: Walk, changing step: Step) -> [WhatIf] {
        start.map { whatIfs(for: walk, changing: step, after: $0) } ?? []
    }

    /// The same from a part of the walk on that comes before the step, so that this is not walked again.
    private func whatIfs(for walk: Walk, changing step: Step, after before: Walk) -> [WhatIf] {
        guard let question = question(step.question) else { return [] }
        var answers = walk.answers
        return question.answers.filter { $0.id != step.answer }.map { answer in
            answers[step.question] = answer.id
            return WhatIf(
                question: step.question, was: step.answer, becomes: answer.id,
                walk: follow(answers, from: before))
        }
    }
}
