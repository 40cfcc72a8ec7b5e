/// Copies a rendered page body into a larger document: ids and references to them get a prefix,
/// URLs are led anew, headings go down one level, and the names of regions get a suffix, since other
/// pages may have regions of the same name.
///
/// It reads the HTML that libcmark prints, in which every `<` outside a tag is escaped and every
/// attribute is quoted. O(bytes).
struct FragmentMover {
    package let prefix: String
    /// Behind the names of regions, as text.
    package let suffix: String
    /// Appends a URL as the larger document has to write it, escaped for HTML.
    let appendURL: (_ url: String, _ out: inout [UInt8]) -> Void

    package func append(_ html: [UInt8], to out: inout [UInt8]) {
        var copy = FragmentCopy(html: html, mover: self, out: out)
        out = []
        copy.run()
        out = copy.out
    }
}

private struct FragmentCopy {
    let html: [UInt8]
    let mover: FragmentMover
    var out: [UInt8]
    /// Everything before this is copied.
    private var copied = 0
    private var index = 0

    init(html: [UInt8], mover: FragmentMover, out: consuming [UInt8]) {
        self.html = html
        self.mover = mover
        self.out = out
    }

    mutating func run() {
        while let open = find(UInt8(ascii: "<"), from: index) {
            index = open
            readTag()
            if starts(codeTag, at: open) { dropMarks() }
        }
        copy(upTo: html.count)
    }

    private mutating func copy(upTo end: Int) {
        if copied < end { out.append(contentsOf: html[copied..<end]) }
        copied = end
    }

    private func find(_ byte: UInt8, from start: Int) -> Int? {
        let html = html.span
        var index = start
        while index < html.count {
            if html[index] == byte { return index }
            index += 1
        }
        return nil
    }

    private func starts(_ text: StaticString, at start: Int) -> Bool {
        text.withUTF8Buffer { text in
            guard start + text.count <= html.count else { return false }
            for offset in 0..<text.count where unsafe html[start + offset] != text[offset] { return false }
            return true
        }
    }

    /// Copies a program's text without the marks of its tokens, which a large edition can do without.
    private mutating func dropMarks() {
        while let mark = find(UInt8(ascii: "<"), from: index), starts(markTag, at: mark),
            let end = find(UInt8(ascii: "<"), from: mark + 1), starts(markEnd, at: end)
        {
            copy(upTo: mark)
            // Behind the class, which is one letter, stand a quote and an angle.
            copied = min(mark + markTag.utf8CodeUnitCount + 3, end)
            copy(upTo: end)
            index = end + markEnd.utf8CodeUnitCount
            copied = index
        }
    }

    /// Reads the tag at `index`, and leads the index behind it.
    private mutating func readTag() {
        let isRegion = starts(regionTag, at: index)
        index += 1
        let name = index < html.count && html[index] == UInt8(ascii: "/") ? index + 1 : index
        if isHeading(nameAt: name) {
            copy(upTo: name + 1)
            out.append(min(html[name + 1] + 1, UInt8(ascii: "6")))
            copied = name + 2
            index = name + 2
        }
        var nameStart = index
        while index < html.count, html[index] != UInt8(ascii: ">") {
            if html[index] == UInt8(ascii: "\"") {
                let end = find(UInt8(ascii: "\""), from: index + 1) ?? html.count - 1
                let isName = isRegion && starts(nameTag, at: nameStart)
                moveValue(
                    (index + 1)..<max(index + 1, end),
                    meaning: isName ? .name : meaning(nameStart, index - 1))
                index = end
            } else if html[index] <= 0x20 {
                nameStart = index + 1
            }
            index += 1
        }
        index = min(index + 1, html.count)
    }

    private func isHeading(nameAt index: Int) -> Bool {
        guard index + 2 < html.count, html[index] == UInt8(ascii: "h") else { return false }
        guard (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(html[index + 1]) else { return false }
        return html[index + 2] == UInt8(ascii: ">") || html[index + 2] == UInt8(ascii: " ")
    }

    /// What an attribute's value means here.
    private enum Meaning { case ids, url, name, other }

    /// The meaning of the attribute whose name stands between two places.
    private func meaning(_ start: Int, _ end: Int) -> Meaning {
        // The length alone rules most names out.
        switch end - start {
        case 2: starts("id", at: start) ? .ids : .other
        case 3: starts("src", at: start) ? .url : starts("for", at: start) ? .ids : .other
        case 4: starts("href", at: start) ? .url : .other
        case 7: starts("headers", at: start) ? .ids : .other
        case 13: starts("aria-controls", at: start) ? .ids : .other
        case 15: starts("aria-labelledby", at: start) ? .ids : .other
        case 16: starts("aria-describedby", at: start) ? .ids : .other
        default: .other
        }
    }

    private mutating func moveValue(_ range: Range<Int>, meaning: Meaning) {
        let value = html[range]
        switch meaning {
        case .other: return
        case .name:
            copy(upTo: range.upperBound)
            appendEscapedHTML(mover.suffix, to: &out)
        case .ids:
            copy(upTo: range.lowerBound)
            for (index, id) in value.split(separator: 0x20).enumerated() {
                if index > 0 { out.append(0x20) }
                out.append(contentsOf: mover.prefix.utf8)
                out.append(contentsOf: id)
            }
        case .url:
            copy(upTo: range.lowerBound)
            let text = String(decoding: value, as: UTF8.self)
            let url = value.contains(UInt8(ascii: "&")) ? text.replacing("&amp;", with: "&") : text
            mover.appendURL(url, &out)
        }
        copied = range.upperBound
    }
}

private let codeTag: StaticString = "<code class=\"language-"
private let markTag: StaticString = "<span class=\""
private let markEnd: StaticString = "</span>"
private let regionTag: StaticString = "<div class=\"table-scroll"
private let nameTag: StaticString = "aria-label=\""
