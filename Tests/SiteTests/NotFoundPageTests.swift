import BuiltSites
import Site
import Testing

/// The page for missing addresses is served at any depth.
@Suite struct NotFoundPageTests {
    private let text = """
        -- content/index.md --
        ---
        title: Home
        ---
        -- content/404.md --
        ---
        title: Gone
        ---
        [home](index.md) ![a](a.svg) [x](#x) [web](https://x.example)

        ## X
        -- content/a.svg --
        \(square)
        -- templates/page.mustache --
        {{kind}} {{home_url}} {{root}} {{{canonical_url}}} {{markdown_url}} {{{body}}}
        """

    @Test func usesTheBasePath() async {
        let site = await site(text + "\n-- handbook.yaml --\nbase_url: https://handbook.example/team/\n")
        #expect(site.report == "")
        #expect(
            site["404.html"] == """
                not-found /team/index.html /team/   <p><a href="/team/index.html">home</a> \
                <img src="/team/a.svg" alt="a" width="2" height="2" loading="lazy" /> <a href="#x">x</a> \
                <a href="https://x.example">web</a></p>
                <h2 id="x">X</h2>

                """)
    }

    @Test func withoutABaseAddressTheSiteIsTakenToStandAtTheRoot() async {
        #expect(await site(text)["404.html"]?.hasPrefix("not-found /index.html / ") == true)
    }

    @Test func isInNoList() async {
        let site = await site(text + "\n-- handbook.yaml --\nbase_url: https://handbook.example/\n")
        for path in ["sitemap.xml", "feed.xml", "llms.txt", "print/index.html"] {
            #expect(site[path]?.contains("Gone") == false)
        }
        #expect(site["404.md"] == nil)
    }
}
