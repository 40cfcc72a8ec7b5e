import Decision
import Samples

/// A random graph without cycles: one to five gates, up to four details, two to five outcomes, of which
/// much depends on gates and on earlier answers. All rules hold in it but those on reach, on reasons and
/// on what no walk needs, which chance may break.
func randomGraph(seed: UInt64) -> DecisionGraph {
    var generator = SeededGenerator(seed: seed)
    let letters = Array("abcdefghij").map(String.init)
    let gates = letters.prefix(Int.random(in: 1...5, using: &generator)).map { "gate\($0)" }
    let details = letters.prefix(Int.random(in: 0...4, using: &generator)).map { "detail\($0)" }
    let outcomes = letters.prefix(Int.random(in: 2...5, using: &generator)).map { "outcome-\($0)" }

    /// Up to three answers, each as a part of a path.
    func someAnswers() -> [String] {
        let keys = (0..<Int.random(in: 0...3, using: &generator)).compactMap { _ -> String? in
            if let detail = details.randomElement(using: &generator), Bool.random(using: &generator) {
                return ["a", "b", "unsure"].randomElement(using: &generator).map { "\(detail)-\($0)" }
            }
            let answer = ["yes", "no", "unsure"].randomElement(using: &generator) ?? ""
            return gates.randomElement(using: &generator).map { "\($0)-\(answer)" }
        }
        return Set(keys).sorted()
    }

    /// A detail after this one or an outcome; now and then another one after each gate and some answers.
    func destination(after detail: Int) -> ByContext {
        let later = details.dropFirst(detail) + outcomes
        if Bool.random(using: &generator) { return .always(later.randomElement(using: &generator) ?? "") }
        let keys = (gates + someAnswers()).shuffled(using: &generator)
        return .after(keys.map { .init($0, later.randomElement(using: &generator) ?? "") })
    }

    let questions =
        zip(gates, gates.dropFirst() + [outcomes[0]]).map { id, otherwise in
            GraphFixture.gate(id, yes: destination(after: 0), otherwise: .always(otherwise))
        }
        + details.enumerated().map { index, id in
            let ids = letters.prefix(Int.random(in: 2...4, using: &generator))
            return GraphFixture.detail(
                id, ids.map { GraphFixture.answer($0, next: destination(after: index + 1)) },
                unsureReadAs: ids.randomElement(using: &generator) ?? "")
        }
    return DecisionGraph(
        questions: questions.shuffledDetails(using: &generator),
        outcomes: outcomes.map { id in
            var outcome = GraphFixture.outcome(id, pattern: "hybrid", after: gates)
            outcome.reasons += someAnswers().map {
                Reason(
                    stoppedBy: gates.randomElement(using: &generator), after: $0, why: "text",
                    rulesOut: "text")
            }
            return outcome
        })
}

extension [Question] {
    /// The gates in their order, with the details anywhere between them.
    fileprivate func shuffledDetails(using generator: inout SeededGenerator) -> [Question] {
        var questions = filter { $0.kind == .gate }
        for detail in self where detail.kind == .detail {
            questions.insert(detail, at: Int.random(in: 0...questions.count, using: &generator))
        }
        return questions
    }
}
