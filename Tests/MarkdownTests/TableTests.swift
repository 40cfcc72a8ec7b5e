import Markdown
import Testing

@Suite struct TableTests {
    @Test func theMarkupIsGitHubs() {
        #expect(
            html("| a | b | c | d |\n|---|:--|--:|:-:|\n| 1 | 2 | 3 | 4 |\n5|6|7|8\n") == """
                <table>
                <thead>
                <tr>
                <th>a</th>
                <th align="left">b</th>
                <th align="right">c</th>
                <th align="center">d</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td>1</td>
                <td align="left">2</td>
                <td align="right">3</td>
                <td align="center">4</td>
                </tr>
                <tr>
                <td>5</td>
                <td align="left">6</td>
                <td align="right">7</td>
                <td align="center">8</td>
                </tr>
                </tbody>
                </table>

                """)
    }

    @Test func aPageGetsClassesAndAName() {
        #expect(
            html("## A & b\n\n| a |\n|--:|\n| 1 |\n", .page) == """
                <h2 id="a--b">A &amp; b</h2>
                <div class="table-scroll" role="region" tabindex="0" aria-label="Table: A &amp; b">
                <table>
                <thead>
                <tr>
                <th scope="col" class="align-right">a</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td class="align-right">1</td>
                </tr>
                </tbody>
                </table>
                </div>

                """)
        #expect(html("a|\n-|\n", .page).contains("aria-label=\"Table\""))
    }

    @Test func tablesBelowOneHeadingHaveNamesOfTheirOwn() {
        let page = html("## A\n\na|\n-|\n\n---\n\nb|\n-|\n", .page)
        #expect(page.contains("aria-label=\"Table: A\""))
        #expect(page.contains("aria-label=\"Table: A, 2\""))
    }

    @Test func cellsTooFewAndTooMany() {
        #expect(rows("| a | b |\n|-|-|\n| 1 |\n| 1 | 2 | 3 |\nx\n") == ["a,b", "1,", "1,2", "x,"])
    }

    @Test func pipes() {
        #expect(rows("| a\\|b | `c\\|d` |\n|-|-|\n| \\\\| x | y |\n") == ["a|b,<code>c|d</code>", "| x,y"])
        #expect(rows("||a|\n|-|-|\n") == [",a"])
        #expect(rows("a | b\n-|-\n| c | d\n") == ["a,b", "c,d"])
    }

    @Test func inlinesInCells() {
        #expect(
            rows("| *a* | [b](c) | ~~d~~ |\n|-|-|-|\n| **x | y** | &amp; http://a.b |\n") == [
                "<em>a</em>,<a href=\"c\">b</a>,<del>d</del>",
                "**x,y**,&amp; <a href=\"http://a.b\">http://a.b</a>",
            ])
    }

    @Test func blockMarksInCellsAreText() {
        #expect(
            rows("| # a | - b | > c | 1. d |\n|-|-|-|-|\n| [e]: f | --- | ``` | <div> |\n") == [
                "# a,- b,&gt; c,1. d", "[e]: f,---,```,<!-- raw HTML omitted -->",
            ])
    }

    @Test func emphasisAtACellsStart() {
        #expect(rows("| *\"a\"* | _b_ |\n|-|-|\n") == ["<em>&quot;a&quot;</em>,<em>b</em>"])
    }

    @Test func referencesInCells() {
        #expect(
            rows("| [r] | [t][r2] |\n|-|-|\n| [none] | `[r]` |\n\n[r]: /u 'T'\n> [r2]: /v\n") == [
                "<a href=\"/u\" title=\"T\">r</a>,<a href=\"/v\">t</a>", "[none],<code>[r]</code>",
            ])
    }

    @Test func theHeaderMustHaveAsManyCells() {
        #expect(!isTable("| a | b |\n|---|\n"))
        #expect(!isTable("| a |\n|---|---|\n"))
        #expect(!isTable("| a |\n\n|---|\n"))
        #expect(!isTable("a\n---\n"))
        #expect(!isTable("| a |\n| :-: x |\n"))
        #expect(!isTable("| a |\n|:|\n"))
        #expect(isTable("a\n:-:\n"))
        #expect(isTable("| a |\n-:\n"))
        #expect(isTable("|a|b|\n | - | :-:\n"))
    }

    @Test func aTableOfOneHeaderHasNoBody() {
        #expect(!html("|a|\n|-|\n").contains("tbody"))
    }

    @Test func linesBeforeTheHeaderStayAParagraph() {
        #expect(
            html("one *two*\n[three](x\n| a |\n|-|\n| b |\n").hasPrefix(
                "<p>one <em>two</em>\n[three](x</p>\n<table>\n<thead>\n<tr>\n<th>a</th>"))
        #expect(html("[r]: /u\n| [r] |\n|-|\n").hasPrefix("<table>"))
        #expect(rows("| a | b |\n|-|\n| c |\n|-|\n| d |\n") == ["c", "d"])
    }

    @Test func whatEndsATable() {
        let table = "| a |\n|-|\n| b |\n"
        #expect(html(table + "\nx\n").hasSuffix("</table>\n<p>x</p>\n"))
        #expect(html(table + "> x\n").hasSuffix("</table>\n<blockquote>\n<p>x</p>\n</blockquote>\n"))
        #expect(html(table + "- x\n").hasSuffix("</table>\n<ul>\n<li>x</li>\n</ul>\n"))
        #expect(html(table + "# x\n").hasSuffix("</table>\n<h1 id=\"x\">x</h1>\n"))
        #expect(html(table + "```\n```\n").hasSuffix("</table>\n<pre><code></code></pre>\n"))
        #expect(html(table + "---\n").hasSuffix("</table>\n<hr />\n"))
        #expect(html(table + "***\n").hasSuffix("</table>\n<hr />\n"))
        #expect(html(table + "|\nx\n").hasSuffix("</table>\n<p>|\nx</p>\n"))
        #expect(rows(table + "===\n") == ["a", "b", "==="])
    }

    @Test func tablesInContainers() {
        #expect(
            html("> | a |\n> |-|\n> | b |\n") == "<blockquote>\n" + html("| a |\n|-|\n| b |\n")
                + "</blockquote>\n")
        #expect(html("- | a |\n  |-|\n").hasPrefix("<ul>\n<li>\n<table>"))
        #expect(html("- x\n  | a |\n  |-|\n").hasPrefix("<ul>\n<li>x\n<table>"))
    }

    @Test func aLazyLineIsNoRow() {
        #expect(
            html("> | a |\n> |-|\n> | b |\n| c |\n") == "<blockquote>\n" + html("| a |\n|-|\n| b |\n")
                + "</blockquote>\n<p>| c |</p>\n")
        #expect(!isTable("> | a |\n|-|\n"))
        #expect(html("- > |a|\n  > |-|\n  x *y*\n").hasSuffix("</blockquote>\nx <em>y</em></li>\n</ul>\n"))
    }

    @Test func linkSpansInCells() {
        #expect(
            asked(
                "---\nt: 1\n---\n> | a [x](1.md) |\n> |-|\n> | \\| [y](2.md) [x](1.md) `\\|` [r] |\n\n[r]: 3.md\n"
            ) == [
                "link 1.md 'x' at 4:11 [1.md]", "link 2.md 'y' at 6:12 [2.md]",
                "link 1.md 'x' at 6:22 [1.md]",
                "link 3.md 'r' at 6:33 [[r]]",
            ])
        #expect(asked("é [p](0)\n| [x](1) |\n|-|\n") == ["link 0 'p' at 1:7 [0]", "link 1 'x' at 2:7 [1]"])
    }

    @Test func manyMissingCellsAreNotFilledIn() {
        let columns = 2000
        let markdown =
            String(repeating: "|a", count: columns) + "\n" + String(repeating: "|-", count: columns) + "\n"
            + String(repeating: "x\n", count: 2000)
        #expect(html(markdown).utf8.count < 4_000_000)
    }

    /// The cells of each row, joined by commas.
    private func rows(_ markdown: String) -> [String] {
        html(markdown).split(separator: "<tr>").dropFirst().map { row in
            row.split(separator: "\n").filter {
                $0.hasPrefix("<t") && !$0.hasPrefix("<tb") && !$0.hasPrefix("<ta")
            }
            .map { cell in
                let start = cell.index(after: cell.firstIndex(of: ">")!)
                return String(cell[start...].dropLast(5))
            }.joined(separator: ",")
        }
    }

    private func isTable(_ markdown: String) -> Bool { html(markdown).contains("<table>") }
}
