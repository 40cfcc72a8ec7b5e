import Decision
import Testing

/// What the proofs say of contexts is what trying every walk says, on random graphs.
@Suite struct ContextLawTests {
    /// A random graph, and the same with the first key of everything that has keys left out.
    private func graphs(_ seed: UInt64) -> [DecisionGraph] {
        let graph = randomGraph(seed: seed)
        let gapped = graph.questions.reduce(graph) { graph, question in
            question.answers.reduce(graph) { graph, answer in
                graph.changing(answer: answer.id, to: question.id) { answer in
                    guard case .to(.after(let cases)) = answer.next else { return }
                    answer.consequence = .after(cases.map { .init($0.key, "text") })
                    answer.next = .to(.after(Array(cases.dropFirst())))
                }
            }
        }
        return [graph, gapped]
    }

    /// Every answer in every context in which a walk can give it.
    private func given(in graph: DecisionGraph) -> [(question: Question, answer: Answer, context: Context)] {
        WalkTable(graph).questionStates.flatMap { walk in
            guard let question = graph.openQuestion(of: walk) else {
                return [(question: Question, answer: Answer, context: Context)]()
            }
            return question.answers.map {
                ($0, graph.context(of: walk, giving: $0, to: question))
            }.map { (question, $0, $1) }
        }
    }

    @Test(arguments: LawTests.seeds)
    func destinationsAreMissedWhereAWalkMissesThem(seed: UInt64) {
        for graph in graphs(seed) {
            let missed = given(in: graph).filter { _, answer, context in
                answer.next.ids.map { $0.value(in: context) == nil } ?? false
            }
            let expected = Set(missed.map { "\($0.question.id)-\($0.answer.id) \($0.context.gate ?? "-")" })
            let found = graph.failures(knowing: GraphFixture.known).compactMap { failure -> String? in
                guard case .noNext(let gate) = failure.fault,
                    case .answer(let question, let answer) = failure.subject
                else { return nil }
                return "\(question)-\(answer) \(gate ?? "-")"
            }
            #expect(found.count == Set(found).count)
            #expect(Set(found) == expected)
        }
    }

    @Test(arguments: LawTests.seeds)
    func keysAreIdleWhereNoWalkNeedsThem(seed: UInt64) {
        for graph in graphs(seed) {
            let all = given(in: graph)
            let asked = Set(all.map(\.question.id))
            let needed = Set(
                all.flatMap { question, answer, context in
                    [answer.next.ids?.key(in: context), answer.consequence.key(in: context)].enumerated()
                        .compactMap { place, key in key.map { "\(place) \(question.id)-\(answer.id) \($0)" } }
                })
            let written = graph.questions.filter { asked.contains($0.id) }.flatMap { question in
                question.answers.flatMap { answer in
                    [answer.next.ids?.keys ?? [], answer.consequence.keys].enumerated()
                        .flatMap { place, keys in keys.map { "\(place) \(question.id)-\(answer.id) \($0)" } }
                }
            }
            let found = graph.failures(knowing: GraphFixture.known).filter { $0.proof == "context" }
                .compactMap { failure -> String? in
                    guard case .answer(let question, let answer) = failure.subject else { return nil }
                    let place = failure.key == "next" ? 0 : 1
                    return "\(place) \(question)-\(answer) \(failure.entry ?? "")"
                }
            #expect(Set(found) == Set(written).subtracting(needed))
        }
    }

    @Test(arguments: LawTests.seeds)
    func reasonsAreMissedAndIdleWhereWalksSaySo(seed: UInt64) {
        for graph in graphs(seed) {
            let walks = WalkTable(graph).walks
            let holding = Set(
                walks.compactMap { walk in graph.reason(of: walk).map { "\(walk.end.id) \($0.name)" } })
            let missed = Set(
                walks.filter { graph.reason(of: $0) == nil }.map { "\($0.end.id) \($0.stoppedBy ?? "-")" })
            let reached = Set(walks.map(\.end.id))
            let written = graph.outcomes.filter { reached.contains($0.id) }.flatMap { outcome in
                outcome.reasons.map { "\(outcome.id) \($0.name)" }
            }
            let failures = graph.failures(knowing: GraphFixture.known).filter { $0.proof == "reason" }
            #expect(Set(failures.compactMap(\.missedReason)) == missed)
            #expect(Set(failures.compactMap(\.idleReason)) == Set(written).subtracting(holding))
        }
    }
}

extension Reason {
    fileprivate var name: String { "\(stoppedBy ?? "-") \(after ?? "-")" }
}

extension ProofFailure {
    fileprivate var outcome: String { if case .outcome(let id) = subject { id } else { "" } }

    fileprivate var missedReason: String? {
        guard case .noReason(let gate) = fault else { return nil }
        return "\(outcome) \(gate ?? "-")"
    }

    fileprivate var idleReason: String? {
        switch fault {
        case .idleReason(let gate, let answer), .overruledReason(let gate, let answer):
            "\(outcome) \(gate ?? "-") \(answer ?? "-")"
        default: nil
        }
    }
}
