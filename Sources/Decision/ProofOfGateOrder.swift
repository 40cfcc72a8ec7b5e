extension Proof {
    /// The gates are asked in their order and in no other.
    ///
    /// 1. An answer that does not stop continues to the next gate, from the last gate to an outcome.
    /// 2. An answer that stops leads to a detail or an outcome; every gate has one.
    /// 3. A detail leads to a detail or an outcome, and does not stop.
    static func gateOrder(_ inspection: Inspection) -> [ProofFailure] {
        let gates = inspection.graph.gates
        return inspection.graph.questions.flatMap { question in
            switch question.kind {
            case .gate:
                let later = gates.drop { $0.id != question.id }.dropFirst()
                return neverStops(question, inspection)
                    + question.answers.flatMap {
                        wrongWays($0, from: question, followedBy: later.first?.id, inspection)
                    }
            case .detail:
                return question.answers.flatMap { wrongWays($0, fromDetail: question, inspection) }
            }
        }
    }

    private static func neverStops(_ gate: Question, _ inspection: Inspection) -> [ProofFailure] {
        if gate.answers.contains(where: { $0.stops }) { return [] }
        return [inspection.failure(.neverStops, in: .question(gate.id), key: "answers")]
    }

    private static func wrongWays(
        _ answer: Answer, from gate: Question, followedBy nextGate: String?, _ inspection: Inspection
    ) -> [ProofFailure] {
        destinations(of: answer, to: gate, inspection.graph).compactMap { place -> Fault? in
            let kind = inspection.graph.question(place.id)?.kind
            if answer.stops { return kind == .gate ? .stopsAtGate(place.id) : nil }
            let continues = nextGate.map { $0 == place.id } ?? (kind == nil)
            return continues ? nil : .outOfOrder(place.id, expected: nextGate)
        }.map { inspection.failure($0, in: .answer(of: gate, answer), key: "next") }
    }

    private static func wrongWays(
        _ answer: Answer, fromDetail detail: Question, _ inspection: Inspection
    ) -> [ProofFailure] {
        let subject = Subject.answer(of: detail, answer)
        let stops = answer.stops ? [inspection.failure(.detailStops, in: subject, key: "stops")] : []
        if answer.readAs != nil { return stops }
        return stops
            + destinations(of: answer, to: detail, inspection.graph)
            .filter { inspection.graph.question($0.id)?.kind == .gate }
            .map { inspection.failure(.detailLeadsToGate($0.id), in: subject, key: "next") }
    }

    /// Everything that an answer, or the answer that it is read as, leads to; unknown ids left out.
    private static func destinations(
        of answer: Answer, to question: Question, _ graph: DecisionGraph
    ) -> [Place] {
        let read = answer.readAs.flatMap(question.answer) ?? answer
        guard case .to(let ids) = read.next else { return [] }
        return ids.values.compactMap(graph.place)
    }
}
