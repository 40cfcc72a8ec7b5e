import BuiltSites
import Parts
import Site
import Testing

@Suite struct CostClaimTests {
    @Test(arguments: ["$1,982.50", "$1,983", "$1,982", "$1,980", "$1.98k", "about $2,000 a month"])
    func anyHonestRoundingPasses(_ text: String) async {
        #expect(await costPage("[\(text)](value:cost.case.closed)\n").report == "")
    }

    @Test(arguments: ["$1,981", "$1,990", "$1,900", "$19.80", "$1,983.00", "1982.6"])
    func anyOtherFigureIsStale(_ text: String) async {
        let report = await costPage("[\(text)](value:cost.case.closed)\n").report
        #expect(
            report.contains(
                "the page says '\(text)', and 'cost.case.closed' is $1,980 (1982.5); the price of big moved on 1 June 2026 [claim-stale]"
            ))
    }

    @Test func aNameBesideThePriceIsNoClaim() async {
        #expect(await costPage("[Model 120 at $2](value:price.big.input)\n").report == "")
    }

    @Test func aClaimWithoutAFigureIsAnError() async {
        let report = await costPage("[much](value:cost.case.closed)\n").report
        #expect(report.contains("there is no figure of 'cost.case.closed' in 'much' [claim-without-figure]"))
    }

    @Test func aLinkWithoutWordsGetsTheFigure() async {
        let built = await costPage(
            "[](value:cost.case.closed) [](value:crossover.case.closed.managed-open) [](value:price.big.cached_input)\n"
        )
        #expect(built.report == "")
        let text = built["index.html"] ?? ""
        #expect(
            text.contains(
                "<a href=\"cost/scenarios/case/index.html#cost\" aria-describedby=\"figure-1\">$1,980</a>"))
        #expect(
            text.contains(
                "<a href=\"cost/scenarios/case/index.html#crossovers\" aria-describedby=\"figure-2\">about 11 M tokens a day</a>"
            )
        )
        #expect(
            text.contains(
                "<a href=\"cost/assumptions/index.html#price-big\" aria-describedby=\"figure-3\">$0.10</a>"))
        #expect((built["index.md"] ?? "").contains("[$1,980](cost/scenarios/case/index.html#cost)"))
    }

    @Test func crossoversAreVerifiedInMillions() async {
        #expect(
            await costPage("[about 11 M tokens a day](value:crossover.case.closed.managed-open)\n").report
                == "")
        #expect(
            await costPage("[10.8 million](value:crossover.case.closed.managed-open.robust)\n").report == "")
        #expect(
            await costPage("[12 M](value:crossover.case.closed.managed-open)\n").report.contains(
                "[claim-stale]"))
    }

    @Test func aCrossoverThatIsNeverMustBeCalledSo() async {
        let scenarios = CostSample.scenarios.replacing(
            "{input: 0.5, output: 0.5}", with: "{input: 50, output: 50}")
        let good = await costPage("[never](value:crossover.case.closed.managed-open)\n", scenarios: scenarios)
        #expect(good.report == "")
        let bad = await costPage("[11 M](value:crossover.case.closed.managed-open)\n", scenarios: scenarios)
        #expect(
            bad.report.contains(
                "'crossover.case.closed.managed-open' is never; the price of big moved on 1 June 2026 [claim-stale]"
            ))
    }

    @Test func unknownIDsAreNamedWithTheNearestOne() async {
        let report = await costPage(
            "[](value:cost.csae.closed) [](value:cost.case.colsed) [](value:price.bgi.input) [](value:crossover.case.managed-open.closed) [](value:x)\n"
        ).report
        #expect(
            report.contains("there is no scenario 'csae' [value-missing]\n    help: did you mean 'case'?"))
        #expect(
            report.contains("there is no option 'colsed' [value-missing]\n    help: did you mean 'closed'?"))
        #expect(report.contains("there is no model 'bgi' [value-missing]\n    help: did you mean 'big'?"))
        #expect(report.contains("help: write the pair as crossover.case.closed.managed-open"))
        #expect(report.contains("there is no value 'x' [value-missing]"))
    }

    @Test func withoutCostDataALinkIsAnError() async {
        #expect(await page("[](value:cost.case.closed)\n").report.contains("[cost-missing]"))
    }

    @Test func brokenDataIsReportedOnce() async {
        let built = await costPage("[](value:cost.case.closed)\n", scenarios: "scenarios: 3\n")
        #expect(built.report.contains("'scenarios' must be a list"))
        #expect(!built.report.contains("value-missing"))
    }
}
