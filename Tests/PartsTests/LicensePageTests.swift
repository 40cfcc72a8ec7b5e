import BuiltSites
import Diagnostics
import Parts
import Site
import Testing

@Suite struct LicensePageTests {
    private static let data = """
        next_check: 2027-02-22
        licenses:
          - id: open-1.0
            title: Open License
            tier: permissive
            commercial: allowed
            acceptable_use_policy: false
            patent_grant: true
            permits: [use, copying]
            requires: [the notice]
            forbids: []
            url: "https://open.example/1.0"
          - id: large
            tier: conditional
            commercial: conditional
            commercial_note: only when small
            scale_clause: {any_of: [{metric: monthly_active_users, threshold: 5000000}, {metric: monthly_revenue_usd, threshold: 20M}], measured: at release, effect: ask first}
        families:
          - {id: big, license: open-1.0, checked: secondary, text: A report, source: list, read: 2026-11-12}
          - {id: other, license: large, checked: none, source: list, read: 2026-11-12, next_check: 2026-11-01}

        """

    private func build(_ text: String, data: String = data, pages: String = "") async -> BuiltSite {
        await costPage(text, adding: [file("content/data/licenses.yaml", data)] + sources(pages))
    }

    /// A table's rows as lines of cells.
    private func rows(_ html: String) -> [String] {
        html.split(separator: "\n").filter { $0.hasPrefix("<tr>") }.map { row in
            String(row).replacing("</th>", with: "|").replacing("</td>", with: "|")
                .replacing(/<[^>]*>/, with: "")
        }
    }

    @Test func aLicenceHasARecord() async throws {
        let built = await build("A.\n")
        let page = try #require(built["guide/license/open-1.0/index.html"])
        #expect(
            rows(page) == [
                "Point|What is held|", "Kind|permissive|", "Commercial use|allowed|", "Permits|use; copying|",
                "Requires|the notice|", "Forbids|nothing is named|", "Policy of forbidden uses|none|",
                "Above a size|no clause|", "Attribution|not held with this record: read the text|",
                "Patents|granted in the text|",
                "Approved by the Open Source Initiative|not held with this record: read the text|",
                "Text|Open License|",
                "Family|In the price list|How checked|What was read|Source|Read|Next check|",
                "big|Big (Vendor)|secondary|A report|The list|12 November 2026|22 February 2027|",
            ])
        #expect(page.contains("<a href=\"https://open.example/1.0\">Open License</a>"))
        #expect(
            page.contains(
                "<a href=\"../../../cost/assumptions/index.html#licenses\">Licences of open weights</a>"))
    }

    @Test func aClauseIsWrittenOutAndWhatIsNotHeldIsSaid() async throws {
        let page = try #require(await build("A.\n")["guide/license/large/index.html"])
        let rows = rows(page)
        #expect(rows.contains("Commercial use|only when small|"))
        #expect(rows.contains("Requires|not held with this record: read the text|"))
        #expect(
            rows.contains(
                "Above a size|over 5,000,000 monthly active users, or over $20,000,000 monthly revenue (at release): "
                    + "ask first|"))
        #expect(rows.contains("other|none|not read|none|The list|12 November 2026|1 November 2026, overdue|"))
    }

    @Test func theMatrixLeadsToTheRecords() async throws {
        let built = await build("```{license-matrix}\n```\n")
        let page = try #require(built["index.html"])
        #expect(
            page.contains(
                "<td class=\"short\"><a href=\"guide/license/open-1.0/index.html\">Open License</a></td>"))
        #expect(built["index.md"]?.contains("[Open License](guide/license/open-1.0/index.html)") == true)
    }

    @Test func anAuthorsPageWinsAndMayHoldTheRecord() async throws {
        let pages = """
            -- content/guide/license/index.md --
            ---
            title: Licences
            ---
            ```{license-matrix}
            ```
            -- content/guide/license/large.md --
            ---
            title: Mine
            ---
            ```{license} large
            ```

            """
        let built = await build("[Licences](guide/license/index.md)\n", pages: pages)
        #expect(!built.report.contains("page-orphan"))
        let page = try #require(built["guide/license/large/index.html"])
        #expect(rows(page).contains("Commercial use|only when small|"))
        #expect(!page.contains("Side by side"))
        #expect(built["guide/license/large.md"]?.contains("| Commercial use | only when small |") == true)
        #expect(
            built["guide/license/open-1.0/index.html"]?.contains("<a href=\"../index.html\">Licences</a>")
                == true)
    }

    @Test(arguments: [
        (
            "```{license} lagre\n```\n",
            "there is no licence 'lagre' [license-unknown]\n    help: did you mean 'large'?"
        ),
        (
            "```{license}\n```\n",
            "'{license}' names no licence [license-unknown]\n    help: licences are: open-1.0, large"
        ),
        (
            "```{license-matrix} large\n```\n",
            "'{license-matrix}' takes nothing behind its name [directive-argument]\n    help: take 'large' out"
        ),
    ])
    func aWrongBlockIsReported(text: String, expected: String) async {
        #expect(await build(text).report.contains(expected))
    }

    @Test func anIDMustBePartOfAnAddress() async {
        let report = await build("A.\n", data: Self.data.replacing("large", with: "a/b")).report
        #expect(
            report.contains(
                "'a/b' cannot be a licence's id [cost-word]\n    help: it becomes part of an address"))
    }

    @Test func anAddressMustBeAFullOne() async {
        let report = await build("A.\n", data: Self.data.replacing("https://open", with: "open")).report
        #expect(report.contains("'url' must be a full address [link-unsafe-scheme]"))
    }
}
