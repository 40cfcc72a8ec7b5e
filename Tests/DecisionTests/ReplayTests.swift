import Decision
import Testing

@Suite struct ReplayTests {
    let graph = GraphFixture.graph

    @Test func finishedWalk() throws {
        let walk = try graph.replay([
            "data": "no", "frontier": "unsure", "volume": "yes", "curve": "self", "staff": "unsure",
        ])
        #expect(walk.path == "data-no/frontier-unsure/volume-yes/curve-self/staff-unsure")
        #expect(walk.outcome == "managed-open")
        #expect(walk.stoppedBy == "volume")
        #expect(walk.openQuestions == ["frontier", "staff"])
        #expect(walk.isProvisional && walk.isFinding)
    }

    @Test func endsAtTheFirstOpenQuestion() throws {
        let walk = try graph.replay(["data": "no", "volume": "yes"])
        #expect(walk.end == .question("frontier"))
        #expect(walk.outcome == nil)
        #expect(graph.unused(["data": "no", "volume": "yes"], on: walk) == [Step("volume", "yes")])
    }

    @Test func noAnswersAreTheStart() throws {
        #expect(try graph.replay([:]) == graph.start)
    }

    @Test func aDetailCannotStopAWalk() throws {
        #expect(try graph.replay(["data": "no", "frontier": "no", "volume": "yes"]).stoppedBy == "volume")
        let detail = graph.changing(answer: "own", to: "boundary") { $0.stops = true }
        #expect(try detail.replay(["data": "yes", "boundary": "own"]).stoppedBy == "data")
    }

    @Test(arguments: [
        (["data": "perhaps"], "no answer 'perhaps' to 'data'; answers are 'yes', 'no' or 'unsure'"),
        (
            ["data": "no", "speed": "fast"],
            "no answer 'fast' to 'speed'; answers are 'yes', 'no' or 'unsure'"
        ),
        (
            ["data": "no", "zeal": "yes", "cost": "yes"],
            """
            no question 'cost'; questions are 'data', 'boundary', 'frontier', 'share', 'routing', \
            'volume', 'curve', 'staff' or 'speed'
            """
        ),
    ])
    func errors(answers: [String: String], sentence: String) {
        let error = #expect(throws: WalkError.self) { try graph.replay(answers) }
        #expect(error?.description == sentence)
    }

    @Test func anAnswerThatLeadsNowhereIsAnErrorNotAnOpenQuestion() {
        let broken = graph.changing(answer: "no", to: "data") { $0.next = .to("nothing") }
        let error = #expect(throws: WalkError.self) { try broken.replay(["data": "no"]) }
        #expect(error?.description == "answer 'no' to 'data' leads nowhere")
        #expect(throws: WalkError.leadsNowhere(Step("data", "no"))) { try broken.walk(path: "data-no") }
    }

    @Test func choicesSayWhatFollowsHere() throws {
        let perGate = graph.changing(answer: "no", to: "staff") {
            $0.consequence = .after([.init("data", "hire"), .init("volume", "rent")])
        }
        let choices = perGate.choices(at: try perGate.walk(path: "data-no/frontier-no/volume-yes/curve-self"))
        #expect(choices.map(\.answer.id) == ["yes", "no", "unsure"])
        #expect(choices.map(\.consequence) == ["text", "rent", "text"])
        #expect(choices.map(\.walk.end.id) == ["self-hosted", "managed-open", "managed-open"])
        #expect(perGate.choices(at: choices[0].walk).isEmpty)
    }

    @Test func traceHasTextsAndReadings() throws {
        let perGate = graph.changing(answer: "no", to: "staff") {
            $0.consequence = .after([.init("data", "hire"), .init("volume", "rent")])
        }
        let trace = perGate.trace(of: try perGate.walk(path: "data-yes/boundary-unsure/staff-no"))
        #expect(trace.map(\.question.id) == ["data", "boundary", "staff"])
        #expect(trace.map(\.answer.id) == ["yes", "unsure", "no"])
        #expect(trace.map(\.readAs?.id) == [nil, "own", nil])
        #expect(trace.map(\.consequence) == ["text", "text", "hire"])
    }

    @Test func gateNumbers() {
        #expect(graph.gates.map(\.id) == ["data", "frontier", "volume", "speed"])
        #expect(graph.gateNumber(of: "volume") == 3)
        #expect(graph.gateNumber(of: "staff") == nil)
    }
}
