import Markdown
import Testing

@Suite struct FootnoteTests {
    @Test func theMarkup() {
        #expect(
            html("A[^one] b[^x].\n\n[^x]: Second.\n[^one]: First *y*.\n") == """
                <p>A<sup class="footnote-ref"><a href="#fn-one" id="fnref-one">1</a></sup> \
                b<sup class="footnote-ref"><a href="#fn-x" id="fnref-x">2</a></sup>.</p>
                <section class="footnotes">
                <ol>
                <li id="fn-one">
                <p>First <em>y</em>. <a href="#fnref-one" class="footnote-backref" \
                aria-label="Back to reference 1">↩</a></p>
                </li>
                <li id="fn-x">
                <p>Second. <a href="#fnref-x" class="footnote-backref" \
                aria-label="Back to reference 2">↩</a></p>
                </li>
                </ol>
                </section>

                """)
        #expect(
            html("a[^b]\n\n[^b]: c\n", .page).contains(
                "<section class=\"footnotes\" aria-label=\"Footnotes\">"))
    }

    @Test func severalReferencesToOne() {
        let text = html("a[^N] b[^n]\n\n[^n]: c\n")
        #expect(text.contains("href=\"#fn-n\" id=\"fnref-n\">1<") && text.contains("id=\"fnref-n-2\">1<"))
        #expect(
            text.contains(
                """
                <a href="#fnref-n-2" class="footnote-backref" aria-label="Back to reference 1-2">↩<sup \
                class="footnote-ref">2</sup></a></p>
                """))
    }

    @Test func continuationLinesAndBlocks() {
        let text = html(
            "a[^b]\n\n[^b]: one\n    two\nlazy\n\n    second\n\n        code\n\n    - item\n\nAfter\n")
        #expect(text.hasPrefix("<p>a<sup"))
        #expect(
            text.contains(
                "<li id=\"fn-b\">\n<p>one\ntwo\nlazy</p>\n<p>second</p>\n<pre><code>code\n</code></pre>\n"))
        #expect(text.contains("<li>item</li>\n</ul>\n<a href=\"#fnref-b\""))
        #expect(text.contains("</sup></p>\n<p>After</p>\n<section"))
    }

    /// As GitHub has it: further lines are indented by four, whatever stands on the first.
    @Test(arguments: [
        ("[^c]:\n        code\n          more\n", "<pre><code>code\n  more\n</code></pre>"),
        ("[^c]:\n\n        code\n", "<pre><code>code\n</code></pre>"),
        ("[^c]:\n\t\tcode\n", "<pre><code>code\n</code></pre>"),
        ("[^c]:\n    text\n\n        code\n", "<p>text</p>\n<pre><code>code\n</code></pre>"),
        ("[^c]:\n    ```\n    code\n      more\n    ```\n", "<pre><code>code\n  more\n</code></pre>"),
        (
            "[^c]:\n    - one\n\n          code\n",
            "<ul>\n<li>\n<p>one</p>\n<pre><code>code\n</code></pre>\n</li>\n</ul>"
        ),
        (
            "[^c]:\n    > quote\n    >\n    >     code\n",
            "<blockquote>\n<p>quote</p>\n<pre><code>code\n</code></pre>\n</blockquote>"
        ),
        ("[^c]:\n    # Heading\n", "<h1"), ("[^c]:\n    > [!NOTE]\n    > text\n", "<p>text</p>"),
        ("[^c]:\n    | a | b |\n    |---|---|\n    | c | d |\n", "<td>c</td>"),
        ("paragraph\n[^c]:\n        code\n", "<pre><code>code\n</code></pre>"),
        ("> [^c]:\n>         code\n", "<pre><code>code\n</code></pre>"),
        ("[^c]:   \n        code\n", "<pre><code>code\n</code></pre>"),
        ("+ item\n\n[^c]:\n        code\n", "<pre><code>code\n</code></pre>"),
    ])
    func contentThatStartsOnALaterLine(definition: String, content: String) {
        let html = html("a[^c]\n\n" + definition)
        let note = html.split(separator: "<li id=\"fn-c\">\n").last ?? ""
        #expect(note.hasPrefix(content) || note.contains(content), "\(html)")
        #expect(!html.contains("<h1></h1>"), "\(html)")
    }

    /// Up to three spaces before a definition are asked of no other line.
    @Test(arguments: [" ", "  ", "   "]) func indentedDefinitions(indent: String) {
        let content = "x\n\n    y\n\n        code\n"
        let plain = html("a[^c]\n\n[^c]: \(content)")
        #expect(plain.contains("<p>y</p>\n<pre><code>code\n</code></pre>"))
        #expect(html("a[^c]\n\n\(indent)[^c]: \(content)") == plain)
        let below = content.replacing("\n", with: "\n  ")
        #expect(html("- a[^c]\n\n  [^c]: \(below)").contains("<p>y</p>\n<pre><code>code\n</code></pre>"))
        let quoted = html("> a[^c]\n>\n> \(indent)[^c]: x\n>\n>     y\n")
        #expect(quoted.contains("<p>x</p>\n<p>y"))
    }

    @Test func aDefinitionWithoutContent() {
        #expect(
            html("a[^c]\n\n[^c]:\nafter\n") == """
                <p>a<sup class="footnote-ref"><a href="#fn-c" id="fnref-c">1</a></sup></p>
                <p>after</p>
                <section class="footnotes">
                <ol>
                <li id="fn-c">
                <a href="#fnref-c" class="footnote-backref" aria-label="Back to reference 1">↩</a>
                </li>
                </ol>
                </section>

                """)
    }

    @Test func aDefinitionOfOneWordIsNoLinkDefinition() {
        #expect(html("a[^b]\n\n[^b]: word\n").contains("<p>word <a"))
        #expect(html("text[^b]\n[^b]: word\n").hasPrefix("<p>text<sup"))
    }

    @Test func definitionsInCodeAreCode() {
        let markdown = "a[^b] [^c]\n\n```\n[^b]: x\n```\n\n<pre>\n[^b]: y\n</pre>\n\n    [^b]: z\n\n[^c]: d\n"
        #expect(html(markdown).contains("<pre><code>[^b]: x\n</code></pre>"))
        #expect(html(markdown).contains("<pre><code>[^b]: z\n</code></pre>"))
        #expect(html(markdown, allowsRawHTML: true).contains("<pre>\n[^b]: y\n</pre>"))
        #expect(problems(markdown, .fragment).map { $0.prefix(26) } == ["1:2 warning footnote-undef"])
    }

    @Test func definitionsInContainers() {
        #expect(html("> a[^b]\n>\n> [^b]: c\n>     d\n").hasPrefix("<blockquote>\n<p>a<sup"))
        #expect(html("> a[^b]\n>\n> [^b]: c\n>     d\n").contains("<p>c\nd <a"))
        #expect(html("- a[^b]\n\n  [^b]: c\n- e\n").contains("<p>c <a"))
    }

    @Test func definitionsDoNotJoinTheAuthorsLists() {
        let text = html("a[^b]\n\n+ one\n\n[^b]: c\n\n+ two\n")
        #expect(text.contains("<ul>\n<li>one</li>\n</ul>\n<ul>\n<li>two</li>\n</ul>\n"))
        #expect(html("a[^b]\n\n- one\n[^b]: c\n- two\n").contains("<li>one</li>\n</ul>\n<ul>\n<li>two</li>"))
    }

    @Test func numbersFollowTheReferences() {
        let text = html("[^c][^a]\n\n[^a]: see [^d]\n[^b]: unused [^e]\n[^c]: x\n[^d]: y [^a]\n[^e]: z\n")
        let order = text.split(separator: "\n").filter { $0.hasPrefix("<li id") }
        #expect(order == ["<li id=\"fn-c\">", "<li id=\"fn-a\">", "<li id=\"fn-d\">"])
    }

    @Test func referencesEverywhere() {
        let text = html("# h[^a]\n\n| b[^a] |\n|-|\n\n*c[^a]* Great![^a] ~~d[^a]~~\n\n[^a]: x\n")
        #expect(text.contains("id=\"fnref-a-5\">1</a></sup></del>"))
        #expect(text.contains("Great!<sup"))
        #expect(text.contains("<th>b<sup class=\"footnote-ref\"><a href=\"#fn-a\" id=\"fnref-a-2\""))
        #expect(render("# h[^a]\n\n[^a]: x\n").headings.map(\.text) == ["h"])
    }

    @Test func literalsStay() {
        #expect(
            html("\\[^1] `[^1]` [^1\\] [^] [^a b]\n\n[^1]: x\n").hasPrefix(
                "<p>[^1] <code>[^1]</code> [^1] [^] [^a b]</p>"))
        #expect(html("[^1](u)\n\n[^1]: x\n").hasPrefix("<p><a href=\"u\">^1</a></p>"))
    }

    @Test func labelsAreEscaped() {
        let text = html("a[^<\"é]\n\n[^<\"é]: x\n")
        #expect(text.contains("href=\"#fn-%3C%22%C3%A9\" id=\"fnref-&lt;&quot;é\""))
    }

    @Test func diagnostics() {
        #expect(
            problems("---\nt: 1\n---\na[^none] b[^on]\n\n[^one]: x\n[^one]: y\n[^two]: z\n") == [
                "4:2 warning footnote-undefined: no footnote 'none' | did you mean 'one'?",
                "4:11 warning footnote-undefined: no footnote 'on' | did you mean 'one'?",
                "6:1 warning footnote-unused: nothing refers to footnote 'one'",
                "7:1 error footnote-duplicate: footnote 'one' is defined already",
                "8:1 warning footnote-unused: nothing refers to footnote 'two'",
            ])
        #expect(
            problems("a[^x]\n") == [
                "1:2 warning footnote-undefined: no footnote 'x' | define it: '[^x]: ...', or write '\\[^x]'"
            ])
    }

    @Test func spansInsideDefinitions() {
        #expect(
            asked("a[^label] [z](0)\n\n> [^label]:   x [b](1.md)\n>     [c](2.md)\n\n[d](3.md)\n") == [
                "link 0 'z' at 1:15 [0]", "link 1.md 'b' at 3:21 [1.md]", "link 2.md 'c' at 4:11 [2.md]",
                "link 3.md 'd' at 6:5 [3.md]",
            ])
        #expect(render("a[^b]\n\n[^b]: x\n\n# H\n").headings.map(\.offset) == [16])
    }
}
