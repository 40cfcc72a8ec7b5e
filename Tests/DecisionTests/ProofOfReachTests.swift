import Decision
import Testing

@Suite struct ProofOfReachTests {
    let graph = GraphFixture.graph

    @Test func unreachable() {
        let broken = graph.adding(
            [
                GraphFixture.detail(
                    "spare",
                    [
                        GraphFixture.answer("this", next: "hybrid"),
                        GraphFixture.answer("that", next: "hybrid"),
                    ],
                    unsureReadAs: "this")
            ], outcomes: [GraphFixture.outcome("lost", pattern: "hybrid", after: ["data"])])
        #expect(
            broken.report == """
                no walk reaches 'spare'
                no walk reaches outcome 'lost'
                """)
    }

    @Test func cycles() {
        let broken = graph.changing(answer: "yes", to: "staff") { $0.next = .to("boundary") }
            .changing(answer: "some", to: "share") { $0.next = .to("share") }
        #expect(
            broken.report == """
                no walk reaches 'routing'
                no walk reaches outcome 'hybrid'
                no walk reaches outcome 'self-hosted'
                answer 'yes' to 'staff' leads back to 'boundary';
                    smallest walk: data-yes/boundary-own/staff-yes
                answer 'some' to 'share' leads back to 'share';
                    smallest walk: data-no/frontier-yes/share-some
                outcome 'managed-open-region' has no reason where gate 'volume' has stopped the walk;
                    smallest walk: data-no/frontier-no/volume-yes/curve-self/staff-yes/boundary-region
                """)
    }

    @Test func everyCycleThroughOneQuestionIsReported() {
        let broken = graph.changing(answer: "no", to: "frontier") { $0.next = .to("data") }
            .changing(answer: "no", to: "speed") { $0.next = .to("data") }
        #expect(
            broken.report == """
                answer 'no' to 'frontier' leads back to 'data';
                    smallest walk: data-no/frontier-no
                answer 'no' to 'speed' leads back to 'data';
                    smallest walk: data-no/frontier-unsure/volume-no/speed-no
                answer 'no' to 'frontier' must continue to the next gate, 'volume', not to 'data';
                    smallest walk: data-no/frontier-no
                answer 'no' to 'speed' must lead from the last gate to an outcome, not to 'data';
                    smallest walk: data-no/frontier-unsure/volume-no/speed-no
                """)
    }

    @Test func theShortestCycleIsReportedFirst() {
        let broken = graph.changing(answer: "all", to: "share") { $0.next = .to("data") }
            .changing(answer: "no", to: "frontier") { $0.next = .to("data") }
        #expect(
            broken.report(of: "cycle") == """
                answer 'no' to 'frontier' leads back to 'data';
                    smallest walk: data-no/frontier-no
                answer 'all' to 'share' leads back to 'data';
                    smallest walk: data-no/frontier-yes/share-all
                """)
    }

    @Test func tooManyWalks() {
        let ids = "abcdefghijklmnop".map { "gate\($0)" }
        let gates = zip(ids, ids.dropFirst() + ["rest"]).map {
            GraphFixture.gate($0, yes: "stop", otherwise: .always($1))
        }
        let wide = DecisionGraph(
            questions: gates,
            outcomes: [
                GraphFixture.outcome("stop", pattern: "hybrid", after: ids),
                GraphFixture.outcome("rest", pattern: "hybrid", after: [nil]),
            ])
        #expect(
            wide.report == """
                there are more than 10000 walks, and each would be a page
                """)
    }
}
