import Decision
import Testing

@Suite struct ProofOfReasonsTests {
    let graph = GraphFixture.graph

    @Test func reasonsByGate() {
        let broken = graph.changing(outcome: "self-hosted") { $0.reasons[1].stoppedBy = nil }
        #expect(
            broken.report == """
                outcome 'self-hosted' has no reason where gate 'volume' has stopped the walk;
                    smallest walk: data-no/frontier-no/volume-yes/curve-self/staff-yes
                outcome 'self-hosted' has a reason where no gate has stopped the walk, but no walk \
                reaches it so;
                    smallest walk: data-yes/boundary-own/staff-yes
                """)
    }

    @Test func theMostSpecificReasonHolds() throws {
        let walks = [
            "curve-self/staff-no": "alone", "curve-managed": "managed", "curve-unsure": "unsure",
        ]
        let specific = graph.changing(outcome: "managed-open") {
            $0.reasons = [
                reason(after: nil, "alone"), reason(after: "curve-managed", "managed"),
                reason(after: "curve-unsure", "unsure"),
            ]
        }
        #expect(specific.report == "")
        for (path, why) in walks {
            let walk = try specific.walk(path: "data-no/frontier-no/volume-yes/\(path)")
            #expect(specific.reason(of: walk)?.why == why)
        }
        #expect(specific.reason(of: try specific.walk(path: "data-no")) == nil)
    }

    @Test func anAnswerThatIsReadAsAnotherHasItsReason() throws {
        let read = graph.changing(outcome: "managed-open") {
            $0.reasons = [
                reason(after: "curve-self", "alone"), reason(after: "curve-managed", "managed"),
            ]
        }
        #expect(read.report == "")
        let walk = try read.walk(path: "data-no/frontier-no/volume-yes/curve-unsure")
        #expect(read.reason(of: walk)?.why == "managed")
    }

    @Test func wrongAnswers() {
        let broken = graph.changing(outcome: "managed-open") {
            $0.reasons = [
                reason(after: nil, "text"), reason(after: "curve-slef", "text"),
                reason(after: "curve-alone", "text"), reason(after: "curve-self", "text"),
                reason(after: "curve-managed", "text"),
            ]
        }
        #expect(
            broken.report == """
                outcome 'managed-open' has a reason where gate 'volume' has stopped the walk, but every \
                such walk has another that comes first;
                    smallest walk: data-no/frontier-no/volume-yes/curve-managed
                outcome 'managed-open' has a reason after 'curve-slef', which is no answer;
                    smallest walk: data-no/frontier-no/volume-yes/curve-managed
                outcome 'managed-open' has a reason after 'curve-alone' where gate 'volume' has stopped \
                the walk, but no walk reaches it so;
                    smallest walk: data-no/frontier-no/volume-yes/curve-managed
                """)
        let unknown = broken.failures(knowing: GraphFixture.known).compactMap(\.fault.unknownID)
        #expect(unknown.map(\.id) == ["curve-slef"])
        #expect(unknown.first?.valid.contains("curve-self") == true)
    }

    @Test func aContextWithoutReason() {
        let broken = graph.changing(outcome: "managed-open") {
            $0.reasons = [reason(after: "curve-managed", "text")]
        }
        #expect(
            broken.report == """
                outcome 'managed-open' has no reason where gate 'volume' has stopped the walk;
                    smallest walk: data-no/frontier-no/volume-yes/curve-self/staff-no
                """)
    }

    private func reason(after answer: String?, _ why: String) -> Reason {
        Reason(stoppedBy: "volume", after: answer, why: why, rulesOut: "text")
    }
}
