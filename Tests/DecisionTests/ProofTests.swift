import Decision
import Testing

/// The proofs as a whole; each of them has its own file, where one place of the graph is broken and
/// every sentence that follows is pinned.
@Suite struct ProofTests {
    let graph = GraphFixture.graph

    @Test func theGraphOfTheHandbookIsSound() {
        #expect(graph.report == "")
    }

    @Test func failuresSayWhereToLook() {
        let broken = graph.changing(answer: "no", to: "data") { $0.next = .to("nothing") }
        let failure = broken.failures(knowing: GraphFixture.known).first
        #expect(failure?.proof == "next")
        #expect(failure?.subject == .answer(question: "data", answer: "no"))
        #expect(failure?.key == "next")
        #expect(failure?.steps == [Step("data", "no")])
    }

    @Test func proofsHaveNamesOfTheirOwn() {
        #expect(Set(Proof.all.map(\.id)).count == Proof.all.count)
    }

    @Test func unreachedPatternsAreInformation() {
        #expect(graph.unreachedPatterns(of: GraphFixture.known.patterns) == [])
        let narrow = graph.changing(answer: "yes", to: "routing") { $0.next = .to("closed-frontier") }
        #expect(narrow.unreachedPatterns(of: GraphFixture.known.patterns + ["other"]) == ["hybrid", "other"])
    }
}
