import Decision
import Testing

@Suite struct OpenQuestionTests {
    let graph = GraphFixture.graph

    @Test func aGateHasTwoWaysToBeSettled() throws {
        let walk = try graph.walk(path: "data-no/frontier-no/volume-unsure/speed-no")
        let open = graph.openQuestions(on: walk)
        #expect(open.map(\.question) == ["volume"])
        #expect(open[0].readAs == nil)
        #expect(open[0].settled.map(\.becomes) == ["yes", "no"])
        #expect(open[0].settled.map(\.walk.end) == [.question("curve"), .outcome("closed-default")])
    }

    @Test func aDetailSaysHowItIsRead() throws {
        let walk = try graph.walk(path: "data-yes/boundary-unsure/staff-unsure")
        let open = graph.openQuestions(on: walk)
        #expect(open.map(\.question) == ["boundary", "staff"])
        #expect(open.map(\.readAs) == ["own", "no"])
        #expect(open[0].settled.map(\.becomes) == ["own", "cloud", "region"])
        #expect(open[1].settled.map(\.walk.end.id) == ["self-hosted", "self-hosted-staff-first"])
    }

    @Test func aFirmWalkHasNone() throws {
        #expect(graph.openQuestions(on: try graph.walk(path: "data-yes/boundary-region")).isEmpty)
    }

    @Test func unsureOnADetailLeadsWhereItsReadingLeads() {
        for walk in WalkTable(graph).questionStates {
            let choices = graph.choices(at: walk)
            guard let unsure = choices.last, let readAs = unsure.answer.readAs else { continue }
            #expect(unsure.walk.end == choices.first { $0.answer.id == readAs }?.walk.end)
        }
    }

    @Test func unsureOnAGateNeverStops() {
        for walk in WalkTable(graph).walks {
            #expect(walk.stoppedBy.map { Step($0, "unsure") }.map(walk.steps.contains) != true)
        }
    }
}
