import Diagnostics
import Testing

@testable import Markdown

/// Text that only a program writes: the work grows with the bytes, not with their square.
///
/// Each family is rendered at one size and at eight times that size. Linear work takes eight times as long;
/// square work would take 64 times. The bound between leaves room for a busy machine.
@Suite(.serialized) struct ScaleTests {
    static let families: [(name: String, text: @Sendable (Int) -> String)] = [
        ("pipes in one row", { "|a".times($0) + "\n" + "|-".times($0) + "\n" }),
        ("headings with the same text", { "# Same\n".times($0) }),
        ("footnotes", { (0..<$0).map { "a[^\($0)]\n\n[^\($0)]: b\n\n" }.joined() }),
        ("undefined footnotes", { (0..<$0).map { "[^\($0)] " }.joined() }),
        ("tildes", { "~a ~~b ".times($0) }),
        ("tildes that match", { "~a~ ~~b~~ ".times($0) }),
        ("addresses", { "http://a.b/_c_ www.d.e f@g.h ".times($0) }),
        ("broken addresses", { "www._a@http://".times($0) }),
        ("mail signs", { "a@".times($0) }),
        ("links", { "[a](b) ".times($0) }),
        ("definitions", { (0..<$0).map { "[a\($0)]: /u\n" }.joined() }),
        ("tables with references", { "| [a] | b |\n|-|-|\n| c |\n\n[a]: /u\n\n".times($0) }),
        ("headers that do not fit", { "a|b\n-|-|-\n".times($0) }),
        ("tasks", { "- [ ] a\n".times($0) }),
        ("alerts", { "> [!NOTE]\n> a\n\n".times($0) }),
        ("directives", { "```{a}\nb\n```\n".times($0) }),
        ("escapes", { "\\~&amp;~".times($0) }),
        ("raw HTML", { "<b>a</b> ".times($0) }),
    ]

    @Test(arguments: families.map(\.name)) func workIsLinear(family: String) throws {
        let text = try #require(Self.families.first { $0.name == family }).text
        let ratio = time(text(8000)) / max(time(text(1000)), 0.002)
        #expect(ratio < 30)
    }

    /// A link may have very many figures, each of which stands in one of as many pieces.
    @Test func partsOfALinkOfManyPieces() {
        func time(_ count: Int) -> Double {
            let pieces = (0..<count).map {
                Spelling.Piece(text: $0..<$0 + 1, source: 2 * $0..<2 * $0 + 2, kind: .escaped)
            }
            let (spelling, bytes) = (Spelling(pieces: pieces), [UInt8](repeating: 0x20, count: 2 * count))
            let start = threadSeconds()
            for place in 0..<count { #expect(spelling.source(of: place..<place + 1, in: bytes) != nil) }
            return threadSeconds() - start
        }
        #expect(time(4_000) / max(time(500), 0.002) < 30)
    }

    @Test func deepNesting() {
        let depth = 2000
        let quotes = String(repeating: "> ", count: 100) + "a [b](c)\n"
        #expect(asked(quotes).last == "link c 'b' at 1:207 [c]")
        let emphasis =
            String(repeating: "*a **b ", count: depth) + "~c~" + String(repeating: "** *", count: depth)
        #expect(html(emphasis).contains("<del>c</del>"))
        let items = (0..<100).map { String(repeating: "  ", count: $0) + "- [x](y)\n" }.joined()
        #expect(asked(items).count == 100)
    }

    /// In seconds of this thread's processor time.
    private func time(_ text: String) -> Double {
        (0..<3).map { _ in
            let start = threadSeconds()
            _ = render(text, .init(profile: .page))
            return threadSeconds() - start
        }.min()!
    }
}

extension String {
    fileprivate func times(_ count: Int) -> String { String(repeating: self, count: count) }
}
