import Markdown
package import Search

/// The text of a page's body, cut at its headings.
///
/// Reads what this program wrote: attributes are in quotes, and `<` and `&` in texts are escaped. Drawings,
/// scripts, styles and the notes on figures are left out. O(bytes).
package func sections(of document: PageDocument) -> [SearchPage.Section] {
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
            case 0...0x20:
                space()
                index += 1
            default: readRun()
            }
        }
        finish()
        return done
    }

    /// Words and single spaces are copied as they are.
    private mutating func readRun() {
        let end = endOfRun()
        text.append(contentsOf: html[index..<end])
        index = end
    }

    private func endOfRun() -> Int {
        let html = html.span
        var end = index
        while end < html.count {
            let byte = html[end]
            if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") || byte < 0x20 { break }
            if byte == 0x20, end + 1 < html.count, html[end + 1] <= 0x20 { break }
            end += 1
        }
        return end
    }

    private mutating func space() {
        if let last = text.last, last != 0x20 { text.append(0x20) }
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
        (name: packed($0.utf8), end: Array("</\($0)>".utf8))
    }
    private static let span = packed("span".utf8)
    /// It stands in the middle of a sentence, and holds no other element.
    private static let note = Array("<span class=\"figure-note\"".utf8)
    private static let noteEnd = Array("</span>".utf8)
    /// Tags inside a word or a sentence.
    private static let inline = ["a", "em", "strong", "code", "span", "del", "abbr", "mark", "sup"].map {
        packed($0.utf8)
    }

    private mutating func readTag() {
        let isEnd = index + 1 < html.count && html[index + 1] == UInt8(ascii: "/")
        let name = name(at: index + (isEnd ? 2 : 1))
        if !isEnd {
            if let element = Self.skipped.first(where: { $0.name == name }) { return skip(past: element.end) }
            if name == Self.span, starts(Self.note, at: index) { return skip(past: Self.noteEnd) }
            if nextHeading < headings.count, isOpening(of: headings[nextHeading], at: index) {
                return readHeading()
            }
        }
        skip(past: UInt8(ascii: ">"))
        if !Self.inline.contains(name) { space() }
    }

    /// The name of a tag in one number.
    private func name(at start: Int) -> UInt64 {
        var name: UInt64 = 0
        var end = start
        while end < html.count, html[end] > 0x20, html[end] != UInt8(ascii: ">") {
            name = name << 8 | UInt64(html[end])
            end += 1
        }
        return end - start > 8 ? 0 : name
    }

    /// At most eight letters in one number; 0 for a longer name.
    private static func packed(_ name: some Collection<UInt8>) -> UInt64 {
        name.count > 8 ? 0 : name.reduce(0) { $0 << 8 | UInt64($1) }
    }

    private mutating func readHeading() {
        let heading = headings[nextHeading]
        nextHeading += 1
        finish()
        current = (heading.id, heading.text)
        skip(past: Array("</h\(heading.level)>".utf8))
    }

    /// Whether `<h2 id="…"` with the heading's level and id stands at `start`.
    private func isOpening(of heading: Heading, at start: Int) -> Bool {
        guard start + 2 < html.count, html[start + 1] == UInt8(ascii: "h"),
            html[start + 2] == UInt8(ascii: "0") + UInt8(heading.level)
        else { return false }
        return starts(Array("<h\(heading.level) id=\"\(escapedHTML(heading.id))\"".utf8), at: start)
    }

    private mutating func skip(past byte: UInt8) { index = min(html.count, place(of: byte) + 1) }

    private func place(of byte: UInt8) -> Int {
        let html = html.span
        var place = index
        while place < html.count, html[place] != byte { place += 1 }
        return place
    }

    private mutating func skip(past end: [UInt8]) {
        while index < html.count, !starts(end, at: index) { index += 1 }
        index = min(html.count, index + end.count)
    }

    private func starts(_ text: [UInt8], at start: Int) -> Bool {
        let html = html.span
        guard start + text.count <= html.count else { return false }
        for offset in text.indices where html[start + offset] != text[offset] { return false }
        return true
    }

    // MARK: Entities

    private static let entities = [
        ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
    ]
    .map { (Array($0.0.utf8), Array($0.1.utf8)) }

    private mutating func readEntity() {
        for (entity, character) in Self.entities where starts(entity, at: index) {
            text += character
            index += entity.count
            return
        }
        text.append(html[index])
        index += 1
    }
}
