import Decision
import Testing

/// What holds on every graph, tried on random ones.
@Suite struct LawTests {
    static let seeds: Range<UInt64> = 1..<151

    @Test(arguments: seeds)
    func replayingTheAnswersOfAWalkGivesTheWalk(seed: UInt64) throws {
        let graph = randomGraph(seed: seed)
        let table = WalkTable(graph)
        #expect(!table.walks.isEmpty)
        for walk in table.questionStates + table.walks { #expect(try graph.replay(walk.answers) == walk) }
    }

    @Test(arguments: seeds)
    func everyPathParsesBack(seed: UInt64) throws {
        let graph = randomGraph(seed: seed)
        let table = WalkTable(graph)
        for walk in table.questionStates + table.walks {
            #expect(try graph.walk(path: walk.path) == walk)
            #expect(try graph.walk(path: walk.segments.joined(separator: "/") + "/") == walk)
            #expect(table[path: walk.path] == walk)
        }
    }

    @Test(arguments: seeds)
    func changingAnAnswerBackRestoresTheOutcome(seed: UInt64) throws {
        let graph = randomGraph(seed: seed)
        for walk in WalkTable(graph).walks {
            for change in graph.whatIfs(for: walk) {
                let kept = walk.answers.merging(change.walk.answers) { _, changed in changed }
                let back = kept.merging([change.question: change.was]) { _, original in original }
                #expect(try graph.replay(back) == walk)
            }
        }
    }

    @Test(arguments: seeds)
    func everyChoiceIsAStateOrAWalk(seed: UInt64) throws {
        let graph = randomGraph(seed: seed)
        let table = WalkTable(graph)
        let further = table.questionStates.flatMap { graph.choices(at: $0).map(\.walk) }
        let afterTheStart = table.questionStates.dropFirst() + table.walks
        #expect(Set(further) == Set(afterTheStart))
        #expect(further.count == afterTheStart.count)
    }

    @Test(arguments: seeds)
    func onlyReachReasonsAndContextsCanFail(seed: UInt64) {
        let failures = randomGraph(seed: seed).failures(knowing: GraphFixture.known)
        #expect(failures.allSatisfy { ["unreachable", "reason", "context"].contains($0.proof) })
        #expect(failures.allSatisfy { $0.fault.unknownID == nil })
    }

    @Test(arguments: seeds)
    func anEdgeBackIsAlwaysFound(seed: UInt64) throws {
        let graph = randomGraph(seed: seed)
        guard let walk = WalkTable(graph).walks.last, let last = walk.steps.last else { return }
        let first = walk.steps[0].question
        let broken = graph.changing(answer: last.answer, to: last.question) { $0.next = .to(.always(first)) }
        let cycles = broken.failures(knowing: GraphFixture.known).filter { $0.proof == "cycle" }
        #expect(cycles.map(\.fault) == [.cycle(back: first)])
        #expect(cycles.first?.steps?.last == last)
        #expect(WalkTable(broken).walks.allSatisfy { Set($0.steps.map(\.question)).count == $0.steps.count })
    }
}
