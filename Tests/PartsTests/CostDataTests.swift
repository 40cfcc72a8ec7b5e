import BuiltSites
import Parts
import Site
import Testing

@Suite struct CostDataTests {
    @Test func soundDataHasNoProblems() async {
        #expect(await problems() == "")
    }

    @Test func aHandbookWithoutCostDataGoesOnWorking() async {
        let built = await page("A.\n")
        #expect(built.report == "")
    }

    @Test func anUnknownKeyIsNamedWithTheNearestOne() async {
        let report = await problems(prices: CostSample.prices.replacing("cached_input", with: "cached_inptu"))
        #expect(report.contains("content/data/prices.yaml:10:"))
        #expect(
            report.contains(
                "this row has no key 'cached_inptu' [unknown-key]\n    help: did you mean 'cached_input'?"))
    }

    @Test func aPriceAThousandfoldOffItsFamilyIsAnError() async {
        let rows =
            "              - {from: 2025-01-01, to: 2026-01-01, input: 2000, output: 15, source: list, read: 2025-01-01}\n"
        let report = await problems(
            prices: CostSample.prices.replacing(
                "    rows:\n      - {from: 2026-01",
                with: "    rows:\n\(rows.dropFirst(8))      - {from: 2026-01"))
        #expect(
            report.contains(
                "'input' of 'big' is $2,000.00, a hundredfold or more off the median of its family ($3.00) [cost-range]"
            ))
    }

    @Test func aPriceThatIsNotBelievedIsAnError() async {
        let report = await problems(prices: CostSample.prices.replacing("input: 2,", with: "input: 20000,"))
        #expect(report.contains("a price above 10000 USD per million tokens is not believed"))
    }

    @Test func aCachedPriceAboveTheInputPriceIsAnError() async {
        let report = await problems(
            prices: CostSample.prices.replacing("cached_input: 0.1", with: "cached_input: 10"))
        #expect(report.contains("'cached_input' is $10.00, above 'input' ($2.00) [cost-range]"))
    }

    @Test func missingAndUnknownSourcesAreErrors() async {
        let missing = await problems(
            prices: CostSample.prices.replacing("source: list, read: 2026-06-01", with: "read: 2026-06-01"))
        #expect(missing.contains("this row lacks the key 'source' [missing-key]"))
        let unknown = await problems(
            prices: CostSample.prices.replacing(
                "source: list, read: 2026-06", with: "source: lsit, read: 2026-06"))
        #expect(
            unknown.contains("there is no source 'lsit' [source-unknown]\n    help: did you mean 'list'?"))
    }

    @Test func rowsOfOneModelMustNotOverlap() async {
        let report = await problems(
            prices: CostSample.prices.replacing("to: 2026-06-01, ", with: "to: 2026-07-01, "))
        #expect(report.contains("this row starts before the row above it ends [cost-days]"))
    }

    @Test func twoModelsOfOneIDAreAnError() async {
        let report = await problems(prices: CostSample.prices.replacing("id: small", with: "id: big"))
        #expect(report.contains("there are two models 'big' [cost-twice]"))
    }

    @Test func anOverdueCheckIsAWarning() async {
        let report = await problems(prices: CostSample.prices.replacing("2027-02-22", with: "2026-11-21"))
        #expect(
            report.contains(
                "content/data/prices.yaml:1:1: warning: the rows of this file should have been checked by "
                    + "21 November 2026 [cost-overdue]"))
    }

    @Test func lowBaseAndHighStandInThisOrder() async {
        let report = await problems(
            assumptions: CostSample.assumptions.replacing("low: 12000", with: "low: 19000"))
        #expect(report.contains("low, base and high of 'engineer' are not in this order [cost-range]"))
    }
}

/// The problems of a handbook of one page with this cost data.
private func problems(
    prices: String = CostSample.prices, assumptions: String = CostSample.assumptions
) async -> String {
    await page(
        "A.\n",
        adding: [
            file("content/data/sources.yaml", CostSample.sources), file("content/data/prices.yaml", prices),
            file("content/data/assumptions.yaml", assumptions),
        ]
    ).report
}
