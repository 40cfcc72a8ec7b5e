import Decision
import Testing

@Suite struct ProofOfGateOrderTests {
    let graph = GraphFixture.graph

    @Test func aGateIsSkipped() {
        let broken = graph.changing(answer: "unsure", to: "data") { $0.next = .to("volume") }
        #expect(
            broken.report == """
                answer 'unsure' to 'data' must continue to the next gate, 'frontier', not to 'volume';
                    smallest walk: data-unsure
                """)
    }

    @Test func aStopLeadsToAGate() {
        let broken = graph.changing(answer: "yes", to: "frontier") { $0.next = .to("speed") }
        #expect(
            broken.report(of: "gate-order") == """
                answer 'yes' to 'frontier' stops, but leads to gate 'speed';
                    smallest walk: data-no/frontier-yes
                """)
    }

    @Test func theLastGateLeadsToADetailWithoutAStop() {
        let broken = graph.changing(answer: "no", to: "speed") { $0.next = .to("staff") }
        #expect(
            broken.report(of: "gate-order") == """
                answer 'no' to 'speed' must lead from the last gate to an outcome, not to 'staff';
                    smallest walk: data-no/frontier-no/volume-no/speed-no
                """)
    }

    @Test func gatesInAnotherOrder() {
        let volume = graph.questions.filter { $0.id == "volume" }
        let broken = DecisionGraph(
            questions: graph.questions.filter { $0.id != "volume" } + volume, outcomes: graph.outcomes)
        #expect(
            broken.report(of: "gate-order") == """
                answer 'no' to 'frontier' must continue to the next gate, 'speed', not to 'volume';
                    smallest walk: data-no/frontier-no
                answer 'unsure' to 'frontier' must continue to the next gate, 'speed', not to 'volume';
                    smallest walk: data-no/frontier-unsure
                answer 'no' to 'speed' must continue to the next gate, 'volume', not to 'closed-default';
                    smallest walk: data-no/frontier-no/volume-no/speed-no
                answer 'unsure' to 'speed' must continue to the next gate, 'volume', not to \
                'closed-default';
                    smallest walk: data-no/frontier-no/volume-no/speed-unsure
                answer 'no' to 'volume' must lead from the last gate to an outcome, not to 'speed';
                    smallest walk: data-no/frontier-no/volume-no
                answer 'unsure' to 'volume' must lead from the last gate to an outcome, not to 'speed';
                    smallest walk: data-no/frontier-no/volume-unsure
                """)
    }

    @Test func gatesThatDoNotStopAndDetailsThatDo() {
        let broken = graph.changing(answer: "yes", to: "speed") { $0.stops = false }
            .changing(answer: "region", to: "boundary") { $0.stops = true }
        #expect(
            broken.report == """
                answer 'region' to 'boundary' stops, but only an answer to a gate can;
                    smallest walk: data-yes/boundary-region
                gate 'speed' has no answer that stops;
                    smallest walk: data-no/frontier-no/volume-no
                outcome 'closed-first' has no reason where no gate has stopped the walk;
                    smallest walk: data-no/frontier-no/volume-no/speed-yes
                outcome 'closed-first' has a reason where gate 'speed' has stopped the walk, but no \
                walk reaches it so;
                    smallest walk: data-no/frontier-no/volume-no/speed-yes
                """)
        let back = graph.changing(answer: "all", to: "share") { $0.next = .to("volume") }
        #expect(
            back.report(of: "gate-order") == """
                answer 'all' to 'share' leads from a detail to gate 'volume';
                    smallest walk: data-no/frontier-yes/share-all
                """)
    }
}
