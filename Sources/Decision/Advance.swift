extension DecisionGraph {
    /// The walk before the first answer: at the first gate; nil for a graph without gates.
    package var start: Walk? {
        gates.first.map { Walk(steps: [], end: .question($0.id), stoppedBy: nil) }
    }

    /// The question that a walk stands before, or nil at an outcome.
    package func openQuestion(of walk: Walk) -> Question? {
        if case .question(let id) = walk.end { question(id) } else { nil }
    }

    /// The walk after one more answer; nil where the walk is finished, or where the answer is
    /// unknown or leads nowhere (which the proofs rule out).
    package func advance(_ walk: Walk, by answerID: String) -> Walk? {
        guard let question = openQuestion(of: walk), let answer = question.answer(answerID) else {
            return nil
        }
        return advance(walk, by: answer, to: question)
    }
}

extension DecisionGraph {
    /// The walk after an answer to the question that it stands before, or nil.
    func advance(_ walk: Walk, by answer: Answer, to question: Question) -> Walk? {
        let context = context(of: walk, giving: answer, to: question)
        guard let id = destination(of: answer, to: question, in: context), let end = place(id) else {
            return nil
        }
        let step = Step(question.id, answer.id)
        return Walk(steps: walk.steps + [step], end: end, stoppedBy: context.gate)
    }

    /// The id of the gate that has stopped the walk once this answer is given, or nil.
    func gateStopping(_ walk: Walk, by answer: Answer, to question: Question) -> String? {
        if let gate = walk.stoppedBy { return gate }
        return question.kind == .gate && answer.stops ? question.id : nil
    }

    /// The id that an answer leads to in a context, or nil; it may name nothing.
    func destination(of answer: Answer, to question: Question, in context: Context) -> String? {
        let read = answer.readAs.map(question.answer) ?? answer
        return read?.next.ids?.value(in: context)
    }
}
