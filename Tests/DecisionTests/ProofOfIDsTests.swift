import Decision
import Testing

@Suite struct ProofOfIDsTests {
    let graph = GraphFixture.graph

    @Test func malformedIDs() {
        let broken = graph.changing(question: "speed") { $0.id = "speed2" }
            .changing(answer: "no", to: "volume") { $0.next = .to("speed2") }
            .changing(answer: "unsure", to: "volume") { $0.next = .to("speed2") }
            .changing(outcome: "closed-first") { $0.reasons[0].stoppedBy = "speed2" }
            .changing(answer: "own", to: "boundary") { $0.id = "Own" }
            .changing(answer: "unsure", to: "boundary") { $0.next = .readAs("Own") }
            .changing(outcome: "hybrid") { $0.id = "hybrid-" }
            .changing(answer: "yes", to: "routing") { $0.next = .to("hybrid-") }
        #expect(
            broken.report == """
                the id of 'speed2' must be letters a to z;
                    smallest walk: data-no/frontier-no/volume-no
                the id of answer 'Own' to 'boundary' must be letters a to z;
                    smallest walk: data-yes/boundary-Own
                the id of outcome 'hybrid-' must be words of letters a to z, joined by hyphens;
                    smallest walk: data-no/frontier-yes/share-some/routing-yes
                """)
    }

    @Test func duplicates() {
        let question = GraphFixture.gate("data", yes: "boundary", otherwise: "frontier")
        let outcome = GraphFixture.outcome("hybrid", pattern: "hybrid", after: ["frontier"])
        let twice = DecisionGraph(
            questions: graph.questions, outcomes: graph.outcomes + [outcome, outcome]
        ).changing(question: "share") { $0.answers.insert($0.answers[0], at: 1) }
        #expect(
            twice.report == """
                outcome 'hybrid' is defined twice;
                    smallest walk: data-no/frontier-yes/share-some/routing-yes
                outcome 'hybrid' is defined 3 times;
                    smallest walk: data-no/frontier-yes/share-some/routing-yes
                answer 'all' to 'share' is defined twice;
                    smallest walk: data-no/frontier-yes/share-all
                """)
        let doubled = DecisionGraph(questions: [question] + graph.questions, outcomes: graph.outcomes)
        #expect(
            doubled.report(of: "id-duplicate") == """
                'data' is defined twice;
                    smallest walk: none needed, it is asked first
                """)
    }

    @Test func idsThatCanBeReadAsAnAnswer() {
        let broken = graph.changing(outcome: "hybrid") { $0.id = "share-some" }
            .changing(answer: "yes", to: "routing") { $0.next = .to("share-some") }
        #expect(
            broken.report == """
                the id of outcome 'share-some' can be read as answer 'some' to 'share';
                    smallest walk: data-no/frontier-yes/share-some/routing-yes
                """)
    }

    @Test func outcomeWithTheIDOfAQuestion() {
        let broken = graph.adding(outcomes: [
            GraphFixture.outcome("staff", pattern: "hybrid", after: ["data"])
        ])
        #expect(
            broken.report == """
                outcome 'staff' has the id of a question
                no walk reaches outcome 'staff'
                """)
    }
}
