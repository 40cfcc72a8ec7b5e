import BuiltSites
import Site
import Testing

@Suite struct NavigationTests {
    private func site(_ template: String, _ settings: String = "") async -> BuiltSite {
        await BuiltSites.site(
            """
            -- content/index.md --
            ---
            title: Home
            ---
            [g](guide/index.md) [a](a.md) [x](guide/x.md) [y](guide/y.md)
            -- content/a.md --
            ---
            title: A & B
            ---
            -- content/guide/index.md --
            ---
            title: Guide
            ---
            -- content/guide/x.md --
            ---
            title: X
            ---
            -- content/guide/y.md --
            ---
            title: Y
            ---
            -- content/404.md --
            ---
            title: Gone
            ---
            -- templates/page.mustache --
            \(template)
            -- handbook.yaml --
            \(settings)
            """)
    }

    @Test func breadcrumbs() async {
        let site = await site("{{{breadcrumbs}}}")
        #expect(site["index.html"] == "")
        #expect(
            site["guide/x/index.html"] == """
                <ol>
                <li><a href="../../index.html">Handbook</a></li>
                <li><a href="../index.html">Guide</a></li>
                <li><a href="index.html" aria-current="page">X</a></li>
                </ol>

                """)
    }

    @Test func theHeaderNamesThePagesBelowTheHomePage() async {
        let site = await site("{{{navigation}}}")
        #expect(site.report == "")
        #expect(
            site["index.html"] == """
                <ul>
                <li><a href="a/index.html">A &amp; B</a></li>
                <li><a href="guide/index.html">Guide</a></li>
                </ul>

                """)
        #expect(
            site["guide/x/index.html"] == """
                <ul>
                <li><a href="../../a/index.html">A &amp; B</a></li>
                <li><a href="../index.html" aria-current="true">Guide</a></li>
                </ul>

                """)
        #expect(
            site["404.html"] == """
                <ul>
                <li><a href="/a/index.html">A &amp; B</a></li>
                <li><a href="/guide/index.html">Guide</a></li>
                </ul>

                """)
    }

    @Test func theHeaderAndTheFooterCanBeChosen() async {
        let site = await site(
            "{{{navigation}}}{{#footer_links}}{{title}}={{url}};{{/footer_links}}",
            "navigation: [guide/index.md, The X: guide/x.md]\nfooter: [a.md, Way home: index.md]\n")
        #expect(
            site["guide/x/index.html"] == """
                <ul>
                <li><a href="../index.html">Guide</a></li>
                <li><a href="index.html" aria-current="page">The X</a></li>
                </ul>
                A &amp; B=../../a/index.html;Way home=../../index.html;
                """)
    }

    @Test func theSectionOfAPage() async {
        let site = await site("{{{section_navigation}}}")
        #expect(site["index.html"] == "")
        #expect(site["404.html"] == "")
        #expect(site["a/index.html"] == "")
        #expect(
            site["guide/index.html"] == """
                <ul>
                <li><a href="x/index.html">X</a></li>
                <li><a href="y/index.html">Y</a></li>
                </ul>

                """)
        #expect(
            site["guide/y/index.html"] == """
                <ul>
                <li><a href="../x/index.html">X</a></li>
                <li><a href="index.html" aria-current="page">Y</a></li>
                </ul>

                """)
    }

    @Test func aLongSectionShowsTheNeighboursOnly() async {
        let pages = (100..<170).map { file("content/guide/p\($0).md", "---\ntitle: P\($0)\n---\n") }
        let guide = file("content/guide/index.md", "---\ntitle: Guide\n---\n")
        let template = file("templates/page.mustache", "{{{section_navigation}}}")
        let site = await page("x", adding: pages + [guide, template])
        func titles(_ path: String) -> [String] {
            (site[path] ?? "").split(separator: ">").filter { $0.hasSuffix("</a") }.map {
                String($0.dropLast(3))
            }
        }
        #expect(titles("guide/p130/index.html") == (120...140).map { "P\($0)" })
        #expect(titles("guide/p100/index.html") == (100...110).map { "P\($0)" })
        #expect(titles("guide/index.html") == (100..<160).map { "P\($0)" })
    }
}

@Suite struct GeneratedPageInNavigationTests {
    private let text = """
        -- content/index.md --
        ---
        title: Home
        tags: [cost]
        ---
        -- templates/page.mustache --
        {{{navigation}}}
        -- handbook.yaml --
        navigation:
        """

    @Test func isNamedByItsAddress() async {
        let site = await site(text + "\n  - Tags: /tags/\n")
        #expect(site.report.isEmpty)
        #expect(site["index.html"]?.contains("<a href=\"tags/index.html\">Tags</a>") == true)
        #expect(
            site["tags/index.html"]?.contains("<a href=\"index.html\" aria-current=\"page\">Tags</a>") == true
        )
    }

    @Test func aMissingOneIsAnError() async {
        let site = await site(text + "\n  - Tags: /tag/\n")
        #expect(
            site.report == """
                handbook.yaml:2:11: error: no page '/tag/' [link-missing]
                    help: did you mean '/tags/'?

                """)
    }
}
