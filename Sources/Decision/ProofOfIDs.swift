extension Proof {
    /// Ids of questions and answers are `[a-z]+`; those of outcomes are such words joined by hyphens.
    static func idForm(_ inspection: Inspection) -> [ProofFailure] {
        let graph = inspection.graph
        let malformed =
            graph.questions.filter { !isWord($0.id) }.map { Subject.question($0.id) }
            + graph.questions.flatMap { question in
                question.answers.filter { !isWord($0.id) }.map { Subject.answer(of: question, $0) }
            }
            + graph.outcomes.filter { !isHyphenatedWords($0.id) }.map { Subject.outcome($0.id) }
        return malformed.map { inspection.failure(.malformedID, in: $0, key: "id") }
    }

    /// No two questions, outcomes, or answers to one question share an id.
    static func idDuplicate(_ inspection: Inspection) -> [ProofFailure] {
        let graph = inspection.graph
        let subjects =
            graph.questions.map { Subject.question($0.id) } + graph.outcomes.map { Subject.outcome($0.id) }
        let answers = graph.questions.map { question in
            question.answers.map { Subject.answer(of: question, $0) }
        }
        return ([subjects] + answers).flatMap(repetitions).map { subject, occurrence in
            inspection.failure(.duplicateID(occurrence: occurrence), in: subject, key: "id")
        }
    }

    /// The last part of an address is the id of a place: it is a question or an outcome, not both,
    /// and cannot be read as an answer.
    static func idAmbiguous(_ inspection: Inspection) -> [ProofFailure] {
        let graph = inspection.graph
        return graph.outcomes.flatMap { outcome in
            let twice = graph.question(outcome.id) == nil ? [] : [Fault.namedLikeQuestion]
            let pair = graph.step(segment: outcome.id).map {
                Fault.readsAsAnswer(question: $0.question, answer: $0.answer)
            }
            return (twice + [pair].compactMap { $0 }).map {
                inspection.failure($0, in: .outcome(outcome.id), key: "id")
            }
        }
    }

    private static func isWord(_ id: some StringProtocol) -> Bool {
        !id.isEmpty && id.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    }

    private static func isHyphenatedWords(_ id: String) -> Bool {
        id.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { isWord($0) }
    }

    private static func repetitions(_ subjects: [Subject]) -> [(Subject, occurrence: Int)] {
        var counts: [Subject: Int] = [:]
        return subjects.compactMap { subject in
            let occurrence = counts[subject, default: 0] + 1
            counts[subject] = occurrence
            return occurrence > 1 ? (subject, occurrence) : nil
        }
    }
}

extension Subject {
    /// An answer of a question.
    static func answer(of question: Question, _ answer: Answer) -> Subject {
        .answer(question: question.id, answer: answer.id)
    }
}
