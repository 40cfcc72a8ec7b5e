import BuiltSites
import Decision
import DecisionPages
import Diagnostics
import InferencePages
import Parts
import Site
import Testing

/// A small decision that is held against comparisons: its rules, its words and what programs get.
@Suite struct ComparedDecisionTests {
    @Test func theSampleIsSound() async {
        #expect(await Self.report() == "")
    }

    // MARK: What is wrong with a rule is told where it stands

    @Test(arguments: [
        (
            "compare: cheaper\n      option: own\n      than: hosted", "compare: volume",
            "decision.yaml:31:16: error: nothing compares 'closed' with 'managed-open', or 'closed' with "
                + "'self-hosted' [scenario-option]\n    help: write 'compare: cheaper' with 'option' and 'than'"
        ),
        (
            "than: hosted", "than: paper",
            "decision.yaml:32:15: error: nothing compares 'paper' with 'own' [scenario-option]\n    help: name two "
                + "options of one comparison; 'queue' compares hosted, own; 'archive' compares paper, shelf"
        ),
        (
            "than: hosted", "than: own",
            "decision.yaml:33:13: error: 'than' names the same option as 'option' [cost-word]\n    help: name the "
                + "option that it is held against"
        ),
        (
            "than: hosted\n", "than: hosted\n      scenarios: [queue, archive]\n",
            "decision.yaml:34:26: error: 'archive' does not compare 'hosted' with 'own' [scenario-option]\n"
                + "    help: take it out, or name one that does"
        ),
    ])
    func aRuleComparesWhatSomethingCompares(old: String, new: String, expected: String) async {
        let report = await Self.report(old, new, comparisons: Self.twoComparisons)
        #expect(report.hasPrefix("content/data/\(expected)\n"), "\(report)")
        #expect(report.count("error: ") == 1, "\(report)")
    }

    @Test func aRuleWithoutCompareIsToldOnce() async {
        let report = await Self.report("compare: cheaper\n      ", "")
        #expect(
            report.hasPrefix(
                """
                content/data/decision.yaml:31:7: error: 'computed_by' lacks the key 'compare' [missing-key]
                    help: name what is compared: volume, curve, routing or cheaper

                """), "\(report)")
        #expect(report.count("error: ") == 1, "\(report)")
    }

    @Test func theTreeTakesScenarios() async {
        let report = await Self.report("questions:\n", "pages: {tree: [queue]}\nquestions:\n")
        #expect(
            report == """
                content/data/decision.yaml:1:16: error: 'tree' takes scenarios, and 'queue' is a comparison \
                [scenario-missing]
                    help: take it out: a comparison has its costs on a page of its own

                """, "\(report)")
    }

    @Test func anExpectedScenarioIsLookedUpWithoutACheapestOption() async {
        let report = await Self.report(
            pages: DecisionSample.pages.replacing(
                "outcome: walk}", with: "outcome: walk, scenario: queeu}"))
        #expect(
            report == """
                content/examples/w.md:3:57: error: there is no scenario 'queeu' [scenario-missing]
                    help: did you mean 'queue'?

                """, "\(report)")
    }

    // MARK: Volumes

    /// A question shows the volumes of all that it names, scenarios of language models and comparisons, in whichever
    /// order these have the two options.
    @Test(arguments: [("own", "hosted"), ("hosted", "own")])
    func aQuestionShowsTheVolumesOfComparisons(option: String, other: String) async throws {
        let built = await site(
            files: Self.files(
                "option: own\n      than: hosted", "option: \(option)\n      than: \(other)"))
        let page = try #require(built["decide/questions/far/index.html"])
        #expect(page.contains("<strong>What the comparisons give.</strong>"))
        #expect(
            page.contains(
                "A queue of one&#39;s own costs no more than Hosted queue from about 370 requests"))
    }

    @Test func scenariosStandBesideComparisons() async throws {
        let built = await site(
            files: Self.files(
                "option: own\n      than: hosted", "option: closed\n      than: managed-open",
                comparisons: Self.closedComparison, adding: Self.scenarios))
        let page = try #require(built["decide/questions/far/index.html"])
        #expect(page.contains("<strong>What comparisons and scenarios give.</strong>"))
        #expect(page.contains("A desk, Closed against Managed open"))
        #expect(page.contains("The case, managed open against closed"))
    }

    // MARK: Words

    @Test func aComparisonIsNoScenario() async throws {
        let built = await site(files: Self.files())
        let page = try #require(built["decide/walk/rain-no/far-no/walk/index.html"])
        let record = try #require(built["decide/walk/rain-no/far-no/walk/record.md"])
        #expect(page.contains("<p>Comparison: <a"))
        #expect(page.contains("At 500 requests a second and numbers of 22 November 2026;"))
        #expect(page.contains("In the comparison: supported by the costs"))
        #expect(record.contains("- Comparison: A queue between two services, 500 requests a second, "))
        #expect(record.contains("- Numbers of 22 November 2026, read on "))
        for text in [page, record] {
            for word in [
                "scenario", "Scenario", "prices of", "Prices of", "Measured:", "FILE",
            ] {
                #expect(!text.replacing("cost/scenarios/", with: "").contains(word), "\(word)")
            }
        }
        #expect(page.contains("'handbook decide --workload ID'".replacing("'", with: "&#39;")))
    }

    /// A grid of scenarios is no way to change a comparison.
    @Test func aComparisonIsNotChangedInTheGrid() async throws {
        let built = await site(
            files: Self.files(adding: Self.scenarios + [file("content/data/grid.yaml", GridSample.grid)]))
        let page = try #require(built["decide/walk/rain-no/far-no/walk/index.html"])
        #expect(page.contains("<p>Comparison: <a"))
        #expect(!page.contains("change the scenario"))
    }

    // MARK: What programs get

    /// Inputs go by their ids, as `handbook cost` prints them, and the volume has its unit.
    @Test func programsGetIDs() async throws {
        let report = try await Self.consulted()
        let json = String(decoding: report.json.pretty, as: UTF8.self)
        #expect(json.contains("\"volume\": 500,\n    \"unit\": \"requests a second\","))
        #expect(json.contains("\"assumed\": [\n    \"request-price\"\n  ]"), "\(json)")
        #expect(json.contains("\"url\": \"cost/scenarios/queue/\""))
        #expect(report.text().contains("Assumed: Price of a million."))
    }

    @Test func aRecordOfAComparisonListsItsNumbers() async throws {
        let record = try await Self.consulted().markdown
        #expect(
            record.contains("## Numbers\n\n- `request-price`: 0.4 USD per million, from 0.3 to 0.5\n"))
        #expect(!record.contains("Measured:"))
    }

    /// With comparisons that cannot be read nothing is known of the options: no answer is better than a wrong one.
    @Test func brokenNumbersAreNoDecision() async {
        for (path, text) in [
            (
                "comparisons.yaml",
                ComparisonSample.comparisons.replacing("per_unit: hosted", with: "per_unit: hosted-")
            ),
            ("assumptions.yaml", ComparisonSample.assumptions.replacing("2.5 *", with: "2.5 +* ")),
        ] {
            let files = Self.files().map { $0.path.hasSuffix(path) ? file($0.path, text) : $0 }
            let (consultation, diagnostics) = await consult(
                files, options: BuildOptions.withAllParts(today: day))
            #expect(consultation == nil)
            #expect(diagnostics.contains { $0.severity == .error }, "\(path)")
        }
    }

    private static func consulted() async throws -> WalkReport {
        let consultation = try #require(
            await consult(files(), options: BuildOptions.withAllParts(today: day)).consultation)
        let comparison = try #require(consultation.comparison("queue"))
        let evidence = consultation.evidence(of: comparison, given: ["rain": "no"])
        #expect(evidence.answers == ["rain": "no", "far": "no"])
        return consultation.report(
            on: try consultation.graph.replay(evidence.answers), holding: evidence.answers,
            evidence: evidence)
    }
}

