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
