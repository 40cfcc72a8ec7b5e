import Diagnostics
import Markdown
import Testing

/// Text that only a program writes: the work grows with the bytes, not with their square.
///
/// Each family is rendered at one size and at eight times that size. Linear work takes eight times as long;
/// square work would take 64 times. The bound between leaves room for a busy machine.
@Suite(.serialized) struct ScaleTests {
    static let families: [(name: String, unit: @Sendable (Int) -> String)] = [
        ("pipes in one row", { "|a" + ($0 == 0 ? "" : "") }),
        ("headings with the same text", { _ in "# Same\n" }),
        ("footnotes", { "a[^\($0)]\n\n[^\($0)]: b\n\n" }),
        ("undefined footnotes", { "[^\($0)] " }),
        ("tildes", { _ in "~a ~~b " }),
        ("tildes that match", { _ in "~a~ ~~b~~ " }),
        ("addresses", { _ in "http://a.b/_c_ www.d.e f@g.h " }),
        ("broken addresses", { _ in "www._a@http://" }),
        ("mail signs", { _ in "a@" }),
        ("links", { _ in "[a](b) " }),
        ("references", { "[a\($0)]: /u\n" }),
        ("tables", { _ in "| [a] | b |\n|-|-|\n| c |\n\n[a]: /u\n\n" }),
        ("rows", { _ in "a|b\n-|-\nc|d\n" }),
        ("tasks", { _ in "- [ ] a\n" }),
        ("alerts", { _ in "> [!NOTE]\n> a\n\n" }),
        ("directives", { _ in "```{a}\nb\n```\n" }),
        ("escapes", { _ in "\\~&amp;" }),
        ("raw HTML", { _ in "<b>a</b> " }),
    ]

    @Test(arguments: families.map(\.name)) func workIsLinear(family: String) {
        let unit = Self.families.first { $0.name == family }!.unit
        let small = (0..<1500).map(unit).joined()
        let large = (0..<12_000).map(unit).joined()
        let ratio = time(large) / max(time(small), 0.002)
        #expect(ratio < 30)
    }

    @Test func deepNesting() {
        let depth = 2000
        let quotes = String(repeating: "> ", count: depth) + "a [b](c)\n"
        #expect(asked(quotes).last == "link c 'b' at 1:\(2 * depth + 7) [c]")
        let emphasis =
            String(repeating: "*a **b ", count: depth) + "~c~" + String(repeating: "** *", count: depth)
        #expect(html(emphasis).contains("<del>c</del>"))
        let items = (0..<200).map { String(repeating: "  ", count: $0) + "- [x](y)\n" }.joined()
        #expect(asked(items).count == 200)
    }

    private func time(_ text: String) -> Double {
        let clock = ContinuousClock()
        let best = (0..<3).map { _ in clock.measure { _ = render(text, .init(profile: .page)) } }.min()!
        return Double(best.components.attoseconds) / 1e18 + Double(best.components.seconds)
    }
}
