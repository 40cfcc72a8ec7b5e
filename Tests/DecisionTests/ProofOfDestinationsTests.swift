import Decision
import Testing

@Suite struct ProofOfDestinationsTests {
    let graph = GraphFixture.graph

    @Test func answersThatLeadNowhere() {
        let broken = graph.changing(answer: "cloud", to: "boundary") { $0.next = .to("stuff") }
        #expect(
            broken.report == """
                answer 'cloud' to 'boundary' leads to 'stuff', which is no question or outcome;
                    smallest walk: data-yes/boundary-cloud
                """)
        #expect(broken.failures(knowing: GraphFixture.known).first?.fault.unknownID?.id == "stuff")
    }

    @Test func answersThatLeadNowhereAfterOneGate() {
        let broken = graph.changing(answer: "no", to: "staff") {
            $0.next = .to(
                .after([.init("data", "self-hosted-staff-first"), .init("speed", "managed-open")]))
        }
        #expect(
            broken.report(of: "next") == """
                answer 'no' to 'staff' leads nowhere where gate 'volume' has stopped the walk;
                    smallest walk: data-no/frontier-no/volume-yes/curve-self/staff-no
                """)
    }

    @Test func consequencesForOneGateOnly() {
        let broken = graph.changing(answer: "yes", to: "staff") {
            $0.consequence = .after([.init("volume", "text")])
        }
        #expect(
            broken.report == """
                answer 'yes' to 'staff' has no consequence where gate 'data' has stopped the walk;
                    smallest walk: data-yes/boundary-own/staff-yes
                """)
    }

    @Test func unknownReading() {
        let broken = graph.changing(answer: "unsure", to: "share") { $0.next = .readAs("most") }
        #expect(
            broken.report == """
                answer 'unsure' to 'share' is read as 'most'; it can be read as 'all' or 'some';
                    smallest walk: data-no/frontier-yes/share-unsure
                """)
    }
}
