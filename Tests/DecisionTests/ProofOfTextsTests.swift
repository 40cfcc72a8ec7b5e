import Decision
import Testing

@Suite struct ProofOfTextsTests {
    let graph = GraphFixture.graph

    @Test func missingTexts() {
        let broken = graph.changing(question: "data") {
            $0.why = " \n"
            $0.findOut.lookAt = []
        }
        .changing(answer: "yes", to: "data") { $0.meaning = "" }
        .changing(answer: "no", to: "data") { $0.consequence = "" }
        .changing(outcome: "hybrid") { $0.good = [] }
        #expect(
            broken.report == """
                'data' has no text in 'why';
                    smallest walk: none needed, it is asked first
                'data' has no text in 'find_out';
                    smallest walk: none needed, it is asked first
                answer 'yes' to 'data' has no text in 'meaning';
                    smallest walk: data-yes
                answer 'no' to 'data' has no text in 'consequence';
                    smallest walk: data-no
                outcome 'hybrid' has no text in 'good';
                    smallest walk: data-no/frontier-yes/share-some/routing-yes
                """)
    }
}
