import BuiltSites
import Site
import Testing

@Suite struct HeadMetadataTests {
    private let text = """
        -- content/index.md --
        ---
        title: Home
        ---
        [faq](guide/faq.md)
        -- content/guide/faq.md --
        ---
        title: Q & A
        date: 2026-01-02
        updated: 2026-03-04
        kind: faq
        ---
        The **first** paragraph says what it is about.

        ## Why "this"?

        Because of <x> & *y*.

        - One

        ### Really?

        Yes.

        ## Not a question
        -- templates/page.mustache --
        {{{head_metadata}}}
        -- handbook.yaml --
        title: Team handbook
        owner: platform-team
        language: en-GB
        """

    @Test func withABaseAddress() async {
        let site = await site(text + "\nbase_url: https://handbook.example/\n")
        #expect(
            site["guide/faq/index.html"] == """
                <meta name="description" content="The first paragraph says what it is about." />
                <link rel="canonical" href="https://handbook.example/guide/faq/" />
                <link rel="alternate" type="text/markdown" title="This page as Markdown" href="../faq.md" />
                <link rel="alternate" type="application/atom+xml" title="Team handbook: updates" href="../../feed.xml" />
                <meta property="og:type" content="article" />
                <meta property="og:title" content="Q &amp; A" />
                <meta property="og:site_name" content="Team handbook" />
                <meta property="og:description" content="The first paragraph says what it is about." />
                <meta property="og:url" content="https://handbook.example/guide/faq/" />
                <meta property="og:locale" content="en_GB" />
                <script type="application/ld+json">{"@context":"https://schema.org","@type":"Article",\
                "headline":"Q & A","description":"The first paragraph says what it is about.","inLanguage":"en-GB",\
                "datePublished":"2026-01-02","dateModified":"2026-03-04",\
                "author":{"@type":"Organization","name":"platform-team"},"url":"https://handbook.example/guide/faq/"}</script>
                <script type="application/ld+json">{"@context":"https://schema.org","@type":"BreadcrumbList",\
                "itemListElement":[{"@type":"ListItem","position":1,"name":"Team handbook",\
                "item":"https://handbook.example/"},{"@type":"ListItem","position":2,"name":"Q & A",\
                "item":"https://handbook.example/guide/faq/"}]}</script>
                <script type="application/ld+json">{"@context":"https://schema.org","@type":"FAQPage",\
                "mainEntity":[{"@type":"Question","name":"Why \\"this\\"?","acceptedAnswer":{"@type":"Answer",\
                "text":"Because of & y. One Really? Yes."}},{"@type":"Question","name":"Really?",\
                "acceptedAnswer":{"@type":"Answer","text":"Yes."}}]}</script>

                """)
    }

    @Test func withoutABaseAddressNothingIsAbsolute() async {
        let site = await site(text)
        let head = site["guide/faq/index.html"] ?? ""
        #expect(
            head.contains("<link rel=\"alternate\" type=\"text/markdown\" title=\"This page as Markdown\""))
        for word in ["canonical", "og:url", "BreadcrumbList", "feed.xml", "\"url\""] {
            #expect(!head.contains(word), "\(word)")
        }
        #expect(site["index.html"]?.contains("\"@type\":\"WebSite\",\"name\":\"Home\"") == true)
    }

    @Test func pagesThatAreNotToBeFoundSaySo() async {
        let site = await site(text + "\nbase_url: https://handbook.example/\n")
        let head = site["print/index.html"] ?? ""
        #expect(head.contains("<meta name=\"robots\" content=\"noindex, follow\" />\n"))
        #expect(!head.contains("canonical"))
        #expect(!head.contains("ld+json"))
    }

    @Test func noTextEndsTheScriptElement() async {
        let template = file("templates/page.mustache", "{{{head_metadata}}}")
        let site = await BuiltSites.site(
            files: [file("content/index.md", "---\ntitle: \"</script><script>\"\n---\n"), template])
        #expect(site["index.html"]?.ranges(of: "</script>").count == 1)
        #expect(site["index.html"]?.contains(#""name":"\u003c/script>\u003cscript>""#) == true)
    }

    @Test func aLongFirstParagraphIsCutAtAWord() async {
        let words = Array(repeating: "wörds", count: 60).joined(separator: " ")
        let site = await page(words, adding: [file("templates/page.mustache", "{{description}}")])
        #expect(site["index.html"] == Array(repeating: "wörds", count: 26).joined(separator: " ") + "…")
    }
}
