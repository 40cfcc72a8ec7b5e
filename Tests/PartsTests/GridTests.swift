import BuiltSites
import Parts
import Site
import Testing

/// Scenarios of every combination of a grid's choices.
@Suite struct GridTests {
    @Test func everyCombinationHasAPageATableAndItsFigures() async {
        let built = await gridPage()
        #expect(built.report == "")
        // The folders between lead to the nearest page above.
        let pages = built.paths.filter {
            $0.hasPrefix("cost/s/") && $0.hasSuffix("index.html")
                && built[$0]?.contains("No page stands here") == false
        }
        #expect(built["cost/s/long/index.html"]?.contains("url=../../index.html") == true)
        #expect(
            pages
                == ["long/big", "long/little", "short/big", "short/little"].map { "cost/s/\($0)/index.html" })
        #expect(built["cost/s/long/big/table.csv"]?.hasPrefix("tokens_per_day,closed_usd_per_month,") == true)
        #expect(built["cost/s/long/big/scenario.json"]?.contains("\"scenario\": \"long/big\"") == true)
    }

    @Test func eachLinkChangesOneThing() async {
        let page = await gridPage()["cost/s/short/big/index.html"] ?? ""
        #expect(
            page.contains(
                """
                <div class="link-bar">
                <p class="link-bar-label" id="by-shape">Requests</p>
                <ul aria-labelledby="by-shape">
                <li><a href="index.html" aria-current="true">Short</a></li>
                <li><a href="../../long/big/index.html">Long</a></li>
                </ul>
                </div>
                <div class="link-bar">
                <p class="link-bar-label" id="by-tier">Closed model</p>
                <ul aria-labelledby="by-tier">
                <li><a href="index.html" aria-current="true">Big</a></li>
                <li><a href="../little/index.html">Little</a></li>
                </ul>
                </div>

                """))
        #expect(page.contains("At 1 M tokens a day closed costs least: $1,980 a month."))
    }

    @Test func theStartLeadsToTheUsualCombination() async {
        let built = await gridPage("```{scenario-list}\n```\n\n```{scenario-grid}\n```\n")
        #expect(built.report == "")
        let start = built["cost/index.html"] ?? ""
        #expect(start.contains("<a href=\"s/long/big/index.html\">Long, a big model</a>"))
        let page = built["index.html"] ?? ""
        #expect(page.contains("<a href=\"cost/s/long/big/index.html\">Long, a big model</a>"))
        #expect(page.contains("<a href=\"cost/s/long/little/index.html\">Little</a>"))
        #expect(page.contains("<a href=\"cost/scenarios/case/index.html\">The case</a>"))
        #expect(built["index.md"]?.contains("[Long, a big model](cost/s/long/big/index.html)") == true)
    }

    @Test func valuesAndDirectivesTakeCombinations() async {
        let built = await gridPage(
            "[$1,980](value:cost.short/big.closed)\n\n```{cost-breakdown} short/big\n```\n")
        #expect(built.report == "")
        let page = built["index.html"] ?? ""
        #expect(
            page.contains(
                "<a href=\"cost/s/short/big/index.html#cost\" aria-describedby=\"figure-1\">$1,980</a>"))
        #expect(page.contains("<th scope=\"row\">Tokens of an API</th><td class=\"align-right\">$182</td>"))
        #expect(page.contains("<th scope=\"row\">In all</th><td class=\"align-right\">$1,980</td>"))
    }

    @Test func searchEnginesAreToldAndThePrintEditionIsNot() async {
        let built = await costPage(
            "A.\n",
            adding: [
                file("content/data/grid.yaml", GridSample.grid),
                file("content/handbook.yaml", "base_url: https://x.example/\n"),
            ])
        #expect(built["sitemap.xml"]?.contains("<loc>https://x.example/cost/s/short/big/</loc>") == true)
        #expect(built["print/index.html"]?.contains("a big model") == false)
        #expect(built["feed.xml"]?.contains("cost/s/") == false)
    }

    @Test func severalWorkersMakeWhatOneMakes() async {
        let files =
            sources("-- content/index.md --\n---\ntitle: A\n---\nA.\n") + [
                file("content/data/sources.yaml", CostSample.sources),
                file("content/data/prices.yaml", CostSample.prices),
                file("content/data/assumptions.yaml", CostSample.assumptions),
                file("content/data/scenarios.yaml", CostSample.scenarios),
                file("content/data/grid.yaml", GridSample.grid),
            ]
        let one = await site(files: files)
        #expect(one.report == "")
        #expect(await site(files: files, workers: 4).outputs == one.outputs)
    }
}
