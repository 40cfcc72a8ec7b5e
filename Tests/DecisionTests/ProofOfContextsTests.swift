import Decision
import Testing

@Suite struct ProofOfContextsTests {
    let graph = GraphFixture.graph

    /// The graph with other destinations of "no" to 'staff'.
    private func staff(_ cases: [(String, String)]) -> DecisionGraph {
        graph.changing(answer: "no", to: "staff") {
            $0.next = .to(.after(cases.map { .init($0, $1) }))
        }
    }

    @Test func keysThatNameNothing() {
        let broken = staff([
            ("data", "self-hosted-staff-first"), ("volume", "managed-open"), ("curve-slef", "managed-open"),
            ("curve-alone", "closed-default"), ("boundary", "hybrid"),
        ])
        #expect(
            broken.report == """
                'next' of answer 'no' to 'staff' names 'curve-slef', which is no gate and no answer;
                    smallest walk: data-yes/boundary-own/staff-no
                'next' of answer 'no' to 'staff' names 'boundary', which is no gate and no answer;
                    smallest walk: data-yes/boundary-own/staff-no
                """)
        #expect(broken.failures(knowing: GraphFixture.known).first?.entry == "curve-slef")
        #expect(
            broken.failures(knowing: GraphFixture.known).first?.fault.unknownID?.valid.contains("curve-self")
                == true)
    }

    @Test func keysThatNoWalkNeeds() {
        let broken = staff([
            ("data", "self-hosted-staff-first"), ("volume", "hybrid"), ("curve-self", "managed-open"),
            ("curve-alone", "closed-default"), ("speed", "hybrid"), ("curve-managed", "hybrid"),
            ("volume-yes", "hybrid"), ("staff-no", "hybrid"),
        ])
        #expect(
            broken.report == """
                'next' of answer 'no' to 'staff' names 'volume', but every such walk has an answer that it \
                names as well;
                    smallest walk: data-yes/boundary-own/staff-no
                'next' of answer 'no' to 'staff' names 'speed', which never stops a walk to it;
                    smallest walk: data-yes/boundary-own/staff-no
                'next' of answer 'no' to 'staff' names 'curve-managed', which is on no walk to it;
                    smallest walk: data-yes/boundary-own/staff-no
                'next' of answer 'no' to 'staff' names 'volume-yes', but every such walk has an answer that \
                it names as well;
                    smallest walk: data-yes/boundary-own/staff-no
                'next' of answer 'no' to 'staff' names 'staff-no', which is on no walk to it;
                    smallest walk: data-yes/boundary-own/staff-no
                """)
    }

    @Test func aContextWithoutDestinationOrConsequence() {
        let broken = staff([("data", "self-hosted-staff-first"), ("curve-self", "managed-open")])
            .changing(answer: "yes", to: "staff") {
                $0.consequence = .after([.init("boundary-own", "text"), .init("volume", "text")])
            }
        #expect(
            broken.report(of: "next") == """
                answer 'yes' to 'staff' has no consequence where gate 'data' has stopped the walk;
                    smallest walk: data-yes/boundary-cloud/staff-yes
                answer 'no' to 'staff' leads nowhere where gate 'volume' has stopped the walk;
                    smallest walk: data-no/frontier-no/volume-yes/curve-alone/staff-no
                """)
    }

    @Test func theLastAnswerWins() throws {
        let last = graph.changing(answer: "yes", to: "staff") {
            $0.consequence = .after([
                .init("data", "data"), .init("volume-yes", "volume"), .init("curve-alone", "curve"),
                .init("frontier-unsure", "frontier"), .init("boundary-own", "own"),
            ])
        }
        let texts = [
            "data-yes/boundary-own": "own", "data-yes/boundary-unsure": "own",
            "data-yes/boundary-cloud": "data",
            "data-no/frontier-no/volume-yes/curve-self": "volume",
            "data-no/frontier-unsure/volume-yes/curve-alone": "curve",
        ]
        for (path, text) in texts {
            let walk = try last.walk(path: path)
            #expect(last.choices(at: walk).first?.consequence == text)
            let further = try #require(last.advance(walk, by: "yes"))
            #expect(last.trace(of: further).last?.consequence == text)
        }
    }

    /// Each answer on which something depends doubles the states at most, and their number is bounded.
    @Test func moreStatesThanAreLookedAt() {
        let ids = "abcdefghijklmnopqrst".map { "gate\($0)" }
        let gates = zip(ids, ids.dropFirst() + ["last"]).map {
            GraphFixture.gate($0, yes: "stop", otherwise: .always($1))
        }
        let last = GraphFixture.gate(
            "last", yes: .after(ids.map { .init("\($0)-no", "stop") } + [.init("last", "stop")]),
            otherwise: "rest")
        let wide = DecisionGraph(
            questions: gates + [last],
            outcomes: [
                GraphFixture.outcome("stop", pattern: "hybrid", after: ids + ["last"]),
                GraphFixture.outcome("rest", pattern: "hybrid", after: [nil]),
            ])
        #expect(wide.report == "there are more than 10000 walks, and each would be a page")
    }
}
