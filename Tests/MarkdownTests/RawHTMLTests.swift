import Markdown
import Testing

@Suite struct RawHTMLTests {
    private let help =
        "raw HTML is dropped | write it in Markdown, or set 'raw_html: true' in the page's front matter"

    @Test func aFragmentKeepsLibcmarksComment() {
        #expect(html("a <b>c</b>\n\n<div>\n").contains("a <!-- raw HTML omitted -->c"))
        #expect(problems("a <b>c</b>\n", .fragment) == [])
    }

    @Test func aPageDropsItWithAWarning() {
        #expect(html("a <b>c</b>\n\n<div>\nx\n</div>\n", .page) == "<p>a c</p>\n")
        #expect(
            problems("- a\n  é <b>c</b>\n\n> <div>\n") == [
                "2:5 warning raw-html: \(help)", "4:3 warning raw-html: \(help)",
            ])
    }

    @Test func commentsGoSilently() {
        #expect(html("a <!-- x --> b\n\n<!-- y\n\nz -->\n", .page) == "<p>a  b</p>\n")
        #expect(problems("a <!-- x --> b\n\n<!-- y\n\nz -->\n") == [])
        #expect(problems("<!-- y --> text\n").count == 1)
    }

    @Test func anUnclosedCommentIsReported() {
        #expect(
            problems("<!-- y\n\ntext\n") == [
                "1:1 warning raw-html: the comment does not end, so that all text behind it is dropped"
                    + " | write it in Markdown, or set 'raw_html: true' in the page's front matter"
            ])
    }

    @Test func aPageMayAllowIt() {
        #expect(html("a <b>c</b>\n", .page, allowsRawHTML: true) == "<p>a <b>c</b></p>\n")
    }
}
