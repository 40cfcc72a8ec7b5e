import BuiltSites
import Parts
import Site
import Testing

@Suite struct ComparisonPageTests {
    @Test func aComparisonHasAPageATableAndItsFigures() async {
        let built = await comparisonPage("A.\n")
        #expect(built.report == "")
        for path in [
            "cost/index.html", "cost/assumptions/index.html", "cost/scenarios/queue/index.html",
            "cost/scenarios/queue/near.svg", "cost/scenarios/queue/range.csv",
            "cost/scenarios/queue/figures.json",
        ] {
            #expect(built.paths.contains(path), "\(path)")
        }
        let page = built["cost/scenarios/queue/index.html"] ?? ""
        #expect(
            page.contains(
                """
                <p><strong>Hosted queue is cheapest up to about 370 requests a second, A queue of one&#39;s own beyond.</strong> \
                At 500 requests a second A queue of one&#39;s own costs least: $1,100 a month.</p>
                """))
        #expect(
            page.contains(
                """
                <th scope="row">500 (usual)</th><td class="align-right">$1,500 <span class="range">($1,120 to $1,880)</span></td>\
                <td class="align-right">$1,100 <span class="tag">lowest</span></td>
                """))
        #expect(
            page.contains(
                """
                <td class="short">above about 490</td><td class="short">above about 370</td><td class="short">above about 290</td>\
                <td>A queue of one&#39;s own costs no more than Hosted queue from about 370 requests a second on.</td>
                """))
        #expect(page.contains("<strong>A queue of one&#39;s own is cheapest in 100 of 100 draws.</strong>"))
        #expect(page.contains("= 3 * 2.5 * request-price"))
        #expect(page.contains("<a href=\"../../assumptions/index.html#assumption-keeper-month\">Keeper"))
    }

    @Test func tableAndFiguresAreUnrounded() async {
        let built = await comparisonPage("A.\n")
        let csv = built["cost/scenarios/queue/table.csv"] ?? ""
        #expect(
            csv.hasPrefix(
                """
                volume,hosted_usd_per_month,hosted_usd_per_month_low,hosted_usd_per_month_high,own_usd_per_month,\
                own_usd_per_month_low,own_usd_per_month_high
                1,3,2.25,3.75,1100,1100,1100
                3,9,6.75,11.25,1100,1100,1100
                """), "\(csv)")
        #expect(csv.contains("\n20000,60000,45000,75000,3000,3000,3000\n"))
        let json = built["cost/scenarios/queue/scenario.json"] ?? ""
        for part in [
            "\"scenario\": \"queue\"", "\"volume\": 500,", "\"unit\": \"requests a second\"",
            "\"usd_per_month\": 1500,\n      \"usd_per_month_low\": 1125,\n      \"usd_per_month_high\": 1875\n",
            "\"steps\": 2\n", "\"first\": 366.666666666667,\n      \"robust\": 366.666666666667,",
            "\"lowest\": \"own\"", "\"volume_per_step\": 1000", "\"formula\": \"3 * 2.5 * request-price\"",
            "\"id\": \"judgement\"",
        ] {
            #expect(json.contains(part), "\(part) \(json)")
        }
    }

    @Test func directivesShowTheSameTables() async {
        let built = await comparisonPage(
            """
            ```{cost-table} queue
            ```

            ```{crossovers} queue
            ```

            ```{crossover-chart} queue
            ```

            ```{sensitivity} queue
            from: hosted
            to: own
            ```

            ```{scenario-list}
            ```

            """)
        #expect(built.report == "")
        let page = built["index.html"] ?? ""
        #expect(page.contains("aria-label=\"Monthly cost by volume, A queue between two services\""))
        #expect(page.contains("aria-label=\"Crossovers, A queue between two services\""))
        #expect(page.contains("Cost near the crossover, A queue between two services"))
        #expect(page.contains("moves most with this number: Price of a million, 490 to 290</p>"))
        #expect(page.contains("<a href=\"cost/scenarios/queue/index.html\">A queue between two services</a>"))
    }

    @Test func anUnknownComparisonIsNamedWithTheNearest() async {
        let report = await comparisonPage(
            "```{cost-table} queu\n```\n\n```{sensitivity} queue\nfrom: hosted\n```\n"
        )
        .report
        #expect(
            report.contains(
                "there is no comparison 'queu' [comparison-missing]\n    help: did you mean 'queue'?"),
            "\(report)")
        #expect(report.contains("its pairs are: hosted to own"), "\(report)")
    }

    @Test func besideScenariosBothAreListed() async {
        let built = await costPage(
            "```{cost-table} queue\n```\n\n```{cost-table} case\n```\n\n```{scenario-list}\n```\n",
            assumptions: CostSample.assumptions + Self.rows, adding: [Self.comparisons])
        #expect(built.report == "")
        let start = built["cost/index.html"] ?? ""
        #expect(start.contains(">The case</a>"))
        #expect(start.contains(">A queue between two services</a>"))
        let page = built["index.html"] ?? ""
        #expect(page.contains(">The case</a>") && page.contains(">A queue between two services</a>"))
        let unknown = await costPage(
            "```{cost-table} elsewhere\n```\n\n[](value:cost.elsewhere.own)\n",
            assumptions: CostSample.assumptions + Self.rows, adding: [Self.comparisons]
        ).report
        #expect(
            unknown.contains(
                "there is no scenario 'elsewhere' [scenario-missing]\n    help: scenarios are: queue, case"))
        #expect(
            unknown.contains(
                "there is no scenario 'elsewhere' [value-missing]\n    help: scenarios are: queue, case"))
    }

    @Test func besideScenariosBrokenComparisonsKeepStill() async {
        let report = await costPage(
            """
            [](value:cost.queue.own)

            ```{cost-table} queue
            ```

            ```{crossover-chart} queue
            ```

            ```{sensitivity} queue
            from: hosted
            to: own
            ```

            """,
            assumptions: CostSample.assumptions + Self.rows,
            adding: [
                file(
                    "content/data/comparisons.yaml",
                    ComparisonSample.comparisons.replacing("usual: 500", with: "usual: 0.5"))
            ]
        ).report
        #expect(report.ranges(of: "error:").count == 1, "\(report)")
    }

    @Test func theChartOfTheInputsFollowsTheTurnOfThePair() async {
        let page =
            await comparisonPage("A.\n", comparisons: ComparisonSample.turned)[
                "cost/scenarios/queue/index.html"] ?? ""
        #expect(
            page.contains(
                "The crossover from Hosted queue to A queue of one&#39;s own moves most with this number: "
                    + "Price of a million, 490 to 290</p>"))
        #expect(
            page.contains(
                "Requests a second from which A queue of one&#39;s own stays cheaper than Hosted queue."))
    }

    @Test func smallVolumesKeepTheirTicks() async {
        let built = await comparisonPage(
            "A.\n",
            comparisons: ComparisonSample.two(
                "usual: 0.0004, from: 0.00001, to: 0.01", "per_unit: 1000000", "fixed: 500"))
        #expect(built.report == "")
        let rows = (built["cost/scenarios/queue/near.csv"] ?? "").split(separator: "\n").dropFirst()
        let volumes = rows.compactMap { $0.split(separator: ",").first }
        #expect(volumes == ["0", "0.0002", "0.0004", "0.0005", "0.0006", "0.0008", "0.001"], "\(volumes)")
        #expect(built["cost/scenarios/queue/index.html"]?.contains(">0.0002</text>") == true)
    }

    /// A number whose low end is the dear one.
    @Test func theChartHoldsTheLowSetToo() async {
        let row =
            "  - {id: speed, title: Speed, unit: units, base: 10, low: 8, high: 20, source: bills, read: 2026-11-01}\n"
        let built = await comparisonPage(
            "A.\n", assumptions: ComparisonSample.assumptions + row,
            comparisons: ComparisonSample.two(
                "usual: 50, from: 0, to: 100", "per_unit: 1000 / speed", "fixed: 4000, per_unit: 20"))
        #expect(built.report == "")
        // At 100 units $10,000 at the base, and $12,500 at the low end.
        #expect(built["cost/scenarios/queue/near.svg"]?.contains(">$12,000</text>") == true)
    }

    @Test(arguments: [
        (
            "usual: 0, from: 0, to: 10", "fixed: 1", "fixed: 2",
            "The cheapest option does not change, and the usual volume is 0: there is nothing to draw."
        ),
        (
            "usual: 5, from: 0, to: 10", "fixed: 100 * request-price", "fixed: 40",
            "With no number at an end the crossover between First and Second is a volume above 0"
        ),
        (
            "usual: 5, from: 0, to: 10", "fixed: 1", "fixed: 2",
            "No number alone moves the crossover between First and Second."
        ),
    ])
    func aChartThatIsMissingSaysWhy(_ volume: String, _ first: String, _ second: String, _ reason: String)
        async
    {
        let built = await comparisonPage(
            "```{crossover-chart} queue\n```\n\n```{sensitivity} queue\nfrom: first\nto: second\n```\n",
            comparisons: ComparisonSample.two(volume, first, second))
        #expect(built.report == "")
        let page = built["index.html"] ?? ""
        #expect(page.contains(reason), "\(page)")
        #expect(!page.contains("has one option"))
    }

    @Test func nothingIsSaidOfAnotherSubject() async {
        let built = await comparisonPage("A.\n")
        let words = ["token", "gpu", "model", "closed", "self-hosted"]
        for path in ["cost/index.html", "cost/assumptions/index.html", "cost/scenarios/queue/index.html"] {
            let text = (built[path] ?? "").lowercased()
            #expect(!text.isEmpty)
            for word in words { #expect(!text.contains(word), "\(word) in \(path)") }
        }
    }

    private static let comparisons = file("content/data/comparisons.yaml", ComparisonSample.comparisons)
    private static let rows = """
          - {id: keeper-month, title: Keeper, unit: USD per month, base: 900, source: list, read: 2026-10-01}
          - {id: node-month, title: A node, unit: USD per month, base: 100, source: list, read: 2026-11-01}
          - {id: hosted-per-rate, title: Hosted, unit: USD per month, base: 3, source: list, read: 2026-11-01}

        """
}
