import Diagnostics
import Libc

/// What a document may ask of libcmark, checked before libcmark sees it.
///
/// libcmark before 0.30.3 takes time that grows with the square of nesting, or worse (CVE-2023-22484,
/// CVE-2023-22486, CVE-2023-24824). Below these limits the time for a document grows with its bytes.
package enum DocumentLimits {
    /// In bytes, without front matter. A long book has about this many.
    package static let bytes = 1_000_000
    /// How many quotes and lists may hold one line.
    package static let depth = 100
    /// How often `![` may stand between two empty lines: libcmark compares each link with all of them.
    package static let images = 4_000
    /// From this many bytes on a document is rendered under a limit of time.
    static let unwatchedBytes = 64 * 1024
    /// How long the rendering of one document may take.
    package static let time = Duration.seconds(10)
}

/// The problem of a document that goes beyond a limit, at its first place; nil for any other document.
/// Reads each byte a fixed number of times.
func firstProblem(beyondLimits text: UnsafeBufferPointer<UInt8>, base: Int, path: String) -> Diagnostic? {
    guard text.count <= DocumentLimits.bytes else {
        return Diagnostic(
            .error, "page-too-large",
            "this page has \(text.count) bytes of Markdown, more than \(DocumentLimits.bytes)",
            path: path, help: "split it into several pages")
    }
    // Marks are rare: most documents have fewer of them in all than one block may have.
    let countsImages = text.count(of: UInt8(ascii: "!")) > DocumentLimits.images
    var images = 0
    var start = 0
    while start < text.count {
        let end = text.endOfLine(from: start)
        let line = UnsafeBufferPointer(rebasing: text[start..<end])
        if countsImages { images = line.allSatisfy(\.isSpaceOrTab) ? 0 : images + imageMarks(in: line) }
        let place = base + start..<base + start
        if images > DocumentLimits.images { return tooManyImages(images, at: place, path) }
        let depth = depth(ofLine: line)
        if depth > DocumentLimits.depth { return tooDeep(depth, at: place, path) }
        start = end + (text.has("\r\n", at: end) ? 2 : 1)
    }
    return nil
}

private func imageMarks(in line: UnsafeBufferPointer<UInt8>) -> Int {
    line.indices.count { line.has("![", at: $0) }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate func count(of byte: UInt8) -> Int {
        var count = 0
        var start = 0
        while let index = firstIndex(of: byte, in: start..<self.count) {
            count += 1
            start = index + 1
        }
        return count
    }

    /// The place of the next line ending, or the end.
    fileprivate func endOfLine(from start: Int) -> Int {
        let end = firstIndex(of: .newline, in: start..<count) ?? count
        return firstIndex(of: .carriageReturn, in: start..<end) ?? end
    }

    private func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
        guard let baseAddress, !range.isEmpty else { return nil }
        return memchr(baseAddress + range.lowerBound, Int32(byte), range.count).map {
            UnsafeRawPointer($0) - UnsafeRawPointer(baseAddress)
        }
    }
}

private func tooManyImages(_ count: Int, at place: Range<Int>, _ path: String) -> Diagnostic {
    Diagnostic(
        .error, "images-too-many",
        "\(count) images without an empty line between them, more than \(DocumentLimits.images)",
        path: path, span: place, help: "put empty lines between them, or split the page")
}

private func tooDeep(_ depth: Int, at place: Range<Int>, _ path: String) -> Diagnostic {
    Diagnostic(
        .error, "nesting-too-deep",
        "\(depth) quotes and lists inside each other, more than \(DocumentLimits.depth)",
        path: path, span: place, help: "move the inner ones out, or into a page of their own")
}

/// At least how many quotes and lists are open behind the marks at a line's start; 0 without a mark.
///
/// Each quote has a mark of its own on every line that opens another container, each list item either its mark
/// or two columns of indentation.
private func depth(ofLine line: UnsafeBufferPointer<UInt8>) -> Int {
    var (marks, columns, index) = (0, 0, 0)
    var ruleStart: Int?
    while true {
        switch line.byte(at: index) {
        case .space: columns += 1
        case .tab: columns += 4
        case UInt8(ascii: ">"):
            marks += 1
            if line.byte(at: index + 1) == .space { index += 1 }
        default:
            let end = endOfListMark(in: line, at: index)
            if ruleStart == nil { ruleStart = startOfRule(in: line) }
            guard let end, index < ruleStart ?? 0 else { return marks == 0 ? 0 : marks + columns / 2 }
            marks += 1
            index = end
        }
        index += 1
    }
}

/// The last byte of a list mark with one space behind it; nil where none starts.
private func endOfListMark(in line: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    var index = start
    switch line.byte(at: index) {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): break
    default:
        while line.byte(at: index).isASCIIDigit { index += 1 }
        let mark = line.byte(at: index)
        guard index > start, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") else { return nil }
    }
    if index + 1 >= line.count { return index }
    return line[index + 1].isSpaceOrTab ? index + 1 : nil
}

/// Where the line's end starts that is a thematic break, such as `* * *`; behind the line where it has none.
private func startOfRule(in line: UnsafeBufferPointer<UInt8>) -> Int {
    var index = line.count
    var mark: UInt8?
    var count = 0
    while index > 0 {
        let byte = line[index - 1]
        if !byte.isSpaceOrTab {
            guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*"), byte == mark ?? byte else { break }
            mark = byte
            count += 1
        }
        index -= 1
    }
    return count < 3 ? line.count : index
}
