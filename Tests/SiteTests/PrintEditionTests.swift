import BuiltSites
import Site
import Testing

@Suite struct PrintEditionTests {
    @Test func movesIdsLinksAndHeadings() async {
        let site = await site(
            """
            -- content/index.md --
            ---
            title: Home
            ---
            [b](guide/b.md) [x](guide/b.md#part) [here](#part) [file](f.pdf?v=1#p) ![i](i.svg) [web](https://x.example/#y)

            ## Part
            -- content/guide/b.md --
            ---
            title: B & C
            ---
            [home](../index.md#part) [top](#)

            ### Part
            -- content/f.pdf --
            -- content/i.svg --
            \(square)
            -- handbook.yaml --
            base_url: https://handbook.example/
            """)
        #expect(
            site["print/index.html"] == """
                <nav class="print-contents" aria-label="All pages">
                <ol>
                <li><a href="#page-home">Home</a></li>
                <li><a href="#page-guide-b">B &amp; C</a></li>
                </ol>
                </nav>
                <section class="chapter" aria-labelledby="page-home">
                <h2 id="page-home">Home</h2>
                <p class="print-address">https://handbook.example/</p>
                <p><a href="#page-guide-b">b</a> <a href="#page-guide-b--part">x</a> <a href="#page-home--part">here</a> \
                <a href="../f.pdf?v=1#p">file</a> <img src="../i.svg" alt="i" width="2" height="2" loading="lazy" /> \
                <a href="https://x.example/#y">web</a></p>
                <h3 id="page-home--part">Part</h3>
                </section>
                <section class="chapter" aria-labelledby="page-guide-b">
                <h2 id="page-guide-b">B &amp; C</h2>
                <p class="print-address">https://handbook.example/guide/b/</p>
                <p><a href="#page-home--part">home</a> <a href="#page-guide-b">top</a></p>
                <h4 id="page-guide-b--part">Part</h4>
                </section>

                """)
    }

    /// Addresses and headings that would give the same id, if ids were only joined.
    @Test(arguments: LinkStyle.allCases)
    func everyIdIsUniqueAndEveryFragmentExists(style: LinkStyle) async {
        let names = ["index", "home", "a/b", "a-b", "a", "a--b", "b c", "b-c", "ä", "a/b-2", "a-b-2"]
        let text = "## B\n\n## b c\n\n## -b\n\nNote[^1] [x](#b) [y](#b-1) [z](#)\n\n## B\n\n[^1]: text\n\n"
        let links = names.map { "[](/\($0.replacing(" ", with: "%20")).md#b)" }.joined(separator: " ")
        let files = names.map { file("content/\($0).md", "---\ntitle: T\n---\n" + text + links) }
        let site = await site(files: files + [file("handbook.yaml", "link_style: \(style.rawValue)\n")])
        #expect(!site.result.hasErrors, "\(site.report)")
        let html = site["print/index.html"] ?? ""
        let ids = attributeValues("id", in: html)
        #expect(ids.count == names.count * 7)
        #expect(Set(ids).count == ids.count)
        #expect(ids.allSatisfy { !$0.contains(" ") })
        for link in attributeValues("href", in: html) {
            let fragment = LinkDestination(link).fragment ?? ""
            #expect(link.hasPrefix("#") && ids.contains(fragment), "\(link)")
        }
        let labels = attributeValues("aria-labelledby", in: html)
        #expect(labels.count == names.count)
        #expect(labels.allSatisfy(ids.contains))
    }

    @Test func canBeLeftOut() async {
        let template = file("templates/page.mustache", "[{{print_url}}]")
        let site = await page("x", adding: [file("handbook.yaml", "print: false\n"), template])
        #expect(site["print/index.html"] == nil)
        #expect(site["index.html"] == "[]")
    }
}
