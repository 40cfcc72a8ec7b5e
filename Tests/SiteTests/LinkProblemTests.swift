import BuiltSites
import Site
import Testing

@Suite struct LinkProblemTests {
    @Test(arguments: [
        ("[b](b.md)", 5, "error: no page 'b.md' [link-missing]", nil),
        ("[b](indx.md)", 5, "error: no page 'indx.md' [link-missing]", "did you mean 'index.md'?"),
        (
            "[b](../b.md)", 5, "error: '../b.md' leads out of content/ [link-missing]",
            "link to a page below content/, or to a full https:// address"
        ),
        ("[b](b.pdf)", 5, "error: no file 'b.pdf' [link-missing]", nil),
        ("[b]()", 1, "error: this link leads nowhere [link-empty]", "write its destination"),
        ("[b](?x)", 5, "error: this link leads nowhere [link-empty]", "write its destination"),
        ("[b](#x)", 5, "error: 'index.md' has no heading '#x' [fragment-missing]", nil),
        (
            "[b](index.md#hme)\n\n## Home", 5, "error: 'index.md' has no heading '#hme' [fragment-missing]",
            "did you mean '#home'?"
        ),
        (
            "[b](javascript:alert(1))", 5, "error: a link may not use 'javascript:' [link-unsafe-scheme]",
            "use https:, mailto:, tel:, or the relative path of a page"
        ),
        (
            "[b](JavaScript:x)", 5, "error: a link may not use 'javascript:' [link-unsafe-scheme]",
            "use https:, mailto:, tel:, or the relative path of a page"
        ),
        (
            "[b](data:text/html,x)", 5, "error: a link may not use 'data:' [link-unsafe-scheme]",
            "use https:, mailto:, tel:, or the relative path of a page"
        ),
        (
            "[b](//a.example/)", 5, "error: a link may not begin with '//' [link-unsafe-scheme]",
            "write the whole address: 'https://a.example/'"
        ),
        (
            "[b](https://bank@evil.example/)", 5,
            "error: this link has a name or a password before its host [link-unsafe-scheme]",
            "take out what stands before the '@': everybody would read it"
        ),
        (
            "[b](<https://bank\\\\@evil.example/>)", 6,
            "error: this link has a name or a password before its host [link-unsafe-scheme]",
            "take out what stands before the '@': everybody would read it"
        ),
        (
            "https://bank@evil.example/", 1,
            "error: this link has a name or a password before its host [link-unsafe-scheme]",
            "take out what stands before the '@': everybody would read it"
        ),
        (
            "[b](https:evil.example)", 5,
            "error: this link names no host [link-unsafe-scheme]",
            "write it like 'https://handbook.example/page'"
        ),
        (
            "[b](https:///x)", 5,
            "error: this link names no host [link-unsafe-scheme]",
            "write it like 'https://handbook.example/page'"
        ),
        (
            "[b](<https://a b.example/>)", 6,
            "error: this link names no host [link-unsafe-scheme]",
            "write it like 'https://handbook.example/page'"
        ),
        (
            "[b](https://a/\u{202E}b)", 5,
            "error: this link has the invisible character U+202E in it [link-unsafe-scheme]",
            "write it as %E2%80%AE, or take it out"
        ),
        (
            "![b](https://bank@evil.example/b.png)", 6,
            "error: this image has a name or a password before its host [link-unsafe-scheme]",
            "take out what stands before the '@': everybody would read it"
        ),
        (
            "![b](https:b.png)", 6,
            "error: this image names no host [link-unsafe-scheme]",
            "write it like 'https://handbook.example/page'"
        ),
        (
            "[b](trem:x)", 5, "error: there is no link type 'trem:' [typed-link-unknown]",
            "did you mean 'term'?"
        ),
        (
            "[b](term:x)", 5,
            "error: 'term:' links need a page 'content/glossary.md' [typed-link-page]",
            "write that page with a heading for each entry, or set 'glossary:' in handbook.yaml"
        ),
        ("![b](b.png)", 6, "error: no image 'b.png' [image-missing]", nil),
        ("![b](squar.svg)", 6, "error: no image 'squar.svg' [image-missing]", "did you mean 'square.svg'?"),
        (
            "![](square.svg)", 5, "error: this image has no text alternative [image-alt-missing]",
            "write what the image says: ![text](square.svg)"
        ),
        (
            "![b](text.svg)", 6,
            "error: 'text.svg' is not a PNG, JPEG, GIF, WebP or SVG image with a size [image-unreadable]",
            "save it again in one of these formats; an SVG needs width and height, or viewBox"
        ),
        (
            "![b](ftp://x/y.png)", 6, "error: an image cannot be loaded from 'ftp:' [link-unsafe-scheme]",
            "put the file below content/ and give its relative path"
        ),
        (
            "![b](data:text/html,x)", 6, "error: an image cannot be loaded from 'data:' [link-unsafe-scheme]",
            "put the file below content/ and give its relative path"
        ),
        (
            "```{contens}\n```", 5, "error: there is no directive '{contens}' [directive-unknown]",
            "did you mean 'contents'?"
        ),
        (
            "```{contents} b.md\n```", 5, "error: no page 'b.md' [link-missing]", nil
        ),
        (
            "```{contents}\nx\n```", 5,
            "error: '{contents}' takes no lines between its fences [directive-body]",
            "close the fence on the next line"
        ),
        ("## A\n\n#### B", 1, "warning: a level-4 heading follows level 2 [heading-skipped]", "write '###'"),
    ])
    func problem(text: String, column: Int, words: String, help: String?) async {
        let site = await page(
            text, adding: [file("content/square.svg", square), file("content/text.svg", "text")])
        let helpLine = help.map { "    help: \($0)\n" } ?? ""
        let line = text.hasPrefix("## A") ? 6 : 4
        #expect(site.report == "content/index.md:\(line):\(column): \(words)\n\(helpLine)")
    }

