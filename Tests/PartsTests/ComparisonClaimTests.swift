import BuiltSites
import Claims
import Diagnostics
import Parts
import Site
import Testing

@Suite struct ComparisonClaimTests {
    @Test(arguments: [
        "[$1,100](value:cost.queue.own)", "[$1,880 a month](value:cost.queue.hosted.high)",
        "[about 370 requests a second](value:crossover.queue.hosted.own)",
        "[367 requests per second](value:crossover.queue.hosted.own.robust)",
        "[30,000 requests a minute](value:volume.queue)", "[500 requests a second](value:volume.queue)",
        "[302 M requests a week](value:volume.queue)",
        "[32 M requests a day](value:crossover.queue.hosted.own)",
        "[1.4 times](value:ratio.queue.hosted.own)", "[82%](value:share.queue.own)",
        "[all of them](literal:) [100%](value:cheapest_in.queue.own)",
        "[dearer](assert:cost.queue.hosted>cost.queue.own)",
        "[later](assert:volume.queue>crossover.queue.hosted.own)",
    ])
    func aTrueClaimHolds(_ text: String) async {
        let report = await comparisonPage(text + "\n").report
        #expect(report.isEmpty, "\(report)")
    }

    @Test(arguments: [
        ("million requests", "[500 million requests](value:volume.queue)"),
        ("M", "[500 M](value:volume.queue)"), ("k", "[500 k](value:volume.queue)"),
        ("k visits a day", "[3,500 k visits a week](value:volume.queue)"),
        ("m³", "[500 m³](value:volume.queue)"), ("m³ a day", "[3,500 m³ weekly](value:volume.queue)"),
        ("GB/day", "[3,500 GB a week](value:volume.queue)"),
        ("visits daily", "[3,500 visits/week](value:volume.queue)"),
        ("CO2 tonnes", "[0.5k CO2 tonnes](value:volume.queue)"),
        ("percent of a node", "[500 percent of a node](value:volume.queue)"),
        ("件 per day", "[3,500 件 per week](value:volume.queue)"),
    ])
    func aUnitIsReadBeforeAScale(_ unit: String, _ text: String) async {
        let report = await comparisonPage(
            text + "\n",
            comparisons: ComparisonSample.comparisons.replacing(
                "unit: requests a second", with: "unit: \(unit)")
        ).report
        #expect(report.isEmpty, "\(report)")
    }

    @Test func aUnitIsNoScale() async {
        let report = await comparisonPage(
            "[500 million](value:volume.queue)\n",
            comparisons: ComparisonSample.comparisons.replacing("unit: requests a second", with: "unit: m³")
        ).report
        #expect(report.contains("the page says '500 million', and 'volume.queue' is 500 m³"), "\(report)")
    }

    @Test(arguments: [
        (
            "[$1,200](value:cost.queue.own)", "the page says '$1,200', and 'cost.queue.own' is $1,100"
        ),
        (
            "[500 requests a minute](value:volume.queue)",
            "the page says '500 requests a minute', and 'volume.queue' is 500 requests a second"
        ),
        (
            "[370 requests a day](value:crossover.queue.hosted.own)",
            "the page says '370 requests a day', and 'crossover.queue.hosted.own' is about 370 requests a second"
        ),
        (
            "[370 tokens a day](value:crossover.queue.hosted.own)",
            "there is no figure of 'crossover.queue.hosted.own'"
        ),
        (
            "[at 3 sites about 360 requests a second](value:crossover.queue.hosted.own)",
            "the page says 'at 3 sites about 360 requests a second'"
        ),
        ("[x](value:crossover.queue.own.hosted)", "write the pair as crossover.queue.hosted.own"),
        (
            "[x](value:cost.queue.owm)",
            "there is no option 'owm' [value-missing]\n    help: did you mean 'own'?"
        ),
        (
            "[x](value:cost.quue.own)",
            "there is no comparison 'quue' [value-missing]\n    help: did you mean 'queue'?"
        ),
        ("[x](value:share.queue)", "'share' takes a comparison and one option"),
        ("[cheaper](assert:cost.queue.hosted<cost.queue.own)", "[assert-false]"),
    ])
    func aFalseClaimIsAnError(_ text: String, _ message: String) async {
        let report = await comparisonPage(text + "\n").report
        #expect(report.contains(message), "\(report)")
    }

    @Test func aMovedNumberMakesClaimsStaleAndTheFixWritesThem() async throws {
        let text =
            "At [about 370 requests a second](value:crossover.queue.hosted.own) they cross; it costs "
            + "[$1,500](value:cost.queue.hosted).\n"
        let files = [
            file("content/index.md", "---\ntitle: Home\n---\n" + text),
            file("content/data/sources.yaml", ComparisonSample.sources),
            file(
                "content/data/assumptions.yaml",
                ComparisonSample.assumptions.replacing("base: 0.4, low: 0.3", with: "base: 0.2, low: 0.1")),
            file("content/data/comparisons.yaml", ComparisonSample.comparisons),
        ]
        let built = await site(files: files)
        #expect(
            built.report.contains(
                "'crossover.queue.hosted.own' is about 730 requests a second (733.333333333333); the assumption "
                    + "'request-price' was read on 30 November 2026"), "\(built.report)")
        let fixes = ClaimFixes(files, built.result)
        #expect(
            fixes.changes.map(\.after) == [
                "At [about 730 requests a second](value:crossover.queue.hosted.own) they cross; it costs "
                    + "[$750](value:cost.queue.hosted)."
            ])
    }

    @Test func aMovedNumberIsADifference() async {
        let old = await comparisonPage("A.\n")
        let new = await comparisonPage(
            "A.\n", assumptions: ComparisonSample.assumptions.replacing("base: 900", with: "base: 1800"))
        let difference = HandbookDifference(from: old.result, to: new.result, sources: [])
        #expect(difference.crossovers.map(\.id).contains("crossover.queue.hosted.own"))
        #expect(difference.moved.map(\.id).contains("assumption.keeper-month"))
    }

    @Test func everyListedIDHasAValue() async throws {
        let table = await comparisonPage("A.\n").result.values
        #expect(table.ids.contains("crossover.queue.hosted.own.robust"))
        for id in table.ids { #expect(throws: Never.self) { try table.value(id) } }
    }
}
