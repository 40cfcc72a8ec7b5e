/// Copies a rendered page body into a larger document: ids and references to them get a prefix,
/// URLs are led anew, and headings go down one level.
///
/// It reads the HTML that libcmark prints, in which every `<` outside a tag is escaped and every
/// attribute is quoted. O(bytes).
struct FragmentMover {
    let prefix: String
    let move: (String) -> String

    func append(_ html: [UInt8], to out: inout [UInt8]) {
        var index = 0
        while let open = html[index...].firstIndex(of: UInt8(ascii: "<")) {
            out += html[index..<open]
            index = appendTag(html, at: open, to: &out)
            if starts(codeTag, in: html, at: open) { index = appendCode(html, from: index, to: &out) }
        }
        out += html[index...]
    }

    /// Copies a program's text without the marks of its tokens, which a large edition can do without.
    private func appendCode(_ html: [UInt8], from start: Int, to out: inout [UInt8]) -> Int {
        var index = start
        while let mark = html[index...].firstIndex(of: UInt8(ascii: "<")),
            starts(markTag, in: html, at: mark),
            let end = html[(mark + 1)...].firstIndex(of: UInt8(ascii: "<")),
            starts(markEnd, in: html, at: end)
        {
            out += html[index..<mark]
            // Behind the class, which is one letter, stand a quote and an angle.
            out += html[min(mark + markTag.count + 3, end)..<end]
            index = end + markEnd.count
        }
        return index
    }

    private func starts(_ text: [UInt8], in html: [UInt8], at index: Int) -> Bool {
        guard index + text.count <= html.count else { return false }
        for offset in text.indices where html[index + offset] != text[offset] { return false }
        return true
    }

    /// Copies the tag at `open` and returns the index after it.
    private func appendTag(_ html: [UInt8], at open: Int, to out: inout [UInt8]) -> Int {
        var index = open + 1
        if index + 1 < html.count,
            isHeading(html, nameAt: html[index] == UInt8(ascii: "/") ? index + 1 : index)
        {
            let digit = html[index] == UInt8(ascii: "/") ? index + 2 : index + 1
            out += html[open..<digit]
            out.append(min(html[digit] + 1, UInt8(ascii: "6")))
            index = digit + 1
        } else {
            out.append(html[open])
        }
        var nameStart = index
        while index < html.count, html[index] != UInt8(ascii: ">") {
            if html[index] == UInt8(ascii: "\"") {
                let end = html[(index + 1)...].firstIndex(of: UInt8(ascii: "\"")) ?? html.count - 1
                out += html[nameStart...index]
                let value = html[(index + 1)..<max(index + 1, end)]
                append(value, meaning: meaning(html, before: index), to: &out)
                index = end
                nameStart = end
            }
            index += 1
        }
        let end = min(index + 1, html.count)
        out += html[nameStart..<end]
        return end
    }

    private func isHeading(_ html: [UInt8], nameAt index: Int) -> Bool {
        guard index + 2 < html.count, html[index] == UInt8(ascii: "h") else { return false }
        guard (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(html[index + 1]) else { return false }
        return html[index + 2] == UInt8(ascii: ">") || html[index + 2] == UInt8(ascii: " ")
    }

    /// What an attribute's value means here.
    private enum Meaning { case ids, url, other }

    private func meaning(_ html: [UInt8], before quote: Int) -> Meaning {
        let end = quote - 1
        var start = end
        while start > 0, html[start - 1] > 0x20, html[start - 1] != UInt8(ascii: "<") { start -= 1 }
        guard start < end else { return .other }
        let name = html[start..<end]
        // The length alone rules most names out.
        switch name.count {
        case 2: return name.elementsEqual("id".utf8) ? .ids : .other
        case 3: return name.elementsEqual("src".utf8) ? .url : name.elementsEqual("for".utf8) ? .ids : .other
        case 4: return name.elementsEqual("href".utf8) ? .url : .other
        case 7: return name.elementsEqual("headers".utf8) ? .ids : .other
        case 13: return name.elementsEqual("aria-controls".utf8) ? .ids : .other
        case 15: return name.elementsEqual("aria-labelledby".utf8) ? .ids : .other
        case 16: return name.elementsEqual("aria-describedby".utf8) ? .ids : .other
        default: return .other
        }
    }

    private func append(_ value: ArraySlice<UInt8>, meaning: Meaning, to out: inout [UInt8]) {
        switch meaning {
        case .other: out += value
        case .ids:
            for (index, id) in value.split(separator: 0x20).enumerated() {
                if index > 0 { out.append(0x20) }
                out += prefix.utf8
                out += id
            }
        case .url:
            let text = String(decoding: value, as: UTF8.self)
            let url = value.contains(UInt8(ascii: "&")) ? text.replacing("&amp;", with: "&") : text
            appendEscapedHTML(move(url), to: &out)
        }
    }
}

private let codeTag = Array("<code class=\"language-".utf8)
private let markTag = Array("<span class=\"".utf8)
private let markEnd = Array("</span>".utf8)
