import Decision
import Testing

@Suite struct UnaskedGateTests {
    let graph = GraphFixture.graph

    @Test func gatesAfterTheStoppingOne() throws {
        let walk = try graph.walk(path: "data-yes/boundary-own/staff-yes")
        #expect(graph.unaskedGates(after: walk).map(\.gate) == ["frontier", "volume", "speed"])
        #expect(graph.unaskedGates(after: walk).allSatisfy { $0.wouldTrip == nil })
    }

    @Test func heldAnswersTellWhichWouldAlsoHaveTripped() throws {
        let walk = try graph.walk(path: "data-yes/boundary-own/staff-yes")
        let gates = graph.unaskedGates(
            after: walk, holding: ["data": "yes", "frontier": "unsure", "volume": "yes", "speed": "no"])
        #expect(gates.map(\.wouldTrip) == [nil, true, false])
    }

    @Test func noneWhereAllWereAsked() throws {
        let walk = try graph.walk(path: "data-no/frontier-no/volume-no/speed-no")
        #expect(graph.unaskedGates(after: walk).isEmpty)
    }

    @Test(arguments: [
        ("data-yes/boundary-own/staff-yes", [:], ["frontier", "speed"]),
        ("data-yes/boundary-own/staff-yes", ["frontier": "no"], ["speed"]),
        ("data-yes/boundary-own/staff-yes", ["frontier": "yes", "speed": "unsure"], ["frontier", "speed"]),
        ("data-no/frontier-no/volume-yes/curve-self/staff-yes", [:], ["speed"]),
        ("data-no/frontier-unsure/volume-yes/curve-self/staff-yes", [:], ["frontier", "speed"]),
        ("data-no/frontier-yes/share-some/routing-yes", [:], []),
        ("data-yes", [:], []),
    ])
    func tensions(path: String, holding: [String: String], gates: [String]) throws {
        let tense = graph.changing(outcome: "self-hosted") {
            $0.tensions = ["frontier", "speed"].map { Tension(gate: $0, text: "text", waysOut: ["text"]) }
        }
        let walk = try tense.walk(path: path)
        #expect(tense.tensions(on: walk, holding: holding).map(\.gate) == gates)
    }
}