extension ComparedDecisionTests {
    /// The sample, whose question 'far' a comparison answers and whose outcomes name it.
    private static let decision = DecisionSample.data
        .replacing(
            "    find_out: {ask: The map.",
            with: """
                    computed_by:
                      compare: cheaper
                      option: own
                      than: hosted
                      answers: {pays: "no", short: "yes", unclear: unsure}
                    find_out: {ask: The map.
                """
        )
        .replacing(
            "    pattern: feet\n", with: "    pattern: feet\n    scenario: queue\n    option: own\n"
        )
        .replacing("    pattern: chair\n", with: "    pattern: chair\n    scenario: queue\n")

    private static let twoComparisons =
        ComparisonSample.comparisons + """
              - id: archive
                title: An archive
                volume: {title: Boxes, unit: boxes, usual: 10, from: 1, to: 100}
                options:
                  paper: {title: Paper, per_unit: 2}
                  shelf: {title: A shelf, fixed: keeper-month}

            """

    /// A comparison whose options bear the names of those of language models, the later one first.
    private static let closedComparison =
        ComparisonSample.comparisons + """
              - id: desk
                title: A desk
                volume: {title: Desks, unit: desks, usual: 10, from: 1, to: 100}
                options:
                  managed-open: {title: Managed open, per_unit: 2}
                  closed: {title: Closed, fixed: 30}

            """

    private static let scenarios = [
        file("content/data/prices.yaml", CostSample.prices),
        file("content/data/scenarios.yaml", CostSample.scenarios),
    ]

    private static func files(
        _ old: String = "", _ new: String = "", comparisons: String = ComparisonSample.comparisons,
        pages: String = DecisionSample.pages, adding others: [SourceFile] = []
    ) -> [SourceFile] {
        let data = old.isEmpty ? decision : decision.replacing(old, with: new)
        func rows(_ text: String, after head: String) -> String {
            others.isEmpty ? "" : String(text.split(separator: head, maxSplits: 1).last ?? "")
        }
        return sources(pages) + [
            file("content/data/decision.yaml", data),
            file(
                "content/data/sources.yaml",
                ComparisonSample.sources + rows(CostSample.sources, after: "sources:\n")),
            file(
                "content/data/assumptions.yaml",
                ComparisonSample.assumptions + rows(CostSample.assumptions, after: "assumptions:\n")),
            file("content/data/comparisons.yaml", comparisons),
        ] + others
    }

    private static func report(
        _ old: String = "", _ new: String = "", comparisons: String = ComparisonSample.comparisons,
        pages: String = DecisionSample.pages
    ) async -> String {
        await site(files: files(old, new, comparisons: comparisons, pages: pages)).report
    }
}

extension String {
    /// How often a text stands in this one.
    fileprivate func count(_ text: String) -> Int {
        split(separator: text, omittingEmptySubsequences: false).count - 1
    }
}
