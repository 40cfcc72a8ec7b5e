import Testing

@testable import Decision

@Suite struct WhatIfTests {
    let graph = GraphFixture.graph

    @Test func laterAnswersAreReplayed() throws {
        let walk = try graph.walk(path: "data-no/frontier-no/volume-yes/curve-self/staff-no")
        let rows = graph.whatIfs(for: walk).map { "\($0.question) \($0.was)>\($0.becomes) \($0.walk.end.id)" }
        #expect(
            rows == [
                "data no>yes boundary",
                "data no>unsure managed-open",
                "frontier no>yes share",
                "frontier no>unsure managed-open",
                "volume yes>no speed",
                "volume yes>unsure speed",
                "curve self>alone closed-default",
                "curve self>managed managed-open",
                "curve self>unsure managed-open",
                "staff no>yes self-hosted",
                "staff no>unsure managed-open",
            ])
    }

    @Test func aQuestionThatComesUpAgainAfterAnotherGateKeepsItsAnswer() throws {
        let walk = try graph.walk(path: "data-yes/boundary-own/staff-no")
        let changed = graph.whatIfs(for: walk).first { $0.question == "boundary" && $0.becomes == "cloud" }
        #expect(changed?.walk.path == "data-yes/boundary-cloud/staff-no")
        #expect(changed?.walk.outcome == "self-hosted-staff-first")
    }

    @Test func anAnswerNoLongerAskedForIsDropped() throws {
        let walk = try graph.walk(path: "data-yes/boundary-own/staff-no")
        let changed = graph.whatIfs(for: walk).first { $0.becomes == "region" }
        #expect(changed?.walk.path == "data-yes/boundary-region")
    }

    @Test func everyOtherAnswerOfEveryWalk() {
        let table = WalkTable(graph)
        for walk in table.walks {
            let expected = walk.steps.reduce(0) { $0 + (graph.question($1.question)?.answers.count ?? 0) - 1 }
            #expect(graph.whatIfs(for: walk).count == expected)
            for change in graph.whatIfs(for: walk) { #expect(table[path: change.walk.path] == change.walk) }
        }
    }

    @Test func aChangeIsWalkedFromItsQuestionOn() throws {
        let walk = try graph.walk(path: "data-no/frontier-no/volume-yes/curve-self/staff-no")
        #expect(walk.steps.flatMap { graph.whatIfs(for: walk, changing: $0) } == graph.whatIfs(for: walk))
        let unsure = try graph.walk(path: "data-unsure/frontier-unsure/volume-unsure/speed-unsure")
        #expect(graph.openQuestions(on: unsure).flatMap(\.settled) == graph.whatIfs(for: unsure))
    }
}