    @Test func anImageThatIsTooLarge() async {
        let settings = file("handbook.yaml", "largest_image_bytes: 60\n")
        let site = await page("![b](square.svg)", adding: [file("content/square.svg", square), settings])
        #expect(
            site.report == """
                content/index.md:4:6: error: this image has \(square.utf8.count) bytes, more than 60 [image-too-large]
                    help: make it smaller, or raise 'largest_image_bytes' in handbook.yaml

                """)
    }

    @Test func aLinkToADraft() async {
        let site = await page(
            "[b](b.md)", adding: [file("content/b.md", "---\ntitle: B\ndraft: true\n---\n")])
        #expect(
            site.report == """
                content/index.md:4:5: error: 'b.md' is a draft and is not published [link-draft]
                    help: publish that page too, or build with --drafts

                """)
    }

    @Test func badLinksLeaveTheirWords() async {
        let site = await page("a [b *c*](x.md) d ![e](f.png)")
        #expect(site["index.html"] == "<p>a b <em>c</em> d <img src=\"\" alt=\"e\" /></p>\n")
    }

    @Test(arguments: [
        "<https://x.example/a b>", "https://bücher.example/ä", "<https://x.example/\"a\"?b=\\<c\\>>",
        "https://x.example/a\\\\b", "https://x.example/a@b", "https://x.example/?a=b|c#[d]",
        "https://x.example/\u{A0}a", "https://हिन्दी.example/", "https://bu\u{308}cher.example/",
        "https://x.example:8080/{path}", "HTTPS://X.EXAMPLE/",
    ])
    func whatMarkdownAllowsInAPath(url: String) async {
        #expect(await page("[b](\(url)) ![b](\(url))").report == "")
    }

    @Test(arguments: [
        "https://x.example/", "http://x.example", "mailto:a@b.example", "tel:+431",
    ])
    func linksThatLeadOutOfTheSite(url: String) async {
        let site = await page("[b](\(url))")
        #expect(site.report == "")
        #expect(site["index.html"] == "<p><a href=\"\(url)\">b</a></p>\n")
    }
}
