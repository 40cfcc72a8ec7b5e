import Decision
import Testing

@Suite struct ProofOfReferencesTests {
    let graph = GraphFixture.graph

    @Test func references() {
        let broken = graph.changing(outcome: "hybrid") {
            $0.pattern = "hybird"
            $0.failureModes = ["ignoring-lock-in", "haste"]
            $0.tensions = [Tension(gate: "staff", text: "text", waysOut: ["text"])]
            $0.runnerUp = RunnerUp(outcome: "hybrid", needs: "text")
        }
        #expect(
            broken.report == """
                outcome 'hybrid' names pattern 'hybird'; patterns are 'closed-only', 'managed-open', \
                'self-hosted' or 'hybrid';
                    smallest walk: data-no/frontier-yes/share-some/routing-yes
                outcome 'hybrid' names failure mode 'haste'; failure modes are \
                'drowning-in-operations', 'ignoring-lock-in' or 'benchmark-worship';
                    smallest walk: data-no/frontier-yes/share-some/routing-yes
                outcome 'hybrid' has a tension with 'staff'; gates are 'data', 'frontier', 'volume' or \
                'speed';
                    smallest walk: data-no/frontier-yes/share-some/routing-yes
                outcome 'hybrid' names runner-up 'hybrid'; it can be 'managed-open-region', \
                'closed-frontier', 'self-hosted', 'self-hosted-staff-first', 'managed-open', \
                'closed-first' or 'closed-default';
                    smallest walk: data-no/frontier-yes/share-some/routing-yes
                """)
    }
}
