import BuiltSites
import Cost
import Decision
import Diagnostics
import Exact
import Inference
import Parts
import Samples
import Testing
import Workloads

@testable import Claims
@testable import DecisionPages
@testable import InferencePages
@testable import Site

/// The pages that hold the tree and the costs of its outcomes together.
@Suite struct TreeCostTests {
    /// The sample: of the two options that the scenarios compare the first outcome recommends one, the second one
    /// that is not compared.
    private static let decision = DecisionSample.data
        .replacing("    pattern: feet\n", with: "    pattern: feet\n    scenario: case\n    option: closed\n")
        .replacing(
            "    pattern: chair\n", with: "    pattern: chair\n    scenario: far\n    option: self-hosted\n")

    /// The sample's scenario, and one that compares all that the outcomes recommend.
    private static let scenarios =
        CostSample.scenarios + """
              -
                id: far
                title: The far <case>
                workload: {tokens_per_day: 1M, input_share: 1/2, tokens_per_request: 100}
                options:
                  closed: {model: big, staff_fte: 0.1}
                  self-hosted:
                    usd_per_gpu_hour: 2
                    gpus_per_replica: 1
                    tokens_per_second: 20000
                    safe_share: 0.7
                    spare_replicas: 0
                    minimum_replicas: 1
                    overhead_share: 0.1
                    staff_fte: 0.5

            """

    private static func files(tree: String, decision: String = decision) -> [SourceFile] {
        sources(DecisionSample.pages) + [
            file("content/data/sources.yaml", CostSample.sources),
            file("content/data/prices.yaml", CostSample.prices),
            file("content/data/assumptions.yaml", CostSample.assumptions),
            file("content/data/scenarios.yaml", scenarios),
            file("content/data/grid.yaml", GridSample.grid),
            file("content/data/decision.yaml", "pages:\n  tree: \(tree)\n" + decision),
        ]
    }

