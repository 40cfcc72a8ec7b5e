import BuiltSites
import Parts
import Testing

/// What authors read when a chart's block is wrong.
@Suite struct FigureProblemTests {
    @Test(arguments: [
        (
            "sensitivity", "form: closed", "'{sensitivity}' has no key 'form' [unknown-key]",
            "did you mean 'from'?"
        ),
        (
            "sensitivity", "from: closd\nto: hybrid", "'case' has no option 'closd' [option-unknown]",
            "did you mean 'closed'?"
        ),
        (
            "sensitivity", "from: closed", "the options do not form a pair of 'case' [option-pair]",
            "write both 'from:' and 'to:'; its pairs are: closed to self-hosted, closed to hybrid, "
                + "self-hosted to hybrid"
        ),
        (
            "payback", "from: closed\nto: hybrid", "'{payback}' lacks the key 'outlay' [missing-key]",
            "write 'from:' and 'to:' with an option each, and 'outlay:' with the id of an assumption in USD"
        ),
        (
            "payback", "from: closed\nto: hybrid\noutlay: outlya",
            "there is no assumption 'outlya' [assumption-missing]", "did you mean 'outlay'?"
        ),
    ])
    func aWrongLine(name: String, body: String, message: String, help: String) async {
        let built = await FigureSample.site("```{\(name)} case\n\(body)\n```\n")
        #expect(built.report.contains("\(message)\n    help: \(help)"), "\(built.report)")
    }

    @Test func aBlockInAQuoteCannotBeRead() async {
        let built = await FigureSample.site("> ```{sensitivity} case\n> from: closed\n> to: hybrid\n> ```\n")
        #expect(
            built.report.contains(
                "the lines of '{sensitivity}' stand inside a quote or list [directive-body]\n    help: move the block "
                    + "to the left margin"))
    }

    @Test func aCrossoverChartTakesNoLines() async {
        let built = await FigureSample.site("```{crossover-chart} case\nfrom: closed\n```\n")
        #expect(
            built.report.contains("'{crossover-chart}' takes no lines between its fences [directive-body]"))
    }

    @Test func aMissingScenarioIsNamed() async {
        let built = await FigureSample.site("```{payback} csae\n```\n")
        #expect(
            built.report.contains(
                "there is no scenario 'csae' [scenario-missing]\n    help: did you mean 'case'?"))
    }
}
