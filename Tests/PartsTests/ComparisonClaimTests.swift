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

    @Test func theDayOfAnythingElseIsUnknown() async {
        let report = await comparisonPage("[x](value:date.price.keeper-month)\n").report
        #expect(
            report.contains("there is no kind of dated row 'price' [value-missing]"), "\(report)")
    }

    /// Ids of options that look like the end of a value's id.
    @Test(arguments: [
        ("cost.queue.low", "$1,500"), ("cost.queue.low.low", "$1,120"), ("cost.queue.robust", "$1,100"),
        ("crossover.queue.low.robust", "about 370 requests a second"),
        ("crossover.queue.low.robust.robust", "about 370 requests a second"),
        ("crossover.queue.low.robust.robust.low", "about 490 requests a second"),
        ("ratio.queue.low.robust", "1.4"), ("share.queue.robust", "82%"),
    ])
    func anOptionMayBeCalledAsAnEnd(_ id: String, _ text: String) async throws {
        let table = await comparisonPage(
            "A.\n",
            comparisons: ComparisonSample.comparisons.replacing("hosted: {", with: "low: {")
                .replacing("own: {", with: "robust: {")
        ).result.values
        #expect(try table.value(id).text == text)
    }

    @Test func aPairIsDescribedTheWayItTurns() async throws {
        let table = await comparisonPage("A.\n", comparisons: ComparisonSample.turned).result.values
        let first = try table.value("crossover.queue.own.hosted")
        #expect(first.text == "about 370 requests a second")
        #expect(
            first.derivation.title
                == "First volume at which A queue of one's own costs no more than Hosted queue, A queue between two services"
        )
        #expect(first.derivation.parts.first?.id == "hosted.per_unit")
        #expect(
            try table.value("crossover.queue.own.hosted.robust").derivation.title
                == "Volume from which A queue of one's own costs no more than Hosted queue for good, A queue between two services"
        )
    }

    @Test func anEndIsDerivedFromTheFiguresOfItsSet() async throws {
        let table = await comparisonPage("A.\n").result.values
        let low = try table.value("assumption.hosted-per-rate.low").derivation
        #expect(low.figure == "$2.25")
        #expect(
            low.parts.map(\.figure) == ["$0.30"] && low.parts.map(\.id) == ["assumption.request-price.low"])
        let cost = try table.value("cost.queue.hosted.high").derivation.parts[0]
        #expect(cost.figure == "$3.75")
        #expect(cost.parts.map(\.figure) == ["$3.75"])
        #expect(cost.parts[0].parts.map(\.figure) == ["$0.50"])
        let base = try table.value("cost.queue.hosted").derivation.parts[0]
        #expect(base.parts[0].parts.map(\.id) == ["assumption.request-price"])
    }

    @Test(arguments: [
        ("share", "20%"), ("share of one engineer", "20%"), ("share cores", "0.2"),
        ("shares of stock", "0.2"),
        ("USD", "$0.20"), ("USDT", "0.2"),
    ])
    func aShareIsAUnitByItself(_ unit: String, _ text: String) async throws {
        let row = "  - {id: part, title: A part, unit: \(unit), base: 0.2, source: bills, read: 2026-11-01}\n"
        let table = await comparisonPage("A.\n", assumptions: ComparisonSample.assumptions + row).result
            .values
        #expect(try table.value("assumption.part").text == text)
    }

    @Test func whatCostsNothingHasNoFixedShare() async throws {
        let table = await comparisonPage(
            "A.\n",
            comparisons: ComparisonSample.comparisons.replacing("per_unit: hosted-per-rate", with: "fixed: 0")
        ).result.values
        #expect(table.ids.contains("share.queue.own") && !table.ids.contains("share.queue.hosted"))
        for id in table.ids { #expect(throws: Never.self) { try table.value(id) } }
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
