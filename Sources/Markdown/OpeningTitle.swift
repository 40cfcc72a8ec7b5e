package import Diagnostics

/// The heading of level 1 with which a document begins, as authors elsewhere write a page's title.
package struct OpeningTitle: Sendable {
    /// Plain text, not escaped.
    package let text: String
    /// The id by which links name the heading, not escaped.
    package let id: String
    /// Where the text after the heading starts: a byte offset in the file.
    package let end: Int
}

/// The heading of level 1 that comes before all else from `bodyOffset` on, but comments of HTML and empty lines; nil
/// where something else does, or where it has no words. O(bytes up to the end of the heading).
package func openingTitle(of file: SourceFile, from bodyOffset: Int) -> OpeningTitle? {
    let lines = OpeningLines(bytes: file.bytes, start: bodyOffset)
    guard let range = lines.title else { return nil }
    let heading = SourceFile(path: file.path, bytes: Array(file.bytes[range]))
    var handler = PassiveHandler()
    let rendered = renderMarkdown(heading, from: 0, options: MarkdownOptions(), handler: &handler)
    // A list or a quotation may hold such a heading, and is no title.
    guard rendered.html.starts(with: "<h1".utf8), rendered.headings.count == 1,
        let first = rendered.headings.first, first.text.utf8.contains(where: { $0 > 0x20 })
    else { return nil }
    return OpeningTitle(text: first.text.trimmingSpaces, id: first.id, end: range.upperBound)
}

/// The lines that may be a title, found without libcmark, since every page is asked.
private struct OpeningLines {
    let bytes: [UInt8]
    let start: Int

    /// A heading under `===` has few lines.
    private static let mostLines = 8

    /// One line after `#`, or those down to a line of `=`.
    var title: Range<Int>? {
        let start = afterComments
        guard let first = line(at: start) else { return nil }
        let words = content(of: first)
        if words.first == UInt8(ascii: "#") {
            let next = words.dropFirst().first
            return next == nil || next == 0x20 || next == 0x09 ? first : nil
        }
        var end = first.upperBound
        for _ in 0..<Self.mostLines {
            guard let next = line(at: end) else { return nil }
            let words = content(of: next)
            if words.isEmpty { return nil }
            end = next.upperBound
            if words.allSatisfy({ $0 == UInt8(ascii: "=") }) { return start..<end }
        }
        return nil
    }

    /// Where the first line stands that says something.
    private var afterComments: Int {
        var start = start
        while let line = line(at: start) {
            let words = content(of: line)
            if words.isEmpty {
                start = line.upperBound
            } else if words.starts(with: "<!--".utf8), let end = endOfComment(from: words.startIndex) {
                start = end
            } else {
                break
            }
        }
        return start
    }

    /// The start of the line after a comment; nil where it is not closed, or more stands on its last line.
    private func endOfComment(from start: Int) -> Int? {
        var index = start + 4
        while index + 2 < bytes.count {
            if bytes[index] == UInt8(ascii: "-"), bytes[index + 1] == UInt8(ascii: "-"),
                bytes[index + 2] == UInt8(ascii: ">")
            {
                guard let rest = line(at: index + 3) else { return bytes.count }
                return content(of: rest).isEmpty ? rest.upperBound : nil
            }
            index += 1
        }
        return nil
    }

    /// A line with its end; nil at the end of the file.
    private func line(at start: Int) -> Range<Int>? {
        guard start < bytes.count else { return nil }
        let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count - 1
        return start..<end + 1
    }

    /// A line without the white space around it. A line that begins as code does has the spaces that say so.
    private func content(of line: Range<Int>) -> ArraySlice<UInt8> {
        var words = bytes[line]
        while let last = words.last, last <= 0x20 { words.removeLast() }
        for _ in 0..<3 where words.first == 0x20 { words.removeFirst() }
        return words
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        let start = utf8.firstIndex { $0 > 0x20 } ?? endIndex
        guard let end = utf8.lastIndex(where: { $0 > 0x20 }) else { return "" }
        return String(self[start...end])
    }
}
