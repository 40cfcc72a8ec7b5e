import Advice
import BuiltSites
import Decision
import DecisionPages
import Diagnostics
import Inference
import InferencePages
import Parts
import Site
import Testing
import Workloads

/// What the cost data says about a decision: volumes on a question's pages, figures on outcomes' pages, and the
/// answers that a workload gives.
@Suite struct DecisionCostTests {
    /// The sample, whose question 'far' is answered by cost and whose outcomes name a scenario.
    private static let decision = DecisionSample.data
        .replacing(
            "    find_out: {ask: The map.",
            with: """
                    computed_by:
                      compare: volume
                      answers: {pays: "yes", short: "no", unclear: unsure}
                      note: Your own legs count.
                    find_out: {ask: The map.
                """
        )
        .replacing(
            "    pattern: feet\n",
            with: "    pattern: feet\n    scenario: case\n    option: managed-open\n"
        )
        .replacing("    pattern: chair\n", with: "    pattern: chair\n    scenario: case\n")

    private static let costs = [
        file("content/data/sources.yaml", CostSample.sources),
        file("content/data/prices.yaml", CostSample.prices),
        file("content/data/assumptions.yaml", CostSample.assumptions),
        file("content/data/scenarios.yaml", CostSample.scenarios),
    ]

    private static func files(_ old: String = "", _ new: String = "", costs: [SourceFile] = costs)
        -> [SourceFile]
    {
        let data = old.isEmpty ? decision : decision.replacing(old, with: new)
        return sources(DecisionSample.pages) + costs + [file("content/data/decision.yaml", data)]
    }

