extension Proof {
    /// Every text that is shown is there; white space is no text.
    static func text(_ inspection: Inspection) -> [ProofFailure] {
        let graph = inspection.graph
        let texts = graph.questions.flatMap(texts) + graph.outcomes.flatMap(texts)
        return texts.filter { atLeastOne($0.strings).contains(where: isBlank) }
            .map { inspection.failure(.noText, in: $0.subject, key: $0.key) }
    }

    /// The strings under one key of the data, all of which must say something.
    private struct Text {
        let subject: Subject
        let key: String
        let strings: [String]
    }

    private static func texts(_ question: Question) -> [Text] {
        let find = question.findOut
        var keys = [
            ("title", [question.title]), ("label", [question.label]), ("why", [question.why]),
            ("counts", [question.counts]),
            ("find_out", [find.ask, find.effort] + atLeastOne(find.lookAt)),
        ]
        if let threshold = question.threshold {
            keys.append(("threshold", [threshold.text] + atLeastOne(threshold.sources.map { $0.title })))
        }
        return keys.map { Text(subject: .question(question.id), key: $0.0, strings: $0.1) }
            + question.answers.flatMap { texts($0, of: question) }
    }

    private static func texts(_ answer: Answer, of question: Question) -> [Text] {
        let keys = [
            ("phrase", [answer.phrase]), ("short", [answer.short]), ("meaning", [answer.meaning]),
            ("consequence", answer.consequence.values), ("warning", [answer.warning ?? "none"]),
        ]
        return keys.map { Text(subject: .answer(of: question, answer), key: $0.0, strings: $0.1) }
    }

    private static func texts(_ outcome: Outcome) -> [Text] {
        var keys = [
            ("title", [outcome.title]), ("recommendation", [outcome.recommendation]),
            ("reasons", outcome.reasons.flatMap { [$0.why, $0.rulesOut] }),
            ("next_step", [outcome.nextStep.action, outcome.nextStep.timeBox]),
            ("good", outcome.good), ("bad", outcome.bad), ("revisit_when", outcome.revisitWhen),
        ]
        keys += outcome.tensions.map { ("tensions", [$0.text] + atLeastOne($0.waysOut)) }
        keys += [outcome.runnerUp].compactMap { $0 }.map { ("runner_up", [$0.needs]) }
        return keys.map { Text(subject: .outcome(outcome.id), key: $0.0, strings: $0.1) }
    }

    /// A list, or a blank in its place where it is empty.
    private static func atLeastOne(_ strings: [String]) -> [String] {
        strings.isEmpty ? [""] : strings
    }

    private static func isBlank(_ string: String) -> Bool {
        string.allSatisfy { $0.isWhitespace }
    }
}
