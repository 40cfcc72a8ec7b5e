import Decision

/// The graph of the handbook with texts of one word, and graphs that differ from it in one place.
enum GraphFixture {
    static let known = KnownIDs(
        patterns: ["closed-only", "managed-open", "self-hosted", "hybrid"],
        failureModes: ["drowning-in-operations", "ignoring-lock-in", "benchmark-worship"])

    static let graph = DecisionGraph(
        questions: [
            gate("data", yes: "boundary", otherwise: "frontier"),
            detail(
                "boundary",
                [
                    answer("own", next: "staff"), answer("cloud", next: "staff"),
                    answer("region", next: "managed-open-region"),
                ], unsureReadAs: "own"),
            gate("frontier", yes: "share", otherwise: "volume"),
            detail(
                "share", [answer("all", next: "closed-frontier"), answer("some", next: "routing")],
                unsureReadAs: "all"),
            detail(
                "routing", [answer("yes", next: "hybrid"), answer("no", next: "closed-frontier")],
                unsureReadAs: "no"),
            gate("volume", yes: "curve", otherwise: "speed"),
            detail(
                "curve",
                [
                    answer("self", next: "staff"), answer("alone", next: "staff"),
                    answer("managed", next: "managed-open"),
                ], unsureReadAs: "managed"),
            detail(
                "staff",
                [
                    answer("yes", next: "self-hosted"),
                    answer(
                        "no",
                        next: .after([
                            .init("data", "self-hosted-staff-first"), .init("curve-self", "managed-open"),
                            .init("curve-alone", "closed-default"),
                        ])),
                ], unsureReadAs: "no"),
            gate("speed", yes: "closed-first", otherwise: "closed-default"),
        ],
        outcomes: [
            outcome("managed-open-region", pattern: "managed-open", after: ["data"]),
            outcome("closed-frontier", pattern: "closed-only", after: ["frontier"]),
            outcome("hybrid", pattern: "hybrid", after: ["frontier"]),
            outcome("self-hosted", pattern: "self-hosted", after: ["data", "volume"]),
            outcome("self-hosted-staff-first", pattern: "self-hosted", after: ["data"]),
            outcome("managed-open", pattern: "managed-open", after: ["volume"]),
            outcome("closed-first", pattern: "closed-only", after: ["speed"]),
            outcome("closed-default", pattern: "closed-only", after: ["volume", nil]),
        ])

    /// A gate that stops on yes and passes on no and on not sure.
    static func gate(_ id: String, yes: ByContext, otherwise: ByContext) -> Question {
        let answers = [
            answer("yes", next: yes, stops: true), answer("no", next: otherwise),
            answer("unsure", next: otherwise),
        ]
        return question(id, kind: .gate, answers)
    }

    /// A detail with these answers, and "not sure" read as one of them.
    static func detail(_ id: String, _ answers: [Answer], unsureReadAs readAs: String) -> Question {
        let unsure = Answer(
            id: "unsure", phrase: "text", short: "text", meaning: "text", consequence: "text",
            next: .readAs(readAs))
        return question(id, kind: .detail, answers + [unsure])
    }

    static func answer(_ id: String, next: ByContext, stops: Bool = false) -> Answer {
        Answer(
            id: id, phrase: "text", short: "text", meaning: "text", consequence: "text", stops: stops,
            next: .to(next))
    }

    static func outcome(_ id: String, pattern: String, after gates: [String?]) -> Outcome {
        Outcome(
            id: id, title: "text", pattern: pattern, recommendation: "text",
            reasons: gates.map { Reason(stoppedBy: $0, why: "text", rulesOut: "text") },
            nextStep: NextStep(action: "text", timeBox: "text"), good: ["text"], bad: ["text"],
            revisitWhen: ["text"])
    }

    private static func question(_ id: String, kind: Question.Kind, _ answers: [Answer]) -> Question {
        Question(
            id: id, kind: kind, title: "text", label: "text", why: "text", counts: "text",
            findOut: FindOut(ask: "text", lookAt: ["text"], effort: "text"), answers: answers)
    }
}

extension DecisionGraph {
    /// The graph with one question changed.
    func changing(question id: String, _ change: (inout Question) -> Void) -> DecisionGraph {
        var questions = questions
        for index in questions.indices where questions[index].id == id { change(&questions[index]) }
        return DecisionGraph(questions: questions, outcomes: outcomes)
    }

    /// The graph with one answer changed.
    func changing(answer id: String, to question: String, _ change: (inout Answer) -> Void) -> DecisionGraph {
        changing(question: question) { question in
            for index in question.answers.indices where question.answers[index].id == id {
                change(&question.answers[index])
            }
        }
    }

    /// The graph with one outcome changed.
    func changing(outcome id: String, _ change: (inout Outcome) -> Void) -> DecisionGraph {
        var outcomes = outcomes
        for index in outcomes.indices where outcomes[index].id == id { change(&outcomes[index]) }
        return DecisionGraph(questions: questions, outcomes: outcomes)
    }

    /// The graph with more questions and outcomes at the end.
    func adding(_ more: [Question] = [], outcomes moreOutcomes: [Outcome] = []) -> DecisionGraph {
        DecisionGraph(questions: questions + more, outcomes: outcomes + moreOutcomes)
    }

    /// The failures as sentences, one below the other, each with its counter-example on a line of
    /// its own.
    var report: String { report { _ in true } }

    /// The failures of one proof, likewise.
    func report(of proof: String) -> String { report { $0.proof == proof } }

    private func report(of included: (ProofFailure) -> Bool) -> String {
        failures(knowing: GraphFixture.known).filter(included)
            .map { $0.description.replacing("; smallest walk: ", with: ";\n    smallest walk: ") }
            .joined(separator: "\n")
    }
}
