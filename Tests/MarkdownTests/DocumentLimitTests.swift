import Diagnostics
import Markdown
import Testing

/// What is refused before libcmark sees it, and what is left behind inside libcmark.
@Suite struct DocumentLimitTests {
    @Test func aPageHasAMillionBytesAtMost() {
        let longest = String(repeating: "a\n", count: 500_000)
        #expect(problems(longest) == [])
        #expect(
            problems(longest + "a") == [
                "1:1 error page-too-large: this page has 1000001 bytes of Markdown, more than 1000000"
                    + " | split it into several pages"
            ])
    }

    @Test func frontMatterIsNotMarkdown() {
        let text = "---\ntitle: \(String(repeating: "a", count: 1_000_000))\n---\nb"
        #expect(problems(text) == [])
    }

    @Test(arguments: ["> ", ">", "- ", "* ", "+ ", "1. ", "10) ", "> - ", "-\t", "  - "])
    func quotesAndListsAreAHundredDeepAtMost(mark: String) {
        let levels = mark == "> - " ? 2 : 1
        let text = { "a\n\n" + String(repeating: mark, count: $0 / levels) + "b\n" }
        #expect(problems(text(mark == "  - " ? 50 : 100)) == [])
        let found = problems(text(202))
        #expect(found.count == 1)
        #expect(found[0].hasPrefix("3:1 error nesting-too-deep: "))
        #expect(
            found[0].hasSuffix(
                " quotes and lists inside each other, more than 100"
                    + " | move the inner ones out, or into a page of their own"))
    }

    @Test func indentationCountsAsNestingBehindAMark() {
        let stairs = { (0..<$0).map { String(repeating: "  ", count: $0) + "- a\n" }.joined() }
        #expect(problems(stairs(100)) == [])
        #expect(problems(stairs(101)).map { $0.prefix(30) } == ["101:1 error nesting-too-deep: "])
    }

    @Test(arguments: [
        String(repeating: "- ", count: 300) + "\n", String(repeating: "* ", count: 300) + "*",
        "> " + String(repeating: "- ", count: 300), String(repeating: " ", count: 900) + "a",
        String(repeating: "-", count: 900), String(repeating: "1", count: 900) + ". a",
    ])
    func rulesAndCodeAreNotNested(line: String) { #expect(problems(line) == []) }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func fourThousandImagesStandTogetherAtMost(newline: String) {
        let line = "![[]()" + newline
        #expect(problems(String(repeating: line, count: 4000), .fragment) == [])
        let found = problems(String(repeating: line, count: 4001), .fragment)
        #expect(
            found == [
                "4001:1 error images-too-many: 4001 images without an empty line between them, more than 4000"
                    + " | put empty lines between them, or split the page"
            ])
        #expect(problems(String(repeating: line + newline, count: 4001), .fragment) == [])
    }

    @Test func aLargePageThatTakesTooLongIsLeftBehind() {
        var options = MarkdownOptions(profile: .page)
        options.timeLimit = .zero
        let long = render(String(repeating: "*a* [b](c)\n", count: 30_000), options)
        #expect(long.isRefused)
        #expect(long.html == [])
        #expect(
            long.diagnostics.map { "\($0.rule): \($0.message)" } == [
                "page-too-slow: rendering this page takes libcmark \(libcmarkVersion()) more than 0 seconds"
            ])
        #expect(!render("*a*", options).isRefused)
    }

    @Test func aLargePageThatEndsInTimeIsAsWritten() {
        let part = "*a* [b](c) ~~d~~\n"
        let text = String(repeating: part, count: 10_000)
        #expect(html(text) == html(part).replacing("</p>\n", with: "\n").repeated(10_000))
    }

    @Test func withoutExtensionsTheLimitsHoldToo() {
        let deep = String(repeating: "> ", count: 101)
        #expect(render(deep, .init(extensions: false)).diagnostics.map(\.rule) == ["nesting-too-deep"])
    }

    /// What Debian 12's libcmark 0.30.2 would read for minutes.
    @Test(
        arguments: [
            ("![[]()", ""), ("![a[b](c)", ""), (">", ""), ("> ", ""), ("- ", "x\n\n\n"), ("1. ", "x\n\n\n"),
            ("> - ", "x\n\n\n"),
        ] as [(String, String)])
    func theKnownFaultsAreRefusedAtOnce(part: String, end: String) {
        let text = String(repeating: part, count: 240_000 / part.utf8.count) + end
        let start = threadSeconds()
        #expect(render(text).isRefused)
        #expect(threadSeconds() - start < 1)
    }
}

extension String {
    /// One paragraph of this line, so often.
    fileprivate func repeated(_ count: Int) -> String {
        let line = dropFirst("<p>".count)
        let lines = String(repeating: String(line), count: count)
        return "<p>" + lines.dropLast() + "</p>\n"
    }
}
