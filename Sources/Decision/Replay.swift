extension DecisionGraph {
    /// The walk that these answers (question id to answer id) lead along, as far as they go: to an
    /// outcome, or to the first question that they leave open. Answers to questions that are not
    /// asked on the way are kept by the caller; see `unaskedGates(after:holding:)`.
    ///
    /// Throws a `WalkError` for a question or an answer that does not exist, asked or not.
    package func replay(_ answers: [String: String]) throws(WalkError) -> Walk {
        try validate(answers)
        guard let start else { throw .noGate }
        let walk = follow(answers, from: start)
        if case .question(let id) = walk.end, let answer = answers[id] {
            throw .leadsNowhere(Step(id, answer))
        }
        return walk
    }

    /// The answers that the walk did not ask for, in the order of the questions.
    package func unused(_ answers: [String: String], on walk: Walk) -> [Step] {
        questions.compactMap { question in
            guard let answer = answers[question.id], !walk.asks(question.id) else { return nil }
            return Step(question.id, answer)
        }
    }
}

extension DecisionGraph {
    /// A walk continued by these answers for as long as they go.
    package func follow(_ answers: [String: String], from start: Walk) -> Walk {
        var walk = start
        while let question = openQuestion(of: walk), !walk.asks(question.id),
            let id = answers[question.id], let next = advance(walk, by: id)
        {
            walk = next
        }
        return walk
    }

    /// Throws for the first wrong question by id, then for the first wrong answer by question order.
    private func validate(_ answers: [String: String]) throws(WalkError) {
        if let id = answers.keys.filter({ question($0) == nil }).min() {
            throw .unknownQuestion(id, valid: questions.map { $0.id })
        }
        for question in questions {
            if let id = answers[question.id], question.answer(id) == nil {
                throw .unknownAnswer(id, question: question.id, valid: question.answers.map { $0.id })
            }
        }
    }
}
