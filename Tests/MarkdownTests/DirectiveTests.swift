import Markdown
import Testing

@Suite struct DirectiveTests {
    @Test func theHandlerSeesNameArgumentAndBody() {
        #expect(
            asked("```{cost-table} support  x \na: 1\n\n  b: 2\n```\n") == [
                "directive cost-table 'support  x' at 1:5 [cost-table] body 2:1 3:1 4:1"
            ])
        #expect(asked("~~~~ {faq}\n~~~~\n") == ["directive faq '' at 1:7 [faq] body "])
    }

    @Test func bodyLinesAreFoundInContainers() {
        #expect(
            asked("> - ```{x}\n>   a: 1\n>     b: 2\n>   ```\n") == ["directive x '' at 1:9 [x] body 2:5 3:5"]
        )
        #expect(asked("  ```{x}\n  a\n b\n    c\n  ```\n") == ["directive x '' at 1:7 [x] body 2:3 3:2 4:3"])
        #expect(asked("1. a\n\n   ```{x}\n   y\n   ```\n") == ["directive x '' at 3:8 [x] body 4:4"])
    }

    @Test func everyResolution() {
        var handler = Recorder("")
        handler.directives = ["a": .html("<b>a</b>"), "d": .dropped]
        let document = render("x\n```{a}\n```\n```{d}\n```\n```{u}\ny\n```\n", MarkdownOptions(), &handler)
        #expect(
            String(decoding: document.html, as: UTF8.self) == """
                <p>x</p>
                <b>a</b>
                <pre><code class="language-{u}">y
                </code></pre>

                """)
    }

    @Test func badSyntaxIsReportedAndStaysCode() {
        let help = " | write ```{name} argument"
        #expect(
            problems("- x\n\n  ```{cost-table a\n  ```\n") == [
                "3:6 error directive-syntax: the directive '{cost-table a' has no closing brace" + help
            ])
        #expect(
            problems("```{Cost}\n```\n") == [
                "1:4 error directive-syntax: 'Cost' is no directive's name: letters, digits and '-'" + help
            ])
        #expect(problems("```{}\n```\n").count == 1)
        #expect(
            problems("```{a}b\n```\n") == [
                "1:4 error directive-syntax: a space is missing behind '{a}'" + help
            ])
        #expect(html("```{Cost} x\ny\n```\n") == "<pre><code class=\"language-{Cost}\">y\n</code></pre>\n")
    }

    @Test func anEscapedBraceIsALanguage() {
        #expect(asked("```\\{a}\nx\n```\n") == ["code {a} 'x\n'"])
        #expect(asked("    ```{a}\n") == [])
    }

    @Test func codeMayBeHighlighted() {
        var handler = Recorder("")
        handler.highlighted = ["swift": "<b>let</b>"]
        let document = render(
            "```swift x\nlet\n```\n\n```c\n<\n```\n\n    y\n\n```\nz\n```\n", MarkdownOptions(), &handler)
        #expect(
            String(decoding: document.html, as: UTF8.self) == """
                <pre><code class="language-swift"><b>let</b></code></pre>
                <pre><code class="language-c">&lt;
                </code></pre>
                <pre><code>y
                </code></pre>
                <pre><code>z
                </code></pre>

                """)
        #expect(handler.asked == ["code swift 'let\n'", "code c '<\n'"])
    }
}
