import BuiltSites
import Site
import Testing

/// What the search index knows of a page.
@Suite struct SearchFilesTests {
    private func index(_ text: String, engine: Bool = true) async -> BuiltSite {
        let script = engine ? "\n-- templates/assets/search-engine.js --\nlet a\n" : ""
        return await site("-- templates/page.mustache --\n{{{body}}}\n" + text + script)
    }

    @Test func sectionsFollowTheHeadings() async {
        let site = await index(
            """
            -- content/index.md --
            ---
            title: Home
            ---
            Before & *after*.

            ## Why `x` {#why}

            One line
            and **two**<br>.

            | A | B |
            |---|---|
            | 1 | <b>2 |

            ```
            code < 1
            ```
            """)
        #expect(
            site["search/pages/0.js"] == """
                handbookSearch.pages(0,[["index.html","Home","",["","","Before & after.",\
                "why","Why x","One line and two. A B 1 2 code \\u003c 1"]]])

                """)
    }

    @Test func theNoteOnAFigureIsNoTextOfItsPage() async {
        let site = await index(
            """
            -- content/index.md --
            ---
            title: Home
            raw_html: true
            ---
            It costs <span>$5</span><span class="figure-note">From a price.</span> a month.
            """)
        #expect(site["search/pages/0.js"]?.contains("It costs $5 a month.") == true)
    }

    @Test func aPageSaysWhereItStands() async {
        let site = await index(
            """
            -- content/index.md --
            ---
            title: Home
            ---
            -- content/guide/index.md --
            ---
            title: Guide
            ---
            -- content/guide/a.md --
            ---
            title: A
            ---
            Text.
            """)
        #expect(
            site["search/pages/0.js"]?.contains(#"["guide/a/index.html","A","Guide",["","","Text."]]"#)
                == true)
    }

    @Test func whatMayNotBeListedIsNotFound() async {
        let site = await index(
            """
            -- content/404.md --
            ---
            title: Missing
            ---
            -- content/a.md --
            ---
            title: A
            tags: [x]
            ---
            """)
        let pages = site["search/pages/0.js"] ?? ""
        #expect(pages.contains("\"A\""))
        #expect(!pages.contains("Missing"))
        #expect(!pages.contains("tags/"))
    }

    @Test func withoutTheScriptThereIsNoIndex() async {
        let site = await index("-- content/index.md --\n---\ntitle: Home\n---\n", engine: false)
        #expect(!site.paths.contains { $0.hasPrefix("search/") })
    }
}
