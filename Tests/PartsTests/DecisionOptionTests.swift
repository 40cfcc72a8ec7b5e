import BuiltSites
import Parts
import Testing

/// `{option-matrix}`, and the rule that every option fills the same cells.
@Suite struct DecisionOptionTests {
    private func build(_ feet: String, _ chair: String) async -> BuiltSite {
        await site(
            """
            -- content/index.md --
            ---
            title: Home
            ---
            ```{option-matrix}
            ```
            [a](patterns/feet.md) [b](patterns/chair.md)
            -- content/patterns/feet.md --
            ---
            title: Feet
            order: 1
            \(feet)
            ---
            -- content/patterns/chair.md --
            ---
            title: Chair
            order: 2
            \(chair)
            ---
            """)
    }

    @Test func isATable() async {
        let built = await build(
            "option: {Speed: 5 km/h, Cost: none | little}", "option: {Cost: none, Speed: 0 km/h}")
        #expect(built.report.isEmpty)
        #expect(
            built["index.html"] == """
                <div class="table-scroll" role="region" tabindex="0" aria-label="Options side by side">
                <table class="option-matrix">
                <thead>
                <tr><td></td><th scope="col"><a href="patterns/feet/index.html">Feet</a></th><th scope="col"><a href="patterns/chair/index.html">Chair</a></th></tr>
                </thead>
                <tbody>
                <tr><th scope="row">Speed</th><td>5 km/h</td><td>0 km/h</td></tr>
                <tr><th scope="row">Cost</th><td>none | little</td><td>none</td></tr>
                </tbody>
                </table>
                </div>
                <p><a href="patterns/feet/index.html">a</a> <a href="patterns/chair/index.html">b</a></p>

                """)
        #expect(
            built["index.md"] == """
                # Home

                |  | Feet | Chair |
                | --- | --- | --- |
                | Speed | 5 km/h | 0 km/h |
                | Cost | none \\| little | none |
                [a](patterns/feet.md) [b](patterns/chair.md)
                """)
    }

    @Test(arguments: [
        (
            "option: {Speed: 5 km/h, Cost: none}", "option: {Speed: 0 km/h}",
            """
            content/patterns/chair.md:4:10: error: this option has no cell 'Cost', which 'patterns/feet.md' has [option-cells]
                help: every option fills the same cells

            """
        ),
        (
            "option: {Speed: 5 km/h}", "option: {Sped: 0 km/h}",
            """
            content/patterns/chair.md:4:10: error: 'patterns/feet.md' has no cell 'Sped' [option-cells]
                help: did you mean 'Speed'?

            """
        ),
        (
            "option: {Speed: 5 km/h}", "",
            """
            content/patterns/chair.md: error: the pages beside this one have 'option:', and this one has not [option-cells]
                help: fill the same cells, so that all options are compared

            """
        ),
        (
            "option: {Speed: 5 km/h}", "option: {Speed: }",
            """
            content/patterns/chair.md:4:10: error: the option says nothing under 'Speed' [option-empty]
                help: every option fills the same cells; write 'none' if there is nothing

            """
        ),
        (
            "option: fast", "option: {Speed: 0 km/h}",
            """
            content/patterns/feet.md:4:9: error: 'option' must be a group of keys, but this is text [type-mismatch]

            """
        ),
        (
            "", "",
            """
            content/index.md:4:5: error: no page has 'option:' in its front matter [option-missing]
                help: write the same labels and a text for each into the pages of all options

            """
        ),
    ])
    func optionsAreAlike(feet: String, chair: String, report: String) async {
        let found = await build(feet, chair).report
        #expect(found == report)
    }
}
