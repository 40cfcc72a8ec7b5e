import BuiltSites
import Parts
import Site
import Testing

@Suite struct ValueTableTests {
    @Test(arguments: [
        ("cost.case.closed", "$1,980"), ("cost.case.closed.low", "$1,380"),
        ("cost.case.closed.high", "$2,680"),
        ("crossover.case.closed.managed-open.robust", "about 11 M tokens a day"),
        ("price.big.output", "$10.00"), ("assumption.engineer", "$18,000"),
        ("assumption.engineer.high", "$25,000"), ("usd_per_mtok.case.closed", "$6.00"),
        ("share.case.closed", "91%"), ("ratio.case.managed-open.closed", "1.8"),
        ("volume.case", "1 M tokens a day"), ("input.case.workload.input_share", "50%"),
        ("date.price.big", "1 June 2026"), ("date.assumption.engineer", "January 2026"),
    ])
    func aLinkWithoutWordsHasTheFigure(_ id: String, _ text: String) async {
        let built = await costPage("[](value:\(id))\n")
        #expect(built.report == "")
        #expect((built["index.html"] ?? "").contains(">\(text)</a>"), "\(built["index.html"] ?? "")")
    }

    @Test(arguments: [
        ("[eight walks](value:count.walks)", "'count.walks' is"),
        ("[two outcomes](value:count.outcomes)", ""),
        ("[three outcomes](value:count.outcomes)", "'count.outcomes' is 2 [claim-stale]"),
        ("[three questions, two gates](value:count.questions)", ""),
        ("[](value:count.walk)", "there is no count 'walk' [value-missing]\n    help: did you mean 'walks'?"),
    ])
    func theDecisionIsCounted(_ text: String, _ problem: String) async {
        let more = "-- content/more.md --\n---\ntitle: More\n---\n\(text)\n"
        let report = await DecisionSample.build(pages: more).report
        let isClean = !report.contains("[claim-") && !report.contains("[value-")
        #expect(problem.isEmpty ? isClean : report.contains(problem), "\(report)")
    }

    @Test func aKindThatIsNotThereIsNamed() async {
        let report = await costPage("[](value:cots.case.closed) [](value:zebra)\n").report
        #expect(
            report.contains(
                "there is no value 'cots.case.closed' [value-missing]\n    help: did you mean 'cost.case.closed'?"
            ))
        #expect(
            report.contains(
                "there is no value 'zebra' [value-missing]\n    help: 'handbook explain' lists the kinds of values: assumption, date, cost,"
            ))
    }

    @Test(arguments: [
        (
            "cost.case", "'cost' takes a scenario and one option",
            "write cost.<scenario>.<option>, and with .low or .high"
        ),
        (
            "payback.case.closed", "the scenario 'case' has no 'payback.case.closed'",
            "compare the option in the scenario"
        ),
        ("date.prices.big", "there is no kind of dated row 'prices'", "did you mean 'price'?"),
        (
            "input.case.workload.input_shares", "there is no input 'workload.input_shares'",
            "did you mean 'workload.input_share'?"
        ),
    ])
    func whatIsWrongWithAnIDIsSaid(_ id: String, _ message: String, _ help: String) async {
        let report = await costPage("[](value:\(id))\n").report
        #expect(report.contains("\(message) [value-missing]\n    help: \(help)"), "\(report)")
    }
}
