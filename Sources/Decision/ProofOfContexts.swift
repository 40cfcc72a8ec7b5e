extension Proof {
    /// Whatever is said for one gate or answer names one that exists, and some walk needs it.
    static func context(_ inspection: Inspection) -> [ProofFailure] {
        inspection.graph.questions.flatMap { question in
            question.answers.flatMap { answer in
                ["next": answer.next.ids, "consequence": answer.consequence].sorted { $0.key > $1.key }
                    .flatMap { key, value -> [ProofFailure] in
                        guard let value, !value.keys.isEmpty else { return [] }
                        return faults(value, under: key, of: answer, to: question, inspection)
                    }
            }
        }
    }

    private static func faults(
        _ value: ByContext, under key: String, of answer: Answer, to question: Question,
        _ inspection: Inspection
    ) -> [ProofFailure] {
        let graph = inspection.graph
        let contexts = inspection.states(of: question.id).map {
            graph.context(of: $0, giving: answer, to: question)
        }
        let needed = Set(contexts.compactMap(value.key))
        return value.keys.compactMap { entry -> Fault? in
            if let fault = unknown(entry, inspection) { return fault }
            // A question out of reach is reported by the rule on reach, not once for each key.
            if contexts.isEmpty || needed.contains(entry) { return nil }
            return idle(entry, in: contexts)
        }.map { fault in
            inspection.failure(
                fault, in: .answer(of: question, answer), key: key, entry: fault.contextKey)
        }
    }

    /// The fault of a key that is neither a gate nor an answer, or nil.
    private static func unknown(_ key: String, _ inspection: Inspection) -> Fault? {
        let graph = inspection.graph
        if graph.question(key)?.kind == .gate || graph.hasAnswer(segment: key) { return nil }
        return .unknownContext(key, valid: inspection.contextKeys)
    }

    /// The fault of a key that decides in none of some contexts.
    private static func idle(_ key: String, in contexts: [Context]) -> Fault {
        if contexts.contains(where: { $0.gate == key || $0.answers.contains(key) }) {
            return .overruledCase(key)
        }
        return key.contains("-") ? .idleAnswer(key) : .idleCase(gate: key)
    }
}

extension DecisionGraph {
    /// Every answer as a part of a path.
    var answerSegments: [String] {
        questions.flatMap { question in question.answers.map { Step(question.id, $0.id).segment } }
    }

    /// Whether a part of a path is an answer: `data-no`.
    func hasAnswer(segment: String) -> Bool { step(segment: segment) != nil }

    /// The answer that a part of a path names, or nil. Ids without a hyphen are told apart at the first one,
    /// other ids wherever it fits.
    func step(segment: String) -> Step? {
        segment.indices.lazy.filter { segment[$0] == "-" }.compactMap { hyphen -> Step? in
            let step = Step(String(segment[..<hyphen]), String(segment[segment.index(after: hyphen)...]))
            return self.question(step.question)?.answer(step.answer) == nil ? nil : step
        }.first
    }
}

extension Fault {
    /// The key of a mapping by contexts that the fault is about, or nil.
    fileprivate var contextKey: String? {
        switch self {
        case .unknownContext(let key, _), .overruledCase(let key), .idleAnswer(let key), .idleCase(let key):
            key
        default: nil
        }
    }
}
