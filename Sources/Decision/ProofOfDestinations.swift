extension Proof {
    /// Every answer leads to something that exists, in each context in which it can be given.
    static func next(_ inspection: Inspection) -> [ProofFailure] {
        inspection.graph.questions.flatMap { question in
            question.answers.flatMap { answer in
                unknownIDs(answer, to: question, inspection) + missingCases(answer, to: question, inspection)
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
            let unknown = ids.values.filter { graph.place($0) == nil }
            if unknown.isEmpty { return [] }
            return unknown.map {
                inspection.failure(
                    .unknownNext($0, valid: inspection.questionAndOutcomeIDs), in: subject, key: "next")
            }
        case .readAs(let id):
            if let other = question.answer(id), other.readAs == nil { return [] }
            let valid = question.answers.filter { $0.readAs == nil }.map { $0.id }
            return [inspection.failure(.unknownReading(id, valid: valid), in: subject, key: "reads_as")]
        }
    }

    /// Contexts in which the answer can be given and for which it holds nothing; one for each gate.
    private static func missingCases(
        _ answer: Answer, to question: Question, _ inspection: Inspection
    ) -> [ProofFailure] {
        let subject = Subject.answer(of: question, answer)
        let failures = inspection.states(of: question.id).flatMap { walk -> [ProofFailure] in
            let context = inspection.graph.context(of: walk, giving: answer, to: question)
            let steps = walk.steps + [Step(question.id, answer.id)]
            var failures: [ProofFailure] = []
            if let ids = answer.next.ids, ids.value(in: context) == nil {
                failures.append(
                    ProofFailure(.noNext(after: context.gate), in: subject, key: "next", steps: steps))
            }
            if answer.consequence.value(in: context) == nil {
                let fault = Fault.noConsequence(after: context.gate)
                failures.append(ProofFailure(fault, in: subject, key: "consequence", steps: steps))
            }
            return failures
        }
        var seen: Set<Fault> = []
        return failures.filter { seen.insert($0.fault).inserted }
    }
}
