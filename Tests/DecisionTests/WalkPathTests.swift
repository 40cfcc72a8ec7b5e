import Decision
import Testing

@Suite struct WalkPathTests {
    let graph = GraphFixture.graph

    @Test(arguments: [
        ("", "data"),
        ("data", "data"),
        ("data-no", "frontier"),
        ("data-no/", "frontier"),
        ("data-no/frontier", "frontier"),
        ("data-no/frontier-no/volume-yes", "curve"),
        ("data-no/frontier-no/volume-yes/curve-self", "staff"),
        ("data-no/frontier-yes/share-some/routing-yes", "hybrid"),
        ("data-no/frontier-yes/share-some/routing-yes/hybrid/", "hybrid"),
    ])
    func paths(path: String, end: String) throws {
        #expect(try graph.walk(path: path).end.id == end)
    }

    @Test(arguments: [
        (
            "colour-red",
            """
            no question 'colour'; questions are 'data', 'boundary', 'frontier', 'share', 'routing', \
            'volume', 'curve', 'staff' or 'speed'
            """
        ),
        ("data-maybe", "no answer 'maybe' to 'data'; answers are 'yes', 'no' or 'unsure'"),
        (
            "data-no/volume-yes",
            """
            part 2 answers 'volume', but 'frontier' is asked there; it can be 'frontier-yes', \
            'frontier-no' or 'frontier-unsure'
            """
        ),
        (
            "data-no//volume-yes",
            """
            part 2, '', is not a question and an answer; here it can be 'frontier-yes', 'frontier-no' \
            or 'frontier-unsure'
            """
        ),
        (
            "/data-no",
            """
            part 1, '', is not a question and an answer; here it can be 'data-yes', 'data-no' or \
            'data-unsure'
            """
        ),
        (
            "data-no/data-no",
            """
            part 2 answers 'data', but 'frontier' is asked there; it can be 'frontier-yes', \
            'frontier-no' or 'frontier-unsure'
            """
        ),
        (
            "data-yes/boundary-region/staff-no",
            "part 3, 'staff-no', comes after the walk has ended at 'managed-open-region'"
        ),
        (
            "data-yes/boundary-region/hybrid",
            "part 3 says that the walk leads to 'hybrid', but it leads to 'managed-open-region'"
        ),
        (
            "data-yes/boundary-region/managed-open-region/x-y",
            "part 3, 'managed-open-region', comes after the walk has ended at 'managed-open-region'"
        ),
    ])
    func errors(path: String, sentence: String) {
        let error = #expect(throws: WalkError.self) { try graph.walk(path: path) }
        #expect(error?.description == sentence)
    }

    @Test func errorsCarryTheValidIDs() {
        let error = #expect(throws: WalkError.self) { try graph.walk(path: "data-nope") }
        #expect(error?.valid == ["yes", "no", "unsure"])
    }

    @Test func noGate() {
        #expect(throws: WalkError.noGate) {
            try DecisionGraph(questions: [], outcomes: []).walk(path: "")
        }
    }
}
