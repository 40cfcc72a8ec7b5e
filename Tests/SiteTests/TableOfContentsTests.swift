import BuiltSites
import Markdown
import Samples
import Testing

@testable import Site

@Suite struct TableOfContentsTests {
    private func headings(_ levels: [Int]) -> [Heading] {
        levels.enumerated().map { Heading(level: $1, id: "h\($0)", text: "H\($0)", offset: 0) }
    }

    @Test func nests() {
        #expect(
            tableOfContents(headings([2, 3, 3, 4, 2, 2])).text == """
                <ol>
                <li><a href="#h0">H0</a>
                <ol>
                <li><a href="#h1">H1</a></li>
                <li><a href="#h2">H2</a></li>
                </ol>
                </li>
                <li><a href="#h4">H4</a></li>
                <li><a href="#h5">H5</a></li>
                </ol>

                """)
    }

    @Test func aSubheadingAtTheStartIsNotAboveTheNext() {
        #expect(
            tableOfContents(headings([3, 3, 2, 3])).text == """
                <ol>
                <li><a href="#h0">H0</a></li>
                <li><a href="#h1">H1</a></li>
                <li><a href="#h2">H2</a>
                <ol>
                <li><a href="#h3">H3</a></li>
                </ol>
                </li>
                </ol>

                """)
    }

    @Test(arguments: [[], [2], [2, 2, 2], [2, 2, 2, 4, 4, 1]])
    func shortPagesHaveNone(levels: [Int]) {
        #expect(tableOfContents(headings(levels)).text == "")
    }

    @Test func wordsAndAddressesAreEscaped() {
        let list = tableOfContents(
            (0..<4).map { _ in Heading(level: 2, id: "ä b", text: "A < B", offset: 0) }
        ).text
        #expect(list.contains("<li><a href=\"#%C3%A4%20b\">A &lt; B</a></li>"))
    }

    @Test func everyListIsClosedAndEveryHeadingListed() {
        var generator = SeededGenerator(seed: 12)
        for _ in 0..<300 {
            let levels = (0..<12).map { _ in Int.random(in: 1...5, using: &generator) }
            let list = tableOfContents(headings(levels)).text
            let listed = levels.count { $0 == 2 || $0 == 3 }
            #expect(list.ranges(of: "<a href").count == (listed < 4 ? 0 : listed))
            for tag in ["ol", "li"] {
                #expect(list.ranges(of: "<\(tag)>").count == list.ranges(of: "</\(tag)>").count)
            }
            var depth = 0
            for line in list.split(separator: "\n") {
                if line == "<ol>" { depth += 1 }
                if line == "</ol>" { depth -= 1 }
                #expect((0...2).contains(depth))
            }
            #expect(depth == 0)
        }
    }
}
