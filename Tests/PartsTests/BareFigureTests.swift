import BuiltSites
import Parts
import Site
import Testing

@Suite struct BareFigureTests {
    @Test(arguments: [
        ("It costs $30 a month.", "$30 a month"), ("Some 300 M tokens a day.", "300 M tokens a day"),
        ("At least 15% fail.", "15%"), ("From 15 per cent on.", "15 per cent"),
        ("It needs 8 engineers.", "8 engineers"),
        ("Two H100 for 24 hours.", "24 hours"), ("A 30-day window.", "30-day"), ("Pay 30 USD now.", "30 USD"),
        ("- item with 4 GPUs", "4 GPUs"), ("> quoted 12 months", "12 months"),
        ("| a | b |\n|---|---|\n| x | $40 |", "$40"), ("Cites. [S](source:s) here. Then $5 there.", "$5"),
        ("See [$7 a day](other.md).", "$7 a day"), ("**$9** of it", "$9"),
    ])
    func aFigureThatNothingBacksIsAWarning(_ text: String, _ figure: String) async {
        let report = await strict(text).report
        #expect(
            report.contains(
                """
                warning: nothing stands behind '\(figure)' [figure-bare]
                    help: write it as '[\(figure)](value:...)', cite a source in its sentence, or mark it: '[\(figure)](literal:)'

                """), "\(report)")
        #expect(report.split(separator: "\n").count { $0.contains("figure-bare") } == 1)
    }

    @Test(arguments: [
        "[$30](literal:) a month.", "It costs $30, [they say](source:s).",
        "[They say](source:s) that 15% of\n8 engineers leave.",
        "On 22 November 2026, gate 3 of 4, model 5.5, H100, 27B.", "`$30` and\n\n```\n$40\n```",
        "## The $30 question",
        "| a | b |\n|---|---|\n| $40 | [S](source:s) |", "| $40 | b |\n|---|---|\n| x | y |",
        "All of it: 100%.",
        "It costs $30.[^n]\n\n[^n]: As [they say](source:s).", "![$30](x.svg)",
        "Costs e.g. $30, as [they say](source:s).",
        "Eight engineers for two days.", "2 nodes.", "<https://a.example/?n=$30>",
    ])
    func whatIsBackedOrNoFigureIsNot(_ text: String) async {
        let report = await strict(text).report
        #expect(!report.contains("figure-bare"), "\(report)")
    }

    @Test func theSpanIsTheFigures() async {
        #expect(await strict("- one\n  two $30 a month\n").report.contains("content/index.md:8:7: warning"))
    }

    @Test func withoutTheKeyNothingIsRead() async {
        #expect(await page("It costs $30.\n").report == "")
    }

    @Test func anyOtherWordIsAnError() async {
        let report = await site("-- content/index.md --\n---\ntitle: A\ncomputed: loose\n---\n").report
        #expect(
            report.contains(
                "'computed' can only be 'strict' [computed-invalid]\n    help: write 'computed: strict', or take the key out"
            ))
    }

    private func strict(_ text: String) async -> BuiltSite {
        await site(
            """
            -- content/index.md --
            ---
            title: Home
            computed: strict
            ---
            [Other](other.md), [sources](sources.md)

            \(text)
            -- content/other.md --
            ---
            title: Other
            ---
            -- content/sources.md --
            ---
            title: Sources
            ---
            ## S {#s}
            -- content/handbook.yaml --
            figure_units: [engineers, GPUs]
            """, adding: [file("content/x.svg", square)])
    }
}
