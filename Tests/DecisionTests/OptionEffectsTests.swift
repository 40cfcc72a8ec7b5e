import Decision
import Testing

@Suite struct OptionEffectsTests {
    /// The graph of the handbook, with what its answers do to four options.
    let graph = GraphFixture.graph
        .changing(answer: "own", to: "boundary") { $0.effects.allows = ["self"] }
        .changing(answer: "region", to: "boundary") { $0.effects.allows = ["open", "self"] }
        .changing(answer: "yes", to: "frontier") {
            $0.effects = OptionEffects(allows: ["closed", "hybrid"], counts: ["hybrid"])
        }
        .changing(answer: "all", to: "share") { $0.effects.allows = ["closed"] }
        .changing(answer: "managed", to: "curve") { $0.effects.allows = ["closed", "open"] }
        .changing(answer: "yes", to: "staff") { $0.effects.runs = ["self"] }
        .changing(outcome: "hybrid") { $0.option = "hybrid" }
        .changing(outcome: "self-hosted") { $0.option = "self" }
        .changing(outcome: "managed-open") { $0.option = "open" }
        .changing(outcome: "closed-default") { $0.option = "closed" }
    let all = ["closed", "open", "self", "hybrid"]

    @Test(arguments: [
        ("", "closed open self hybrid"),
        ("data-no/frontier-no", "closed open self hybrid"),
        ("data-yes/boundary-own", "self"),
        ("data-yes/boundary-unsure/staff-no", "self"),
        ("data-yes/boundary-region", "open self"),
        ("data-no/frontier-yes", "closed hybrid"),
        ("data-no/frontier-yes/share-some/routing-yes", "closed hybrid"),
        ("data-no/frontier-yes/share-all", "closed"),
        ("data-no/frontier-yes/share-unsure", "closed"),
        ("data-no/frontier-no/volume-yes/curve-unsure", "closed open"),
    ])
    func allowed(path: String, options: String) throws {
        let walk = try graph.walk(path: path)
        #expect(graph.allowedOptions(on: walk, of: all).joined(separator: " ") == options)
    }

    @Test(arguments: [
        ("data-yes/boundary-own/staff-yes", true),
        ("data-yes/boundary-own/staff-unsure", false),
        ("data-no/frontier-no", false),
    ])
    func whatAnAnswerRunsCannotBeRunWithoutIt(path: String, canRun: Bool) throws {
        let walk = try graph.walk(path: path)
        #expect(graph.canRun("self", on: walk) == canRun)
        #expect(graph.canRun("open", on: walk))
    }

    @Test func whatAnAnswerCountsIsOnlyListedWithoutIt() throws {
        #expect(graph.isCounted("hybrid", on: try graph.walk(path: "data-no/frontier-yes/share-all")))
        #expect(!graph.isCounted("hybrid", on: try graph.walk(path: "data-no/frontier-no")))
        #expect(graph.isCounted("closed", on: try graph.walk(path: "data-no/frontier-no")))
    }

    @Test(arguments: [
        ("data-no/frontier-no/volume-yes/curve-managed", "self", "curve"),
        ("data-no/frontier-no/volume-yes/curve-self/staff-no", "self", "staff"),
        ("data-no/frontier-no/volume-yes/curve-self/staff-no", "hybrid", "frontier"),
        ("data-no/frontier-no/volume-no/speed-no", "open", "volume"),
        ("data-no/frontier-no/volume-no/speed-yes", "closed", "speed"),
        ("data-yes/boundary-own/staff-yes", "open", "data"),
        ("data-no/frontier-yes/share-some/routing-no", "hybrid", "routing"),
        ("data-no", "hybrid", "data"),
        ("", "hybrid", nil),
        ("data-no", "steam", nil),
    ])
    func theQuestionThatShutsAnOptionOut(path: String, option: String, question: String?) throws {
        let walk = try graph.walk(path: path)
        #expect(WalkTable(graph).lastQuestion(shuttingOut: option, from: walk, in: graph) == question)
    }

    @Test func anOutcomeRecommendsWhatItsAnswersAllow() {
        #expect(graph.report == "")
        let broken = graph.changing(answer: "yes", to: "routing") { $0.effects.allows = ["closed"] }
        #expect(
            broken.report == """
                outcome 'hybrid' has option 'hybrid', which an answer of a walk to it does not allow;
                    smallest walk: data-no/frontier-yes/share-some/routing-yes
                """)
    }
}
