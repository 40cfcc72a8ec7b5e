import Markdown
import Search

/// The text of a page's body, cut at its headings.
///
/// Reads what this program wrote: attributes are in quotes, and `<` and `&` in texts are escaped. Drawings,
/// scripts and styles are left out. O(bytes).
func sections(of document: PageDocument) -> [SearchPage.Section] {
    var reader = SectionReader(html: document.body, headings: document.headings)
    return reader.read()
}

private struct SectionReader {
    let html: [UInt8]
    let headings: [Heading]
    private var index = 0
    private var text: [UInt8] = []
    private var current = (anchor: "", heading: "")
    private var done: [SearchPage.Section] = []
    private var nextHeading = 0

    init(html: [UInt8], headings: [Heading]) {
        self.html = html
        self.headings = headings
    }

    mutating func read() -> [SearchPage.Section] {
        text.reserveCapacity(1024)
        while index < html.count {
            switch html[index] {
            case UInt8(ascii: "<"): readTag()
            case UInt8(ascii: "&"): readEntity()
            case 0...0x20: space()
            case let byte:
                text.append(byte)
                index += 1
            }
        }
        finish()
        return done
    }

    private mutating func space() {
        if let last = text.last, last != 0x20 { text.append(0x20) }
        index += 1
    }

    private mutating func finish() {
        if text.last == 0x20 { text.removeLast() }
        if !text.isEmpty || !current.anchor.isEmpty {
            done.append(SearchPage.Section(anchor: current.anchor, heading: current.heading, text: text))
        }
        text.removeAll(keepingCapacity: true)
    }

    // MARK: Tags

    private static let skipped = ["svg", "script", "style"].map {
        (open: Array("<\($0)".utf8), end: Array("</\($0)>".utf8))
    }
    /// Tags inside a word or a sentence.
    private static let inline = ["a", "em", "strong", "code", "span", "del", "abbr", "mark", "sup"].map {
        Array($0.utf8)
    }

    private mutating func readTag() {
        if let element = Self.skipped.first(where: { starts($0.open) }) { return skip(to: element.end) }
        if nextHeading < headings.count, starts(opening(of: headings[nextHeading])) { return readHeading() }
        let start = index + (index + 1 < html.count && html[index + 1] == UInt8(ascii: "/") ? 2 : 1)
        let name = html[min(start, html.count)...].prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") }
        skip(to: [UInt8(ascii: ">")])
        if !Self.inline.contains(where: name.elementsEqual) {
            index -= 1
            space()
        }
    }

    private mutating func readHeading() {
        let heading = headings[nextHeading]
        nextHeading += 1
        finish()
        current = (heading.id, heading.text)
        skip(to: Array("</h\(heading.level)>".utf8))
    }

    private func opening(of heading: Heading) -> [UInt8] {
        Array("<h\(heading.level) id=\"\(escapedHTML(heading.id))\"".utf8)
    }

    private mutating func skip(to end: [UInt8]) {
        while index < html.count, !starts(end) { index += 1 }
        index = min(html.count, index + end.count)
    }

    private func starts(_ text: [UInt8]) -> Bool {
        guard index + text.count <= html.count else { return false }
        for offset in text.indices where html[index + offset] != text[offset] { return false }
        return true
    }

    // MARK: Entities

    private static let entities = [
        ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
    ]
    .map { (Array($0.0.utf8), Array($0.1.utf8)) }

    private mutating func readEntity() {
        for (entity, character) in Self.entities where starts(entity) {
            text += character
            index += entity.count
            return
        }
        text.append(html[index])
        index += 1
    }
}
