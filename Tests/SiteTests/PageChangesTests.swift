import Diagnostics
import Testing

@testable import Site

/// What a reader finds changed on the pages of two states.
@Suite struct PageChangesTests {
    private static func page(_ path: String, _ title: String, _ body: String) -> OutputFile {
        let html =
            "<html><head></head><body><nav>Menu</nav><main id=\"m\"><h1>\(title)</h1>\n\(body)</main></body></html>"
        return OutputFile(path: path, bytes: Array(html.utf8))
    }

    private static func changes(_ old: [OutputFile], _ new: [OutputFile]) -> PageChanges {
        let (before, after) = (PublishedPages(old), PublishedPages(new))
        return PageChanges(from: before.texts, to: after.texts, leading: after.aliases)
    }

    @Test func equalPagesAreNoChange() {
        let pages = [Self.page("index.html", "Home", "<p>One &amp; two.</p>")]
        #expect(Self.changes(pages, pages).isEmpty)
        #expect(Self.changes(pages, pages).markdown == "")
    }

    @Test func everyKindOfChangeIsTold() {
        let old = [
            Self.page("index.html", "Home", "<p>One.</p><ul><li>a</li><li>b</li></ul>"),
            Self.page("a/index.html", "A", "<p>Gone.</p>"), Self.page("b/index.html", "B", "<p>Moved.</p>"),
            Self.page("d/index.html", "D", "<table><tr><td>x</td><td>1</td></tr></table>"),
            Self.page("d/e/index.html", "E", "<p>Same.</p>"),
        ]
        let alias =
            "<meta http-equiv=\"refresh\" content=\"0; url=../c/index.html\"><meta content=\"noindex\">"
        let new = [
            Self.page("index.html", "Home", "<p>Two.</p><ul><li>a</li><li>b</li><li>c</li></ul>"),
            OutputFile(path: "b/index.html", bytes: Array(alias.utf8)),
            Self.page("c/index.html", "C", "<p>Moved.</p>"),
            Self.page("d/index.html", "D", "<table><tr><td>x</td><td>2</td></tr></table>"),
            Self.page("d/e/index.html", "E", "<p>Same.</p>"),
        ]
        #expect(
            Self.changes(old, new).markdown == """
                ## Pages that changed

                - `/` Home
                  - “One.” is now “Two.”
                  - new: “c”
                - `/d/` D
                  - “x | 1 |” is now “x | 2 |”

                ## New pages

                - `/c/` C

                ## Pages that are gone

                - `/a/` A
                - `/b/` B; its address leads to `../c/index.html`

                """)
    }

    /// The pages of walks say what those about questions say.
    @Test func pagesLeftOutOfSearchAreNotCompared() {
        let page = Self.page("w/index.html", "W", "<meta name=\"robots\" content=\"noindex\"><p>x</p>")
        #expect(PageText(page) == nil)
    }

    @Test func longListsAreCut() {
        func pages(_ word: String) -> [OutputFile] {
            (100..<170).map { Self.page("\($0)/index.html", "P", "<p>\(word) \($0)</p>") }
        }
        let text = Self.changes(pages("old"), pages("new")).markdown
        #expect(text.contains("- `/159/` P") && !text.contains("- `/160/` P"))
        #expect(text.hasSuffix("- and 10 more\n"))
    }
}
