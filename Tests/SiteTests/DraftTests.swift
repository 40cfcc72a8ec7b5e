import BuiltSites
import Site
import Testing

@Suite struct DraftTests {
    private let text = """
        -- content/index.md --
        ---
        title: Home
        ---
        ```{contents}
        ```
        -- content/a.md --
        ---
        title: A
        ---
        -- content/b.md --
        ---
        title: B
        draft: true
        aliases: old/
        tags: secret
        ---
        [gone](gone.md)
        """

    @Test func areLeftOut() async {
        let site = await site(text)
        #expect(site.report == "")
        #expect(site.result.pageCount == 2)
        #expect(
            site.paths == [
                "_headers", "a.md", "a/index.html", "index.html", "index.md", "llms.txt", "print/index.html",
                "robots.txt",
            ])
        #expect(site["index.html"]?.contains("B") == false)
        #expect(site["print/index.html"]?.contains("B") == false)
        #expect(site["llms.txt"]?.contains("B") == false)
    }

    @Test func areBuiltWhenAskedFor() async {
        let site = await site(text, drafts: true)
        #expect(site.report == "content/b.md:7:8: error: no page 'gone.md' [link-missing]\n")
        #expect(site.result.pageCount == 3)
        for path in ["b/index.html", "old/index.html", "tags/secret/index.html"] {
            #expect(site[path] != nil)
        }
    }
}
