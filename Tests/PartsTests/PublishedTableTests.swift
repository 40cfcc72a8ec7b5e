import BuiltSites
import Parts
import Site
import Testing

/// A table that somebody else published, computed again.
@Suite struct PublishedTableTests {
    private static let table = """
        source: list
        read: 2026-11-22
        next_check: 2027-11-22
        hours_per_month: 176
        usd_per_kwh: 0.15
        rivals:
          - {id: near, name: Near, input: 1.25, output: 10}
          - {id: far, name: Far, input: 15, output: 75}
        gpus:
          - {id: a100, name: A100, usd_per_gpu: 15000, watts: 300}
        rows:
          - {model: Kimi, gpu: a100, gpus: 16, tokens_per_second: 800, capacity: "506.9", months: {near: "69.3", far: "8.7"}}

        """

    @Test func aCellThatDiffersShowsBothFigures() async {
        let built = await publishedPage(Self.table)
        #expect(built.report == "")
        let page = built["index.html"] ?? ""
        #expect(
            page.contains(
                "Of 2 computed months, 1 round to the printed figure; where one differs, both stand here."))
        #expect(
            page.contains(
                """
                <th scope="row">Kimi</th><td class="short">16 A100</td>\
                <td class="align-right">$240,000</td><td class="align-right">506.9</td>\
                <td class="align-right">69.3</td><td class="align-right">8.648 <span class="range">(printed 8.7)</span> <span class="tag">differs</span></td>
                """))
        #expect((built["index.md"] ?? "").contains("| 69.3 | 8.648 (printed 8.7), differs |"))
    }

    @Test func whereAllAgreeThePageSaysSo() async {
        let page = await publishedPage(Self.table.replacing("8.7", with: "8.6"))["index.html"] ?? ""
        #expect(page.contains("All 2 computed months round to the printed figure."))
    }

    @Test func problemsAreLocated() async {
        let gpu = await publishedPage(Self.table.replacing("gpu: a100", with: "gpu: a10")).report
        #expect(
            gpu.contains(
                """
                content/data/published.yaml:12:24: error: there is no GPU 'a10' [gpu-unknown]
                    help: did you mean 'a100'?
                """))
        let rival = await publishedPage(Self.table.replacing("near: \"69", with: "nera: \"69")).report
        #expect(rival.contains("'months' has no key 'nera' [unknown-key]\n    help: did you mean 'near'?"))
    }

    @Test func withoutATableTheDirectiveIsAnError() async {
        let report = await costPage("```{published-table}\n```\n").report
        #expect(
            report.contains(
                """
                '{published-table}' needs a table [published-missing]
                    help: write 'content/data/published.yaml', or take this out
                """))
    }

    private func publishedPage(_ table: String) async -> BuiltSite {
        await costPage(
            "```{published-table}\n```\n", adding: [file("content/data/published.yaml", table)])
    }
}
