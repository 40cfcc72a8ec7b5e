import BuiltSites
import Diagnostics
import Site
import Testing

/// Tables that somebody else published, computed again: of a subject that no part knows.
@Suite struct PublishedTableTests {
    @Test func aListShowsBothFiguresAndTheCause() async {
        let built = await publishedPage("wells")
        #expect(built.report == "")
        let page = built["index.html"] ?? ""
        #expect(
            page.contains(
                "Of 3 computed figures, 2 round to the printed ones; where one differs, both stand here, with the cause."
            ))
        #expect(
            page.contains(
                """
                <th scope="row">Cost of the well</th><td class="align-right">$4,500</td>\
                <td class="align-right">$4,500</td>
                """))
        #expect(page.contains("<td class=\"align-right\">15.6 <span class=\"tag\">differs</span></td>"))
        #expect(page.contains("<li>Cost of a metre: computed 15.52, printed 15.6. It was rounded up.</li>"))
        let written = built["index.md"] ?? ""
        #expect(written.contains("| Share of the pump | 20% | 20% |"))
        #expect(written.contains("- Cost of a metre: computed 15.52, printed 15.6. It was rounded up."))
    }

    @Test func inputsAndFormulasStandOnThePage() async {
        let built = await publishedPage("wells")
        let written = built["index.md"] ?? ""
        #expect(
            written.contains(
                """
                | Name | What it is | Value or formula | Unit | Source |
                | --- | --- | --- | --- | --- |
                | depth | Depth | 290 | metres | [The list](https://prices.example/) |
                | day | A day of drilling | 1,200 | USD | [The list](https://prices.example/) |
                | pump | A pump | 900 | USD | [Another list](https://pumps.example/) |
                | cost | Cost of the well | = 3 * day + pump |  |  |
                """), "\(written)")
        #expect(
            written.contains(
                "Read 22 November 2026 to 1 December 2026; to be looked at again by 22 November 2027."))
    }

    @Test func aGridShowsWhatItsRowsGive() async {
        let built = await publishedPage("farms")
        let page = built["index.html"] ?? ""
        #expect(page.contains("All 4 computed figures round to the printed ones."))
        #expect((built["index.md"] ?? "").contains("| metres | Metres | as the row says |  |  |"))
        #expect(
            page.contains(
                """
                <th scope="row">North <span class="quiet-line">clay</span></th>\
                <td class="align-right">2</td><td class="align-right">58</td>\
                <td class="align-right">581</td><td class="align-right">$1,160</td>
                """), "\(page)")
    }

    /// Every digit of every printed figure counts: with another one in its place the build fails.
    @Test func anAlteredDigitIsAnError() async {
        let figures = ["$4,500", "20%", "\"581\"", "$1,160", "\"290\"", "\"$600\""]
        for figure in figures {
            for (offset, digit) in figure.enumerated() where ("0"..."9").contains(digit) {
                var altered = Array(figure)
                altered[offset] = digit == "9" ? "1" : Character("\(Int(String(digit))! + 1)")
                let report = await publishedPage(
                    "wells", Self.tables.replacing(figure, with: String(altered))
                )
                .report
                #expect(report.contains("error: "), "\(figure) as \(String(altered)): \(report)")
            }
        }
    }

    @Test(arguments: [
        (
            "\"$4,500\"", "\"$4,600\"",
            """
            content/data/published.yaml:17:79: error: 'Cost of the well' computes to $4,500, but $4,600 is printed [published-differs]
            """,
            "mend the inputs, the formula or the figure; where the publisher's own figures differ, say why under 'cause'"
        ),
        (
            "printed: \"15.6\"", "printed: \"15.5\"",
            """
            content/data/published.yaml:19:104: error: 'Cost of a metre' computes to 15.517, which rounds to the printed 15.5, but a 'cause' says that the two differ [published-equal]
            """, "take 'cause' out"
        ),
        (
            "computed: \"15.52\"", "computed: \"15.53\"",
            "'Cost of a metre' computes to 15.5172, but 15.53 is written as computed [published-differs]",
            "mend the inputs or the formula, or write what comes out"
        ),
        (
            "computed: \"15.52\", ", "", "the figure 'metre' lacks the key 'computed' [missing-key]",
            "write what comes out, with digits enough to see the difference"
        ),
        (
            "yield: \"581\"", "yield: \"582\"",
            """
            content/data/published.yaml:36:26: error: 'North', 'Yield' computes to 580.65, but 582 is printed [published-differs]
            """,
            "mend the inputs, the formula or the figure; where the publisher's own figures differ, say why under 'cause'"
        ),
        (
            "\"$4,500\"", "\"4500,5\"", "'4500,5' is no printed figure [published-figure]",
            "write it as it was printed, between quotes: \"44.0\", \"$1,990\", \"545%\""
        ),
        (
            "printed: \"$4,500\"", "printed: \"$4,560\", significant: 2",
            "'$4,560' is no whole figure with 2 significant digits [published-figure]",
            "write it as it was printed, between quotes: \"44.0\", \"$1,990\", \"545%\""
        ),
        (
            "printed: \"20%\"", "cause: It is odd.",
            "'cause' says something of a printed figure, and there is none [published-figure]",
            "write the figure as 'printed', or take 'cause' out"
        ),
        (
            "3 * day + pump", "3 * day + pomp", "there is no number 'pomp' [number-missing]",
            "did you mean 'pump'?"
        ),
        (
            "3 * day + pump", "3 * day + share",
            "'cost' stands on itself: cost uses share, share uses cost [number-ring]",
            "give one of them as an input in place of its formula"
        ),
        (
            "unit: metres, value", "unit: metres, valeu",
            "the input 'depth' lacks the key 'value' [missing-key]", ""
        ),
        (
            "given: {wells: 2, metres: 58}", "given: {wells: 2, metre: 58}",
            "'given' lacks the key 'metres' [missing-key]", "write its number, or the id of an input"
        ),
        (
            "printed: {yield: \"581\"", "printed: {yeild: \"581\"",
            "'printed' has no key 'yeild' [unknown-key]",
            "did you mean 'yield'?"
        ),
        (
            "id: share,", "id: day,", "there are two numbers 'day' [cost-twice]",
            "keep one of the two, or give one another id"
        ),
        (
            "id: farms", "id: wells", "there are two tables 'wells' [cost-twice]",
            "keep one of the two, or give one another id"
        ),
    ])
    func problemsAreLocated(text: String, replacement: String, message: String, help: String) async {
        let report = await publishedPage("wells", Self.tables.replacing(text, with: replacement)).report
        #expect(report.contains(message), "\(report)")
        #expect(help.isEmpty || report.contains("    help: \(help)"), "\(report)")
    }

    @Test func oneFigureThatAgreesIsSpokenOfAsOne() async {
        let differing = Self.tables.replacing(
            "printed: \"20%\"", with: "printed: \"21%\", computed: \"20%\", cause: It was rounded up.")
        let page = await publishedPage("wells", differing)["index.html"] ?? ""
        #expect(page.contains("Of 3 computed figures, 1 rounds to the printed one; where"), "\(page)")
    }

    @Test func halvesRoundAwayFromZero() async {
        for (value, printed) in [("0.125", "0.13"), ("-0.125", "-0.13"), ("2.5", "3"), ("0.5625", "56.3%")] {
            let report = await publishedPage("half", Self.half(value, printed: printed)).report
            #expect(report == "", "\(value)")
        }
        for (value, printed) in [("0.125", "0.12"), ("-0.125", "-0.12"), ("2.5", "2"), ("0.5625", "56.2%")] {
            let report = await publishedPage("half", Self.half(value, printed: printed)).report
            #expect(report.contains("[published-differs]"), "\(value)")
        }
    }

    @Test func significantDigitsSayHowFarAWholeFigureWasRounded() async {
        let rounded = Self.half("178321", printed: "178,000")
        #expect(await publishedPage("half", rounded).report.contains("[published-differs]"))
        let said = rounded.replacing("printed: \"178,000\"", with: "printed: \"178,000\", significant: 3")
        #expect(await publishedPage("half", said).report == "")
    }

    @Test func aTableWithoutAPrintedFigureChecksNothing() async {
        let report = await publishedPage(
            "half", Self.half("1", printed: "1").replacing(", printed: \"1\"", with: "")
        )
        .report
        #expect(report.contains("no figure of the table 'half' is printed [published-figure]"), "\(report)")
    }

    @Test func theDirectiveNamesATable() async {
        #expect(
            await publishedPage("wels").report.contains(
                "there is no published table 'wels' [published-missing]\n    help: did you mean 'wells'?"))
        #expect(
            await publishedPage("").report.contains(
                "'{published-table}' names no table [published-missing]\n    help: tables are: wells, farms"))
        let report = await page("```{published-table} wells\n```\n").report
        #expect(
            report.contains(
                """
                '{published-table}' needs a table [published-missing]
                    help: write 'content/data/published.yaml', or take this out
                """), "\(report)")
    }

    private func publishedPage(_ id: String, _ tables: String = PublishedTableTests.tables) async -> BuiltSite
    {
        await page(
            "```{published-table} \(id)\n```\n",
            adding: [
                file("content/data/sources.yaml", Self.sources), file("content/data/published.yaml", tables),
            ])
    }

    private static let sources = """
        sources:
          - {id: list, title: The list, url: "https://prices.example/"}
          - {id: pumps, title: Another list, url: "https://pumps.example/"}

        """

    private static func half(_ value: String, printed: String) -> String {
        """
        next_check: 2027-11-22
        tables:
          - id: half
            title: A half
            source: list
            read: 2026-11-22
            inputs:
              - {id: part, title: Part, unit: ratio, value: \(value)}
            figures:
              - {id: same, title: The same, formula: part, printed: "\(printed)"}

        """
    }

    private static let tables = """
        next_check: 2027-11-22
        tables:
          - id: wells
            title: Wells
            source: list
            read: 2026-11-22
            inputs:
              - {id: depth, title: Depth, unit: metres, value: 290}
              - {id: day, title: A day of drilling, unit: USD, value: 1.2k}
              - id: pump
                title: A pump
                unit: USD
                value: 900
                source: pumps
                read: 2026-12-01
            figures:
              - {id: cost, title: Cost of the well, formula: 3 * day + pump, printed: "$4,500"}
              - {id: share, title: Share of the pump, formula: pump / cost, printed: "20%"}
              - {id: metre, title: Cost of a metre, formula: cost / depth, printed: "15.6", computed: "15.52", cause: It was rounded up.}
          - id: farms
            title: Farms
            source: list
            read: 2026-11-22
            inputs:
              - {id: rate, title: Rate, unit: litres, value: 5.00560}
            row_title: Farm
            columns:
              - {id: wells, title: Wells}
              - {id: metres, title: Metres}
              - {id: yield, title: Yield, formula: wells * metres * rate}
              - {id: price, title: Price, formula: wells * metres * 10}
            rows:
              - title: North
                note: clay
                given: {wells: 2, metres: 58}
                printed: {yield: "581", price: "$1,160"}
              - title: South
                given: {wells: 1, metres: 58}
                printed: {yield: "290", price: {printed: "$600", significant: 1}}

        """
}
