import BuiltSites
import Parts
import Site
import Testing

@Suite struct AssertionTests {
    @Test(arguments: [
        "cost.case.closed<cost.case.managed-open", "cost.case.closed<=$2,000", "cost.case.closed>1.9k",
        "crossover.case.closed.managed-open>10M", "crossover.case.closed.managed-open<never",
        "price.big.input=2", "cost.case.closed=$1,980", "input.case.workload.input_share=1/2",
        "input.case.workload.input_share=50%", "2k>=cost.case.closed",
    ])
    func aTrueComparisonPasses(_ comparison: String) async {
        let built = await costPage("It is [so](assert:\(comparison)).\n")
        #expect(built.report == "")
        #expect((built["index.html"] ?? "").contains(">so</a>"))
    }

    @Test func aFalseOneNamesBothFigures() async {
        let report = await costPage("[dearer](assert:cost.case.closed>cost.case.managed-open)\n").report
        #expect(
            report.contains(
                """
                error: 'cost.case.closed>cost.case.managed-open' does not hold: 'cost.case.closed' is $1,980 (1982.5) \
                and 'cost.case.managed-open' is $3,620 (3615.20833333333); the price of big moved on 1 June 2026 [assert-false]
                    help: change the sentence and the comparison, or take both out
                """), "\(report)")
    }

    @Test func whatIsNoComparisonIsAnError() async {
        let report = await costPage(
            "[so](assert:cost.case.closed) [so](assert:cost.case.closed<x) [](assert:1<2)\n"
        ).report
        #expect(
            report.contains(
                "'cost.case.closed' is no comparison [value-missing]\n    help: write two values with <, >, <=, >= or = between"
            ))
        #expect(report.contains("there is no value 'x' [value-missing]"))
        #expect(report.contains("this link has no words [link-empty]\n    help: write '[words](assert:1<2)'"))
    }

    @Test func aVolumeThatIsNeverIsAboveEveryNumber() async {
        let scenarios = CostSample.scenarios.replacing(
            "{input: 0.5, output: 0.5}", with: "{input: 50, output: 50}")
        let built = await costPage(
            "[a](assert:crossover.case.closed.managed-open>900G) [b](assert:crossover.case.closed.managed-open=never)\n",
            scenarios: scenarios)
        #expect(built.report == "")
    }

    @Test func aLiteralIsItsWordsEverywhere() async {
        let built = await page("Say [300 M *tokens*](literal:) aloud.\n")
        #expect(built.report == "")
        #expect((built["index.html"] ?? "").contains("<p>Say 300 M <em>tokens</em> aloud.</p>"))
        #expect((built["index.md"] ?? "").contains("Say 300 M *tokens* aloud."))
    }
}
