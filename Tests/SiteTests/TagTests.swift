import BuiltSites
import Site
import Testing

@Suite struct TagTests {
    private let text = """
        -- content/index.md --
        ---
        title: Home
        tags: [cost]
        ---
        [b](b.md)
        -- content/b.md --
        ---
        title: B & C
        description: About <b>.
        tags: [risk, cost]
        ---
        """

    @Test func everyTagHasAPage() async {
        let site = await site(text)
        #expect(site.report == "")
        #expect(
            site["tags/index.html"] == """
                <ul class="contents">
                <li><a href="cost/index.html">cost</a><p>2 pages</p></li>
                <li><a href="risk/index.html">risk</a><p>1 page</p></li>
                </ul>

                """)
        #expect(
            site["tags/cost/index.html"] == """
                <ul class="contents">
                <li><a href="../../index.html">Home</a></li>
                <li><a href="../../b/index.html">B &amp; C</a><p>About &lt;b&gt;.</p></li>
                </ul>

                """)
        #expect(site.result.generatedPageCount == 4)
    }

    @Test func pagesNameTheirTags() async {
        let site = await site(
            text, adding: [file("templates/page.mustache", "{{kind}}:{{#tags}}{{title}}={{url}};{{/tags}}")])
        #expect(site["b/index.html"] == "page:risk=../tags/risk/index.html;cost=../tags/cost/index.html;")
        #expect(site["tags/cost/index.html"] == "tags:")
    }

    @Test func withoutTagsThereIsNoOverview() async {
        #expect(await page("x")["tags/index.html"] == nil)
    }
}
