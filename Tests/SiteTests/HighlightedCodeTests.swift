import BuiltSites
import Testing

@Suite struct HighlightedCodeTests {
    @Test func tokensAreMarkedAndEscaped() async {
        let site = await page("```swift\nlet a = \"<b> & 'c'\" // <i>\n```\n")
        #expect(
            site["index.html"] == """
                <pre><code class="language-swift"><span class="k">let</span> a = \
                <span class="s">&quot;&lt;b&gt; &amp; &#39;c&#39;&quot;</span> \
                <span class="c">// &lt;i&gt;</span>
                </code></pre>

                """)
    }

    @Test(arguments: ["text", "haskell", "swift"])
    func whatHasNoTokensStaysPlain(language: String) async {
        let site = await page("```\(language)\nx <y> z\n```\n\n    let indented\n")
        #expect(
            site["index.html"] == """
                <pre><code class="language-\(language)">x &lt;y&gt; z
                </code></pre>
                <pre><code>let indented
                </code></pre>

                """)
        #expect(site.report == "")
    }

    @Test func printEditionHasNoMarks() async {
        let site = await page("```yaml\na: \"b\" # c\n- d\n```\n\n[](index.md) `x`\n")
        #expect(site["index.html"]?.contains("<span class=\"t\">a</span>") == true)
        let edition = site["print/index.html"] ?? ""
        #expect(
            edition.contains("<pre><code class=\"language-yaml\">a: &quot;b&quot; # c\n- d\n</code></pre>\n"))
        #expect(edition.contains("<a href=\"#page-home\">Home</a> <code>x</code>"))
    }

    @Test func rawSpansInCodeStay() async {
        let code = "<code class=\"language-x\"><span id=\"i\">a</span><span class=\"k\">b</span></code>"
        let site = await site(
            files: [file("content/index.md", "---\ntitle: Home\nraw_html: true\n---\n\(code)\n")])
        #expect(site["print/index.html"]?.contains("<span id=\"page-home--i\">a</span>") == true)
    }
}
