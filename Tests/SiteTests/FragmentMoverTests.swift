import BuiltSites
import Samples
import Testing

@testable import Site

@Suite struct FragmentMoverTests {
    private func moved(_ html: String) -> String {
        var out: [UInt8] = []
        FragmentMover(prefix: "p--", suffix: ", A & B") {
            appendEscapedHTML("<\($0)>", to: &$1)
        }
        .append(Array(html.utf8), to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    @Test(arguments: [
        ("", ""),
        ("text &lt; &amp; é", "text &lt; &amp; é"),
        ("<p>text</p>", "<p>text</p>"),
        ("<h1>a</h1><h2 id=\"x\">b</h2>", "<h2>a</h2><h3 id=\"p--x\">b</h3>"),
        ("<h6 id=\"x\">b</h6>", "<h6 id=\"p--x\">b</h6>"),
        ("<hr /><header>", "<hr /><header>"),
        ("<label for=\"x\"></label>", "<label for=\"p--x\"></label>"),
        ("<td headers=\"x y\" class=\"x y\">", "<td headers=\"p--x p--y\" class=\"x y\">"),
        ("<div aria-labelledby=\"x\" data-id=\"x\">", "<div aria-labelledby=\"p--x\" data-id=\"x\">"),
        (
            "<a href=\"b.html?x&amp;y\" title=\"a &lt; b\">c</a>",
            "<a href=\"&lt;b.html?x&amp;y&gt;\" title=\"a &lt; b\">c</a>"
        ),
        ("<img src=\"x.png\" alt=\"id=x\" />", "<img src=\"&lt;x.png&gt;\" alt=\"id=x\" />"),
        ("<img alt=\"a > b\" src=\"x\" />", "<img alt=\"a > b\" src=\"&lt;x&gt;\" />"),
        ("<input disabled=\"\" />", "<input disabled=\"\" />"),
        ("<a href=\"\">", "<a href=\"&lt;&gt;\">"),
        (
            "<div class=\"table-scroll\" role=\"region\" aria-label=\"T\">",
            "<div class=\"table-scroll\" role=\"region\" aria-label=\"T, A &amp; B\">"
        ),
        ("<ul aria-label=\"Answers\">", "<ul aria-label=\"Answers\">"),
    ])
    func moves(html: String, expected: String) {
        #expect(moved(html) == expected)
    }

    /// Pages that may hold raw HTML bring whatever their author wrote.
    @Test func anyBytesPassWithoutATrap() {
        var generator = SeededGenerator(seed: 11)
        let pieces = ["<", ">", "\"", "=", "h1", "/", " ", "id", "href", "a", "!--", "é", "'"]
        for _ in 0..<3_000 {
            let html = generator.text(of: pieces, longest: 12)
            #expect(
                moved(html).utf8.count { $0 == UInt8(ascii: "a") }
                    == html.utf8.count { $0 == UInt8(ascii: "a") })
        }
    }
}
