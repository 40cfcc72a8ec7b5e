import Decision
import Testing

@Suite struct WalkTableTests {
    let table = WalkTable(GraphFixture.graph)

    @Test func figures() {
        #expect(table.questionStates.count == 35)
        #expect(table.walks.count == 76)
        #expect(table.longest == 5)
        #expect(Set(table.walks.map(\.end)).count == 8)
        #expect(table.trimmedPrefixes.count == 110)
    }

    @Test func everyWalkIsTheOneWrittenByHand() {
        let computed = table.walks.map { walk in
            [
                walk.path, walk.end.id, walk.stoppedBy ?? "-",
                walk.isProvisional ? "provisional" : "firm",
            ]
        }
        let written = handWrittenWalks.split(separator: "\n")
            .map { $0.split(separator: " ").map(String.init) }
        #expect(computed == written)
    }

    @Test func openQuestionsAreThoseAnsweredUnsure() {
        for walk in table.walks {
            let unsure = walk.path.split(separator: "/").filter { $0.hasSuffix("-unsure") }
            #expect(walk.openQuestions == unsure.map { String($0.dropLast("-unsure".count)) })
            #expect(walk.isFinding == (walk.openQuestions.count < 3))
        }
    }

    @Test func orderIsDepthFirst() {
        #expect(
            table.questionStates.prefix(7).map { $0.segments.joined(separator: "/") } == [
                "data", "data-yes/boundary", "data-yes/boundary-own/staff", "data-yes/boundary-cloud/staff",
                "data-yes/boundary-unsure/staff", "data-no/frontier", "data-no/frontier-yes/share",
            ])
    }

    @Test func addressesAreShortAndUnique() {
        let addresses = (table.questionStates + table.walks).map {
            "/decide/walk/" + $0.segments.joined(separator: "/") + "/"
        }
        #expect(Set(addresses).count == 111)
        #expect(addresses.allSatisfy { $0.utf8.count < 100 })
    }

    @Test func everyTrimmedAddressIsAnAddressOrAPrefix() {
        let addresses = (table.questionStates + table.walks).map(\.segments)
        let whole = Set(addresses + table.trimmedPrefixes.map { $0.steps.map(\.segment) } + [[]])
        for address in addresses {
            for length in 0...address.count { #expect(whole.contains(Array(address.prefix(length)))) }
        }
    }

    @Test func lookups() {
        #expect(table[path: "data-no/frontier-yes/share-some/routing-yes"]?.outcome == "hybrid")
        #expect(table[path: ""]?.end == .question("data"))
        #expect(table[path: "frontier-yes"] == nil)
        #expect(table.walks(to: "managed-open-region").map(\.path) == ["data-yes/boundary-region"])
        #expect(table.states(of: "staff").count == 11)
    }

    @Test func noGateNoWalk() {
        let table = WalkTable(DecisionGraph(questions: [], outcomes: []))
        #expect(table.walks.isEmpty && table.questionStates.isEmpty && table.longest == 0)
    }
}