    /// The rows of a page's table, without marks of HTML.
    private func rows(_ page: String) throws -> [String] {
        let table = try #require(
            DecisionMarkup(html: page).text(
                between: "aria-label=\"Monthly cost of each outcome", and: "</table>"))
        return table.split(separator: "<tr>").dropFirst().map { row in
            row.split(separator: "<").map { String($0.drop { $0 != ">" }.dropFirst()).trimming() }
                .filter { !$0.isEmpty }.joined(separator: " | ")
        }
    }

    @Test func withoutScenariosThePageShowsNoCosts() async throws {
        let built = await DecisionSample.build()
        let page = try #require(built["decide/tree/index.html"])
        #expect(!page.contains("quiet-line"))
        #expect(!page.contains("What each outcome costs"))
        #expect(!built.paths.contains("decide/tree/tree.csv"))
    }

    @Test func aRowForEachOutcomeMarksTheCheapest() async throws {
        let built = await site(files: Self.files(tree: "[far, case, short/big]"))
        #expect(built.report == "")
        let page = try #require(built["decide/tree/index.html"])
        #expect(
            try rows(page) == [
                "Outcome | 1 M tokens a day | 10 M tokens a day | 100 M tokens a day | 1,000 M tokens a day",
                "Walk &lt;there&gt; | Closed | $1,980 | lowest | $3,620 | lowest | $20,000 | $184,000",
                "Stay | Self-hosted | $10,600 | $10,600 | $10,600 | lowest | $10,600 | lowest",
            ])
        #expect(
            page.hasPrefix(
                """
                <p>The table and the tree show what the option of each outcome costs a month, in this scenario: \
                <a href="../../cost/scenarios/far/index.html">The far &lt;case&gt;</a>, at prices of 22 November 2026.</p>

                """))
        let other = try #require(built["decide/tree/case/index.html"])
        #expect(
            try rows(other).suffix(2) == [
                "Walk &lt;there&gt; | Closed | $1,980 | lowest | $3,620 | lowest | $20,000 | $184,000",
                "Stay | Self-hosted | not compared | not compared | not compared | not compared",
            ])
        #expect(other.contains("<td class=\"align-right\">not compared</td>"))
    }

    @Test func theTreeBearsTheFiguresBelowEachOutcome() async throws {
        let built = await site(files: Self.files(tree: "[far, case]"))
        let page = try #require(built["decide/tree/index.html"])
        let dot = "\u{A0}\u{B7} "
        let note =
            "Walk &lt;there&gt;</a> <span class=\"quiet-line\">Closed: $1,980\u{A0}(lowest)\(dot)$3,620\u{A0}(lowest)"
            + "\(dot)$20,000\(dot)$184,000</span>"
        let gates = try #require(
            page.split(separator: "<h2 id=\"gates\">").last?.split(separator: "<h2").first)
        #expect(gates.contains(note))
        #expect(
            gates.contains(
                "<p>Below each outcome stands what its option costs a month at 1 M, 10 M, 100 M and 1,000 M tokens a "
                    + "day, in this order.</p>"))
        let walks = try #require(
            page.split(separator: "<h2 id=\"walks\">").last?.split(separator: "<h2").first)
        #expect(walks.split(separator: "<span class=\"quiet-line\">Closed: ").count == 6)
        #expect(walks.split(separator: "<span class=\"quiet-line\">Self-hosted: ").count == 5)
        let other = try #require(built["decide/tree/case/index.html"])
        #expect(other.contains("Stay</a> <span class=\"quiet-line\">Self-hosted: not compared</span>"))
    }

    @Test func linksShowOtherScenarios() async throws {
        let built = await site(files: Self.files(tree: "[short/big, case, short/little, long/little]"))
        let page = try #require(built["decide/tree/case/index.html"])
        #expect(
            page.contains(
                """
                <div class="link-bar">
                <p class="link-bar-label" id="by-scenario">Scenario</p>
                <ul aria-labelledby="by-scenario">
                <li><a href="../index.html">Short, a big model</a></li>
                <li><a href="index.html" aria-current="page">The case</a></li>
                </ul>
                </div>
                <div class="link-bar">
                <p class="link-bar-label" id="by-difference">As the first, but</p>
                <ul aria-labelledby="by-difference">
                <li><a href="../short/little/index.html">A little model</a></li>
                <li><a href="../long/little/index.html">Long, a little model</a></li>
                </ul>
                </div>

                """))
        let alone = await site(files: Self.files(tree: "case"))
        #expect(alone["decide/tree/index.html"]?.contains("link-bar") == false)
    }

    /// The scenarios may change places without an address being lost.
    @Test func theFirstHasItsOwnAddressToo() async throws {
        let built = await site(files: Self.files(tree: "[short/big, case]"))
        let moved = try #require(built["decide/tree/short/big/index.html"])
        #expect(moved.contains("content=\"0; url=../../index.html\""))
        #expect(built["decide/tree/short/big/tree.csv"] == built["decide/tree/tree.csv"])
        let exchanged = await site(files: Self.files(tree: "[case, short/big]"))
        let trees = [built, exchanged].map { $0.paths.filter { $0.hasPrefix("decide/tree/") }.sorted() }
        #expect(trees[0] == trees[1])
    }

    @Test func theFileHoldsTheCostsOfTheCurves() async throws {
        let files = Self.files(tree: "[far, case]")
        let built = await site(files: files)
        for (id, path) in [("far", "decide/tree/tree.csv"), ("case", "decide/tree/case/tree.csv")] {
            let question = CostQuestion(.scenario(id), today: day)
            let scenario = try #require(question.answer(from: files).scenario)
            let lines = try #require(built[path]).split(separator: "\n").map(String.init)
            #expect(lines.first == "outcome,option,tokens_per_day,usd_per_month,is_lowest")
            var expected: [String] = []
            for (outcome, option) in [("walk", OptionID.closed), ("stay", .selfHosted)] {
                for volume in [1_000_000, 10_000_000, 100_000_000, 1_000_000_000] as [Rational] {
                    let costs = try scenario.estimate.curves.map { try $0.cost(at: volume) }
                    let place = scenario.options.firstIndex(of: option)
                    let cost = place.map { costs[$0] }
                    let isLowest = cost != nil && cost == costs.min()
                    expected.append(
                        "\(outcome),\(option.rawValue),\(volume.text),\(cost?.text ?? ""),\(isLowest)")
                }
            }
            #expect(Array(lines.dropFirst()) == expected)
        }
    }

    /// The figures of the handbook's own pages are those of each scenario's cost table.
    @Test func figuresAgreeWithTheCostTables() async throws {
        let handbook = try await DecisionHandbook.main()
        let outcomes = try #require(handbook.consultation).graph.outcomes
        let built = handbook.built
        let tables = built.paths.filter { $0.hasPrefix("decide/tree/") && $0.hasSuffix("/tree.csv") }
            .filter { $0 != "decide/tree/tree.csv" }
        #expect(!tables.isEmpty)
        for path in tables {
            let scenario = path.dropFirst("decide/tree/".count).dropLast("tree.csv".count)
            let costs = try #require(built["cost/s/\(scenario)table.csv"])
            let lines = costs.split(separator: "\n").map {
                $0.split(separator: ",", omittingEmptySubsequences: false)
            }
            let rows = try #require(built[path]).split(separator: "\n").dropFirst()
            #expect(rows.count == outcomes.count * treeVolumes.count, "\(path)")
            for line in rows {
                let fields = line.split(separator: ",", omittingEmptySubsequences: false)
                let name = "\(fields[1].replacing("-", with: "_"))_usd_per_month"
                let column = try #require(lines[0].firstIndex { $0 == name })
                let row = try #require(lines.first { $0[0] == fields[2] })
                #expect(row[column] == fields[3], "\(path): \(line)")
            }
        }
    }

    @Test func aSumThatDoesNotFitIsNotGuessed() {
        let figures: [TreeCosts.Figure] = [
            .tooLarge, .notCompared, .usd(1_990, isLowest: true), .usd(5, isLowest: false),
        ]
        #expect(figures.map(\.cell.text) == ["too large to compute", "not compared", "$1,990", "$5.00"])
        #expect(figures.map(\.cell.mark) == [nil, nil, "lowest", nil])
        #expect(
            figures.map(\.fields) == [["", "false"], ["", "false"], ["1990", "true"], ["5", "false"]])
    }

    @Test(arguments: [
        (
            "[case, cse]",
            """
            content/data/decision.yaml:2:16: error: there is no scenario 'cse' [scenario-missing]
                help: did you mean 'case'?

            """
        ),
        (
            "[case, short/bigg]",
            """
            content/data/decision.yaml:2:16: error: there is no scenario 'short/bigg' [scenario-missing]
                help: did you mean 'short/big'?

            """
        ),
        (
            "elsewhere",
            """
            content/data/decision.yaml:2:9: error: there is no scenario 'elsewhere' [scenario-missing]
                help: scenarios are: case, far

            """
        ),
        (
            "[case, far, case]",
            """
            content/data/decision.yaml:2:21: error: 'tree' names the scenario 'case' twice [cost-twice]
                help: take it out here

            """
        ),
        (
            "{case: far}",
            """
            content/data/decision.yaml:2:9: error: 'tree' must be a list of texts, but this is a group of keys [type-mismatch]

            """
        ),
    ])
    func aSlipIsReportedWhereItStands(tree: String, report: String) async {
        let built = await site(files: Self.files(tree: tree))
        #expect(built.report.hasPrefix(report))
    }

    @Test func scenariosNeedCostData() async {
        let files = Self.files(tree: "case").filter {
            !$0.path.hasPrefix("content/data/") || $0.path.hasSuffix("decision.yaml")
        }
        let built = await site(files: files)
        #expect(
            built.report.contains(
                "decision.yaml:2:9: error: the decision names a scenario, and there is no cost data [cost-missing]"
            ))
    }
}

extension String {
    fileprivate func trimming() -> String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
