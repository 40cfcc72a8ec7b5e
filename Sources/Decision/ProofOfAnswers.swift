extension Proof {
    /// There is a gate; gates run yes, no, not sure; details have two answers or more, then "not sure".
    static func answers(_ inspection: Inspection) -> [ProofFailure] {
        let noGate = inspection.graph.gates.isEmpty ? [inspection.failure(.noGate, in: .graph)] : []
        return noGate
            + inspection.graph.questions.compactMap { question in
                answersFault(of: question).map {
                    inspection.failure($0, in: .question(question.id), key: "answers")
                }
            }
    }

    /// "Not sure" never stops at a gate, and on a detail it is read as one of the other answers.
    static func unsure(_ inspection: Inspection) -> [ProofFailure] {
        inspection.graph.questions.compactMap { question in
            guard let answer = question.answer(Answer.unsure) else { return nil }
            let subject = Subject.answer(of: question, answer)
            switch question.kind {
            case .gate:
                return answer.stops ? inspection.failure(.unsureStops, in: subject, key: "stops") : nil
            case .detail:
                return answer.readAs == nil ? inspection.failure(.unsureNotRead, in: subject) : nil
            }
        }
    }

    private static func answersFault(of question: Question) -> Fault? {
        let found = question.answers.map { $0.id }
        switch question.kind {
        case .gate:
            return found == ["yes", "no", Answer.unsure] ? nil : .gateAnswers(found: found)
        case .detail:
            if found.last != Answer.unsure { return .unsureNotLast }
            return found.count < 3 ? .tooFewAnswers : nil
        }
    }
}
