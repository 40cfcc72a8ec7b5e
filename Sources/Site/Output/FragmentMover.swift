/// Copies a rendered page body into a larger document: ids and references to them get a prefix,
/// URLs are led anew, and headings go down one level.
///
/// It reads the HTML that libcmark prints, in which every `<` outside a tag is escaped and every
/// attribute is quoted. O(bytes).
struct FragmentMover {
    let prefix: String
    let move: (String) -> String

    /// Attributes that hold an id of the same document, or several.
    private static let idAttributes: Set<String> = [
        "id", "for", "aria-labelledby", "aria-describedby", "aria-controls", "headers",
    ]
    private static let urlAttributes: Set<String> = ["href", "src"]

    func append(_ html: [UInt8], to out: inout [UInt8]) {
        var index = 0
        while let open = html[index...].firstIndex(of: UInt8(ascii: "<")) {
            out += html[index..<open]
            index = appendTag(html, at: open, to: &out)
        }
        out += html[index...]
    }

    /// Copies the tag at `open` and returns the index after it.
    private func appendTag(_ html: [UInt8], at open: Int, to out: inout [UInt8]) -> Int {
        var index = open + 1
        if index + 1 < html.count, isHeading(html, nameAt: html[index] == UInt8(ascii: "/") ? index + 1 : index) {
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
                appendValue(html[(index + 1)..<max(index + 1, end)], named: attributeName(html, before: index), to: &out)
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

    private func attributeName(_ html: [UInt8], before quote: Int) -> String {
        var start = quote - 1
        while start > 0, html[start - 1] > 0x20, html[start - 1] != UInt8(ascii: "<") { start -= 1 }
        return String(decoding: html[start..<max(start, quote - 1)], as: UTF8.self)
    }

    private func appendValue(_ value: ArraySlice<UInt8>, named name: String, to out: inout [UInt8]) {
        if Self.idAttributes.contains(name) {
            for (index, id) in value.split(separator: 0x20).enumerated() {
                if index > 0 { out.append(0x20) }
                out += prefix.utf8
                out += id
            }
        } else if Self.urlAttributes.contains(name) {
            let url = String(decoding: value, as: UTF8.self).replacing("&amp;", with: "&")
            out += escapedHTML(move(url)).utf8
        } else {
            out += value
        }
    }
}
