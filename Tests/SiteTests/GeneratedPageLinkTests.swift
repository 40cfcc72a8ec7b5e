import BuiltSites
import Site
import Testing

/// Links in Markdown to pages that no author wrote.
@Suite struct GeneratedPageLinkTests {
    private func handbook(_ link: String) -> String {
        """
        -- content/guide/index.md --
        ---
        title: Guide
        tags: [cost]
        ---
        \(link)
        """
    }

    @Test func aPageIsNamedByItsAddress() async {
        let site = await site(handbook("[all](/tags/cost/)"))
        #expect(!site.report.contains("error"))
        #expect(site["guide/index.html"]?.contains("<a href=\"../tags/cost/index.html\">all</a>") == true)
        #expect(site["guide/index.md"]?.contains("[all](../tags/cost/index.html)") == true)
    }

    @Test func thePlaceInItMustBeThere() async {
        let good = await site(handbook("[print](/print/#page-guide)"))
        #expect(!good.report.contains("error"))
        #expect(good["guide/index.html"]?.contains("href=\"../print/index.html#page-guide\"") == true)
        let bad = await site(handbook("[print](/print/#page-gide)"))
        #expect(bad.report.contains("error: '/print/' has no place '#page-gide' [fragment-missing]"))
        #expect(bad.report.contains("help: did you mean '#page-guide'?"))
    }

    @Test func aPageThatIsNotMadeIsAnError() async {
        let site = await site(handbook("[all](/tags/cots/)"))
        #expect(site.report.contains("5:7: error: no page '/tags/cots/' [link-missing]"))
        #expect(site.report.contains("help: did you mean '/tags/cost/'?"))
    }

    @Test func theAddressOfAnAuthoredPageLeadsThere() async {
        let site = await site(handbook("[me](/guide/)"))
        #expect(!site.report.contains("link-missing"))
    }
}
