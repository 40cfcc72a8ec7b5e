/// A decision as data: questions with their answers, and the outcomes that the answers lead to.
///
/// A graph is a plain value and may be wrong: `failures(knowing:)` says how. Every function of this
/// target ends on a wrong graph too (a walk never asks a question twice), so that the proofs can
/// look for counter-examples in it.
package struct DecisionGraph: Hashable, Sendable {
    /// All questions in the order of the data; the first gate is where every walk begins.
    package let questions: [Question]
    /// All outcomes in the order of the data.
    package let outcomes: [Outcome]

    private let questionIndex: [String: Int]
    private let outcomeIndex: [String: Int]

    /// A graph of these questions and outcomes; of two with one id, lookups find the first.
    package init(questions: [Question], outcomes: [Outcome]) {
        self.questions = questions
        self.outcomes = outcomes
        questionIndex = Dictionary(firstOfEach: zip(questions.map { $0.id }, questions.indices))
        outcomeIndex = Dictionary(firstOfEach: zip(outcomes.map { $0.id }, outcomes.indices))
    }

    /// The question with this id, or nil; in constant time.
    package func question(_ id: String) -> Question? {
        questionIndex[id].map { questions[$0] }
    }

    /// The outcome with this id, or nil; in constant time.
    package func outcome(_ id: String) -> Outcome? {
        outcomeIndex[id].map { outcomes[$0] }
    }

    /// The gates in the order in which they are asked.
    package var gates: [Question] {
        questions.filter { $0.kind == .gate }
    }

    /// The place of a gate among the gates, from 1; nil for a detail or an unknown id.
    package func gateNumber(of id: String) -> Int? {
        gates.firstIndex { $0.id == id }.map { $0 + 1 }
    }
}

extension DecisionGraph {
    /// What an id names: a question before an outcome, or nil.
    func place(_ id: String) -> Place? {
        if questionIndex[id] != nil { return .question(id) }
        if outcomeIndex[id] != nil { return .outcome(id) }
        return nil
    }
}