    @Test func aQuestionShowsTheVolumesOfTheScenarios() async throws {
        let built = await site(files: Self.files())
        #expect(built.report == "")
        for path in ["decide/questions/far/index.html", "decide/walk/rain-no/far/index.html"] {
            let page = try #require(built[path])
            #expect(page.contains("<p><strong>What the scenarios give.</strong> Your own legs count.</p>"))
            #expect(
                page.contains(
                    "The case, managed open against closed</a></th><td class=\"short\">above about 11\u{A0}M</td>"
                        + "<td class=\"short\">above about 11\u{A0}M</td><td>about 7.2\u{A0}M to about 15\u{A0}M</td>"
                ))
        }
        #expect(built["decide/questions/rain/index.html"]?.contains("What the scenarios give.") == false)
    }

    @Test func anOutcomeShowsWhatItsOptionsCost() async throws {
        let built = await site(files: Self.files())
        for path in ["decide/outcomes/walk/index.html", "decide/walk/rain-no/far-no/walk/index.html"] {
            let page = try #require(built[path])
            #expect(page.contains("cost/scenarios/case/index.html\">The case</a>. At 1 M tokens a day"))
            #expect(page.contains(Self.table), "\(page)")
        }
        let walk = try #require(built["decide/walk/rain-no/far-no/walk/index.html"])
        #expect(
            walk.contains(
                "<p>At the scenario: contradicted by the costs: closed costs $1,980 a month, and managed open "
                    + "costs $3,620 a month. Look again at the answer on distance.</p>"))
        let other = try #require(built["decide/outcomes/stay/index.html"])
        #expect(other.contains("<p>At the scenario: this scenario does not price the option"))
    }

    private static let table = """
        <tr><th scope="row">Closed</th><td class="align-right">$1,980 <span class="range">($1,380 to $2,680)</span> \
        <span class="tag">lowest</span></td><td class="align-right">-$1,630</td><td class="short">may be taken</td></tr>
        <tr><th scope="row">Managed open</th><td class="align-right">$3,620 <span class="range">($2,420 to $5,020)</span></td>\
        <td class="align-right"></td><td class="short">recommended</td></tr>
        """

    @Test func theRecordAndTheDataCarryTheCost() async throws {
        let built = await site(files: Self.files())
        let record = try #require(built["decide/walk/rain-no/far-no/walk/record.md"])
        #expect(
            record.contains(
                """
                ## Cost

                At the scenario: contradicted by the costs: closed costs $1,980 a month, and managed open costs \
                $3,620 a month. Look again at the answer on distance.

                - Closed: $1,980 a month ($1,380 to $2,680), -$1,630: may be taken
                - Managed open: $3,620 a month ($2,420 to $5,020): recommended
                - Scenario: The case, 1 M tokens a day, cost/scenarios/case/
                - Prices of 22 November 2026, read on 1 June 2026
                - Closed is cheapest in 100 of 100 draws.
                - Decided by: nothing that is assumed.
                - Measured: nothing.
                - Range with our own figures: [fill in]

                """))
        let json = try #require(built["decide/walk/rain-no/far-no/walk/walk.json"])
        #expect(
            json.contains(
                """
                  "cost": {
                    "scenario": "case",
                    "url": "cost/scenarios/case/",
                    "as_of": "2026-11-22",
                    "prices_read": [
                      "2026-06-01"
                    ],
                    "tokens_per_day": 1000000,
                    "usd_per_month": {
                      "closed": {
                        "low": 1382.5,
                        "base": 1982.5,
                        "high": 2682.5
                      },
                      "managed-open": {
                        "low": 2415.20833333333,
                        "base": 3615.20833333333,
                        "high": 5015.20833333333
                      }
                    }
                  },
                """))
        #expect(built["data/decision.json"]?.contains("\"scenarios\": [\n        \"case\"\n      ]") == true)
    }

    @Test(arguments: [
        (
            "scenario: case\n    option: managed-open", "scenario: csae\n    option: managed-open",
            "there is no scenario 'csae' [scenario-missing]\n    help: did you mean 'case'?"
        ),
        (
            "option: managed-open", "option: hybrid",
            "the scenario 'case' does not compare 'hybrid' [scenario-option]\n    help: name another scenario, or "
                + "change 'option' of outcome 'walk'"
        ),
        (
            "option: managed-open", "option: open",
            "'option' cannot be 'open' [cost-word]\n    help: write one of: closed, managed-open, self-hosted, hybrid"
        ),
        (
            "    scenario: case\n    option: managed-open\n", "",
            "warning: outcome 'walk' names no scenario, so its pages show no cost [outcome-without-cost]\n"
                + "    help: add 'scenario:' with the id of a scenario or a comparison"
        ),
        (
            "short: \"no\"", "short: never",
            "there is no answer 'never' [decision-answer]\n    help: answers are: yes, no, unsure"
        ),
        (
            "compare: volume", "compare: curve",
            "'answers' lacks the key 'self' [missing-key]"
        ),
        (
            "compare: volume", "compare: volumes",
            "'compare' cannot be 'volumes' [cost-word]\n    help: did you mean 'volume'?"
        ),
        (
            "      note: Your", "      scenarios: [cse]\n      note: Your",
            "there is no scenario 'cse' [scenario-missing]\n    help: did you mean 'case'?"
        ),
        ("      compare: volume\n", "", "'computed_by' lacks the key 'compare' [missing-key]"),
    ])
    func aSlipIsReportedWhereItStands(old: String, new: String, expected: String) async {
        let built = await site(files: Self.files(old, new))
        #expect(built.report.hasPrefix("content/data/decision.yaml:"))
        #expect(built.report.contains(expected), "\(built.report)")
    }

    /// A decision of an earlier edition is read, so that a handbook can be compared with its past.
    @Test func earlierFormsAreReadWithAWarning() async {
        let built = await site(
            files: Self.files(
                "      compare: volume\n      answers: {pays: \"yes\", short: \"no\", unclear: unsure}\n",
                "      from: closed\n      to: [managed-open]\n"
                    + "      answers: {beyond: \"yes\", short: \"no\", unclear: unsure}\n"
            ).map { file in
                guard file.path.hasSuffix("decision.yaml") else { return file }
                let text = String(decoding: file.bytes, as: UTF8.self)
                    .replacing("option: managed-open", with: "options: [managed-open]")
                return SourceFile(path: file.path, bytes: Array(text.utf8))
            })
        #expect(!built.report.contains("error:"), "\(built.report)")
        #expect(
            built.report.contains(
                "warning: 'from' and 'to' are the form of an earlier edition [decision-form]\n    help: write "
                    + "'compare: volume' and 'answers: {pays: ..., short: ..., unclear: ...}'"))
        #expect(
            built.report.contains(
                "warning: 'options' is the form of an earlier edition [decision-form]\n    help: write 'option: "
                    + "managed-open', the one that the outcome recommends"))
    }

    @Test func aScenarioNeedsCostData() async {
        let built = await site(files: Self.files(costs: []))
        #expect(
            built.report.contains(
                "the decision names a scenario, and there is no cost data [cost-missing]\n    help: write "
                    + "'content/data/comparisons.yaml' or 'scenarios.yaml', or take this out"))
    }

    @Test func withBrokenCostDataTheDecisionKeepsStill() async {
        let costs = Self.costs.dropLast() + [file("content/data/scenarios.yaml", "scenarios: 3\n")]
        let built = await site(files: Self.files(costs: Array(costs)))
        #expect(!built.report.contains("decision.yaml"))
    }

    @Test(arguments: [
        ("1M", "no", "at 1 M tokens a day closed costs $1,980 a month, managed open $3,620"),
        ("20M", "yes", "at 20 M tokens a day closed costs $5,450 a month, managed open $3,900"),
        (
            "12M", "unsure",
            "at 12 M tokens a day closed costs $3,990 a month, managed open $3,780; managed open costs no more than "
                + "closed in 65 of 100 draws"
        ),
    ])
    func aWorkloadAnswers(volume: String, answer: String, reason: String) async throws {
        let evidence = try await evidence(volume, given: ["rain": "no"])
        #expect(evidence.computed.map(\.answer) == [answer])
        #expect(evidence.computed.map(\.reason) == [reason])
        #expect(evidence.answers == ["rain": "no", "far": answer])
    }

    @Test func anAnswerThatIsGivenWinsAndTheWorkloadIsHeard() async throws {
        let consultation = try #require(
            await consult(Self.files(), options: BuildOptions.withAllParts(today: day)).consultation)
        let evidence = try await evidence("20M", given: ["rain": "no", "far": "no"])
        let walk = try consultation.graph.replay(evidence.answers)
        #expect(walk.path == "rain-no/far-no")
        let report = consultation.report(on: walk, holding: evidence.answers, evidence: evidence)
        #expect(
            report.text(width: 300).contains(
                "  Distance  No it is not (given; computed: yes, at 20 M tokens a day closed costs $5,450 a month, managed "
                    + "open $3,900)\n"))
        #expect(report.text(width: 300).contains("  - Managed open: $3,900 a month"))
        let json = String(decoding: report.json.pretty, as: UTF8.self)
        #expect(json.contains("\"answer\": \"no\",\n      \"title\": \"Is it far?\""))
        #expect(json.contains("\"computed_answer\": \"yes\","))
        // A workload of the reader's own has no page.
        #expect(
            !json.contains("null,\n    \"as_of\"") && json.contains("\"scenario\": \"case\",\n    \"as_of\""))
    }

    private func evidence(_ volume: String, given: [String: String]) async throws -> WorkloadEvidence {
        let consultation = try #require(
            await consult(Self.files(), options: BuildOptions.withAllParts(today: day)).consultation)
        var question = CostQuestion(.scenario("case"), today: day)
        question.tokensPerDay = volume
        let workload = try #require(question.answer(from: Self.files()).scenario)
        return try #require(consultation.evidence(of: workload, given: given))
    }
}
