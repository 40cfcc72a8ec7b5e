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

    @Test func aQuestionMayOfferAsManyAnswersAsItsPagesCanShow() {
        #expect(wide(answers: 704).report(of: "walk-count") == "")
        #expect(
            wide(answers: 705).report(of: "walk-count") == """
                the pages of the walks would have more than 500000 rows, one for every answer to every question; \
                offer fewer answers, or ask fewer questions
                """)
        #expect(
            wide(answers: 20_000).report == "there are more than 10000 walks, and each would be a page")
    }

    @Test func aWalkMayAskAsManyQuestionsAsItsPagesCanShow() {
        #expect(long(questions: 200).report(of: "walk-count") == "")
        let report = """
            the pages of the walks would have more than 500000 rows, one for every answer to every question; \
            offer fewer answers, or ask fewer questions
            """
        #expect(long(questions: 420).report(of: "walk-count") == report)
        #expect(long(questions: 3_000).report == report)
    }

    @Test func ofManyRingsTheFirstAreReported() {
        let ids = words(60)
        let rings = zip(ids, ids.dropFirst() + ["rest"]).map { id, next in
            GraphFixture.detail(
                id,
                [
                    GraphFixture.answer("on", next: .always(next)),
                    GraphFixture.answer("back", next: .always(ids[0])),
                ],
                unsureReadAs: "on")
        }
        let graph = DecisionGraph(
            questions: [GraphFixture.gate("data", yes: .always(ids[0]), otherwise: "rest")] + rings,
            outcomes: [GraphFixture.outcome("rest", pattern: "hybrid", after: ["data", nil])])
        #expect(graph.failures(knowing: GraphFixture.known).count { $0.proof == "cycle" } == 20)
    }

    /// A gate, and a detail with this many answers besides "not sure".
    private func wide(answers: Int) -> DecisionGraph {
        let ids = words(answers)
        let detail = GraphFixture.detail(
            "which", ids.map { GraphFixture.answer($0, next: "rest") }, unsureReadAs: ids[0])
        return DecisionGraph(
            questions: [GraphFixture.gate("data", yes: "which", otherwise: "rest"), detail],
            outcomes: [GraphFixture.outcome("rest", pattern: "hybrid", after: ["data", nil])])
    }

    /// To look for the shortest walk that comes back would take minutes.
    @Test func aLongRingIsToldInTime() {
        let graph = long(questions: 900, end: words(1)[0])
        let failures = graph.failures(knowing: GraphFixture.known).filter { $0.proof == "cycle" }
        #expect(failures.map(\.fault) == [.cycle(back: words(1)[0])])
        #expect(failures.map(\.subject) == [.answer(question: words(900)[899], answer: "on")])
    }

    /// Each of many wrong ids has a list of those that are right, and only some of them are told.
    @Test func manyUnknownIDsAreToldInPart() {
        let answers = words(2_000).map { GraphFixture.answer($0, next: .always("nowhere")) }
        let detail = GraphFixture.detail("which", answers, unsureReadAs: words(1)[0])
        let graph = DecisionGraph(
            questions: [GraphFixture.gate("data", yes: "which", otherwise: "rest"), detail],
            outcomes: [GraphFixture.outcome("rest", pattern: "hybrid", after: [nil])])
        #expect(graph.failures(knowing: GraphFixture.known).count { $0.proof == "next" } == 200)
    }

    /// A gate, and this many details of three answers in a row, each of which one answer ends.
    private func long(questions: Int, end: String = "rest") -> DecisionGraph {
        let ids = words(questions)
        let details = zip(ids, ids.dropFirst() + [end]).map { id, next in
            GraphFixture.detail(
                id,
                [GraphFixture.answer("on", next: .always(next)), GraphFixture.answer("end", next: "rest")],
                unsureReadAs: "end")
        }
        return DecisionGraph(
            questions: [GraphFixture.gate("data", yes: .always(ids[0]), otherwise: "rest")] + details,
            outcomes: [GraphFixture.outcome("rest", pattern: "hybrid", after: ["data", nil])])
    }

    /// Different words of four letters.
    private func words(_ count: Int) -> [String] {
        let letters = Array("abcdefghijklmnopqrst")
        return (0..<count).map { number in
            String([8_000, 400, 20, 1].map { letters[number / $0 % 20] })
        }
    }
}
