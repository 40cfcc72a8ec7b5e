/// One question answered.
package struct Step: Hashable, Sendable {
    /// The id of the question.
    package var question: String
    /// The id of the answer.
    package var answer: String

    /// A step from its ids.
    package init(_ question: String, _ answer: String) {
        self.question = question
        self.answer = answer
    }

    /// The step as a part of a path: `data-no`.
    package var segment: String { "\(question)-\(answer)" }
}

/// Where a walk stands.
package enum Place: Hashable, Sendable {
    /// Before the question with this id.
    case question(String)
    /// At the outcome with this id.
    case outcome(String)

    /// The id of the question or outcome.
    package var id: String {
        switch self {
        case .question(let id), .outcome(let id): id
        }
    }
}

/// Answers in the order in which they were given, and where they lead.
///
/// A walk is finished at an outcome; before that it is a question state: a question in the context
/// of the answers so far.
package struct Walk: Hashable, Sendable {
    /// The answers given, in order.
    package let steps: [Step]
    /// The outcome reached, or the question that is asked next.
    package let end: Place
    /// The id of the gate that stopped the walk, or nil.
    package let stoppedBy: String?

    /// The id of the outcome, or nil while a question is open.
    package var outcome: String? {
        if case .outcome(let id) = end { id } else { nil }
    }

    /// The answers as a path: `data-no/frontier-yes/share-some`, empty before the first answer.
    package var path: String { Walk.path(of: steps) }

    /// The parts of the page's address: one per answer, then the id of the place.
    package var segments: [String] { steps.map { $0.segment } + [end.id] }

    /// The ids of the questions answered "not sure", in order.
    package var openQuestions: [String] {
        steps.filter { $0.answer == Answer.unsure }.map { $0.question }
    }

    /// Whether any question is answered "not sure".
    package var isProvisional: Bool { !openQuestions.isEmpty }

    /// Whether the outcome rests on the answers: false from three answers "not sure" on, where the
    /// outcome is only what is done for want of answers.
    package var isFinding: Bool { openQuestions.count < 3 }

    /// The answers as a dictionary, as `DecisionGraph.replay` takes them.
    package var answers: [String: String] {
        Dictionary(firstOfEach: steps.map { ($0.question, $0.answer) })
    }

    /// Whether this question has been answered on the walk.
    package func asks(_ question: String) -> Bool {
        steps.contains { $0.question == question }
    }

    /// Steps as a path: `data-no/frontier-yes`.
    package static func path(of steps: [Step]) -> String {
        steps.map { $0.segment }.joined(separator: "/")
    }
}
