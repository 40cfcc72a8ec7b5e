import BuiltSites
import Claims
import Diagnostics
import Parts
import Site
import Testing

@Suite struct HandbookDifferenceTests {
    private static let text =
        "Pay [$1,980](value:cost.case.closed), [so](assert:cost.case.closed<$3,000).\n\nFor [](value:price.small.input).\n"

    @Test func whatMovedIsListedWithTheSentences() async {
        let difference = await difference(replacing: "input: 2, output: 10", by: "input: 4, output: 10")
        #expect(!difference.isEmpty)
        #expect(
            difference.markdown == """
                ## Crossovers

                | Figure | Before | Now |
                | --- | --- | --- |
                | First volume at which managed open costs no more than closed, The case (`crossover.case.closed.managed-open`) | about 11 M tokens a day | about 9.1 M tokens a day |
                | Volume from which managed open costs no more than closed for good, The case (`crossover.case.closed.managed-open.robust`) | about 11 M tokens a day | about 9.1 M tokens a day |

                ## Figures

                | Figure | Before | Now |
                | --- | --- | --- |
                | Monthly cost of closed, The case (`cost.case.closed`) | $1,980 | $2,010 |
                | USD per million tokens with closed, The case (`usd_per_mtok.case.closed`) | $6.00 | $7.00 |
                | Input price of Big (Vendor), USD per million tokens (`price.big.input`) | $2.00 | $4.00 |

                ## Sentences

                - `content/index.md:4` $1,980 (`cost.case.closed`)
                - `content/index.md:4` so (`cost.case.closed`)

                """, "\(difference.markdown)")
    }

    @Test func nothingMovesWhereNoReaderSeesIt() async {
        let difference = await difference(replacing: "title: The list", by: "title: Another list")
        #expect(difference.isEmpty)
        #expect(difference.markdown == "Nothing that a reader sees moved.\n")
    }

    @Test func aWalkThatEndsElsewhereIsFlipped() async {
        let before = await decision(DecisionSample.data)
        let after = await decision(DecisionSample.data.replacing("reads_as: lost", with: "reads_as: here"))
        let difference = HandbookDifference(from: before, to: after, sources: [])
        #expect(
            difference.markdown == """
                ## Outcomes

                | Answers | Before | Now |
                | --- | --- | --- |
                | `rain-yes/coat-unsure` | Stay | Walk <there> |

                """, "\(difference.markdown)")
    }

    @Test func anEditionIsWrittenAndReadAgain() async throws {
        let difference = await difference(replacing: "input: 2, output: 10", by: "input: 4, output: 10")
        let file = try recording(difference.edition("2", date: day, note: "A \"quoted\" note."), in: nil)
        let twice = try recording(difference.edition("3", date: day), in: file)
        #expect(
            String(decoding: twice.bytes, as: UTF8.self).hasSuffix(
                String(decoding: file.bytes, as: UTF8.self).split(separator: "editions:\n").last ?? "-"))
        let built = await page("```{editions}\n```\n", adding: [twice])
        #expect(built.report == "")
        let html = built["index.html"] ?? ""
        #expect(html.contains("<h3 id=\"recorded-3\">Edition 3, 22 November 2026</h3>"), "\(html)")
        #expect(html.contains("<p>A &quot;quoted&quot; note.</p>\n<p>5 figures moved.</p>"), "\(html)")
        #expect(html.contains("<td>$1,980</td><td>$2,010</td>"), "\(html)")
        #expect(throws: EditionProblem.self) { try recording(difference.edition("2", date: day), in: twice) }
    }

    @Test func theFeedHasAnEntryForEachEdition() async {
        let built = await site(
            """
            -- content/handbook.yaml --
            base_url: https://h.example/
            -- content/index.md --
            ---
            title: Home
            ---
            [c](changes.md)
            -- content/changes.md --
            ---
            title: Changes
            ---
            ```{editions}
            ```
            -- content/data/editions.yaml --
            editions:
              - {edition: "2", date: 2026-12-01, note: Prices fell., flipped: [{walk: a-b, from: X, to: Y}]}
            """)
        #expect(built.report == "")
        let feed = built["feed.xml"] ?? ""
        #expect(feed.contains("<updated>2026-12-01T00:00:00Z</updated>\n<author>"), "\(feed)")
        #expect(
            feed.contains(
                "<title>Edition 2, 1 December 2026: 1 outcome changed</title>\n<id>https://h.example/changes/#recorded-2</id>"
            ), "\(feed)")
        #expect(feed.contains("<summary>Prices fell.; a-b: Y</summary>"), "\(feed)")
        #expect(
            (built["changes/index.html"] ?? "").contains(
                "<th scope=\"row\">a-b</th><td class=\"short\">X</td><td class=\"short\">Y</td>"))
    }

    @Test func aBrokenFileOfEditionsIsLocated() async {
        let built = await page(
            "x\n", adding: [file("content/data/editions.yaml", "editions:\n  - {edition: a}\n")])
        #expect(
            built.report.contains(
                "content/data/editions.yaml:2:5: error: the edition lacks the key 'date' [missing-key]\n    help: write the day of the edition, such as 2026-11-22"
            ), "\(built.report)")
    }

    @Test func withoutAnEditionThePageSaysSo() async {
        #expect(
            (await page("```{editions}\n```\n")["index.html"] ?? "").contains(
                "<p>No edition is recorded yet.</p>"))
        #expect(
            await page("```{editions} 2\n```\n").report.contains(
                "'{editions}' takes nothing behind its name [directive-argument]"))
    }

    private func difference(replacing old: String, by new: String) async -> HandbookDifference {
        let before = files("", "")
        let after = files(old, new)
        return HandbookDifference(from: await build(before), to: await build(after), sources: after)
    }

    private func files(_ old: String, _ new: String) -> [SourceFile] {
        [
            ("index.md", "---\ntitle: Home\n---\n" + Self.text), ("data/sources.yaml", CostSample.sources),
            ("data/prices.yaml", CostSample.prices), ("data/assumptions.yaml", CostSample.assumptions),
            ("data/scenarios.yaml", CostSample.scenarios),
        ].map { path, text in file("content/\(path)", old.isEmpty ? text : text.replacing(old, with: new)) }
    }

    private func decision(_ data: String) async -> BuildResult {
        await build(sources(DecisionSample.pages) + [file("content/data/decision.yaml", data)])
    }

    private func build(_ files: [SourceFile]) async -> BuildResult {
        await buildSite(files, options: BuildOptions.withAllParts(today: day)).result
    }
}
