import Decision
import Testing

@Suite struct ProofOfAnswersTests {
    let graph = GraphFixture.graph

    @Test func answersOfGatesAndDetails() {
        let broken = graph.changing(question: "speed") { $0.answers.swapAt(0, 1) }
            .changing(question: "share") { $0.answers.swapAt(1, 2) }
            .changing(question: "boundary") { $0.answers.remove(at: 2) }
        #expect(
            broken.report == """
                the last answer of detail 'share' must be unsure;
                    smallest walk: data-no/frontier-yes
                the answers of gate 'speed' must be yes, no and unsure in this order, not no, yes, \
                unsure;
                    smallest walk: data-no/frontier-no/volume-no
                no walk reaches outcome 'managed-open-region'
                """)
        let lone = graph.changing(question: "share") { $0.answers.remove(at: 0) }
            .changing(answer: "unsure", to: "share") { $0.next = .readAs("some") }
        #expect(
            lone.report == """
                detail 'share' needs two answers besides unsure;
                    smallest walk: data-no/frontier-yes
                """)
    }

    @Test func noGate() {
        #expect(
            DecisionGraph(questions: [], outcomes: []).report == """
                there is no gate, so no walk begins
                """)
    }

    @Test func unsure() {
        let stopping = graph.changing(answer: "unsure", to: "speed") { $0.stops = true }
        #expect(
            stopping.report(of: "unsure") == """
                answer 'unsure' to 'speed' stops, but a constraint that is not settled is not a hard one;
                    smallest walk: data-no/frontier-no/volume-no/speed-unsure
                """)
        let unread = graph.changing(answer: "unsure", to: "share") { $0.next = .to("hybrid") }
        #expect(
            unread.report == """
                answer 'unsure' to 'share' must say which answer it is read as;
                    smallest walk: data-no/frontier-yes/share-unsure
                """)
    }
}
