extension Proof {
    /// Every answer leads to something that exists, after each gate that can have stopped the walk.
    static func next(_ inspection: Inspection) -> [ProofFailure] {
        inspection.graph.questions.flatMap { question in
            question.answers.flatMap { answer in
                unknownIDs(answer, to: question, inspection)
                    + missingCases(answer, to: question, inspection)
                    + idleCases(answer, to: question, inspection)
            }
        }
    }

    /// Ids that name nothing, whether or not a walk gets there.
    private static func unknownIDs(
        _ answer: Answer, to question: Question, _ inspection: Inspection
    ) -> [ProofFailure] {
        let graph = inspection.graph
        let subject = Subject.answer(of: question, answer)
        switch answer.next {
        case .to(let ids):
            let valid = graph.questions.map(\.id) + graph.outcomes.map(\.id)
            return ids.values.filter { graph.place($0) == nil }.map {
                inspection.failure(.unknownNext($0, valid: valid), in: subject, key: "next")
            }
        case .readAs(let id):
            let valid = question.answers.filter { $0.readAs == nil }.map(\.id)
            if valid.contains(id) { return [] }
            return [inspection.failure(.unknownReading(id, valid: valid), in: subject, key: "reads_as")]
        }
    }

    /// Gates that can have stopped a walk to the answer, and for which it holds nothing.
    private static func missingCases(
        _ answer: Answer, to question: Question, _ inspection: Inspection
    ) -> [ProofFailure] {
        let subject = Subject.answer(of: question, answer)
        return inspection.states(of: question.id).flatMap { walk -> [ProofFailure] in
            let gate = inspection.graph.gateStopping(walk, by: answer, to: question)
            let steps = walk.steps + [Step(question.id, answer.id)]
            var failures: [ProofFailure] = []
            if case .to(let ids) = answer.next, ids.value(after: gate) == nil {
                failures.append(ProofFailure(.noNext(after: gate), in: subject, key: "next", steps: steps))
            }
            if answer.consequence.value(after: gate) == nil {
                failures.append(
                    ProofFailure(.noConsequence(after: gate), in: subject, key: "consequence", steps: steps))
            }
            return failures
        }
    }

    /// Gates for which the answer holds something, and that cannot have stopped a walk to it.
    private static func idleCases(
        _ answer: Answer, to question: Question, _ inspection: Inspection
    ) -> [ProofFailure] {
        let states = inspection.states(of: question.id)
        if states.isEmpty { return [] }
        let stopping = states.map { inspection.graph.gateStopping($0, by: answer, to: question) }
        var cases: [(key: String, gate: String)] = []
        if case .to(.after(let found)) = answer.next { cases += found.map { ("next", $0.gate) } }
        if case .after(let found) = answer.consequence { cases += found.map { ("consequence", $0.gate) } }
        return cases.filter { !stopping.contains($0.gate) }.map {
            inspection.failure(.idleCase(gate: $0.gate), in: .answer(of: question, answer), key: $0.key)
        }
    }
}
