/// The text of a paragraph, heading or table cell as libcmark reads its inlines: lines without the marks of
/// their containers and without indentation, each ended by a newline; with the way back to the source.
struct BlockText {
    private(set) var bytes: [UInt8] = []
    /// Runs of bytes that also stand together in the source, in order.
    private(set) var segments: [Segment] = []

    /// All but headings that are marked by `#`.
    private var mayDefineLinks = true

    struct Segment {
        /// Offset in `bytes`.
        let start: Int
        /// Offset in the source text.
        let source: Int
        /// For a line of a paragraph: how many containers it repeated.
        var matchedContainers = 0
    }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        segments.removeAll(keepingCapacity: true)
    }

    mutating func append(
        _ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>, matchedContainers: Int = 0
    ) {
        segments.append(
            Segment(start: bytes.count, source: range.lowerBound, matchedContainers: matchedContainers))
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[range]))
    }

    /// Appends bytes that stand elsewhere in the source text.
    mutating func append(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>, source: Int) {
        segments.append(Segment(start: bytes.count, source: source))
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[range]))
    }

    private mutating func appendSpaces(_ count: Int, at offset: Int, matchedContainers: Int) {
        segments.append(Segment(start: bytes.count, source: offset, matchedContainers: matchedContainers))
        bytes.append(contentsOf: repeatElement(.space, count: count))
    }

    mutating func endLine() { bytes.append(.newline) }

    /// Behind the link definitions that the block starts with.
    var endOfDefinitions: Int {
        guard mayDefineLinks, bytes.first == UInt8(ascii: "[") else { return 0 }
        return bytes.withUnsafeBufferPointer { LinkSyntax(text: $0).endOfDefinitions() }
    }

    /// Lends a part of the text.
    func withBytes(_ range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    /// Where the inlines start that are left.
    func start(behind used: DocumentRewriter.UsedUp) -> Int {
        let start = endOfDefinitions
        switch used {
        case .nothing: return start
        case .bytes(let count): return start + count
        case .firstLine: return (bytes[start...].firstIndex(of: .newline) ?? bytes.count - 1) + 1
        }
    }

    /// The offset in the source text of a byte.
    func sourceOffset(_ offset: Int) -> Int {
        let index = firstSegment(at: offset)
        return index < segments.count ? segments[index].source + offset - segments[index].start : 0
    }

    /// The index of the segment that holds a byte.
    func firstSegment(at offset: Int) -> Int {
        var low = 0
        var high = segments.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if segments[middle].start <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// The source's range of a range of bytes.
    func sourceRange(_ range: Range<Int>) -> Range<Int> {
        let start = sourceOffset(range.lowerBound)
        guard !range.isEmpty else { return start..<start }
        return start..<max(start, sourceOffset(range.upperBound - 1) + 1)
    }
}

extension BlockText {
    /// Reads a paragraph or heading, without a heading's underline unless it is asked for.
    mutating func read(
        _ block: Node, in source: SourceText, _ containers: inout Containers, withUnderline: Bool = false
    ) {
        removeAll()
        let line = block.startLine
        let lastLine = block.endLine
        let range = source.line(line)
        var start = source.start(of: block)
        let isHeading = block.kind == .heading
        mayDefineLinks = !isHeading || lastLine > line
        if !mayDefineLinks {
            // A heading of one line is marked by `#`, since one that is underlined has two.
            while start < range.upperBound, source.text[start] == UInt8(ascii: "#") { start += 1 }
            while start < range.upperBound, source.text[start].isSpaceOrTab { start += 1 }
        }
        append(start..<range.upperBound, of: source.text, matchedContainers: containers.count)
        endLine()
        // libcmark may count the line behind an underlined heading to the heading.
        for next in line..<max(lastLine, line) {
            var (cursor, matched) = containers.continuation(of: next + 1, in: source)
            if matched == containers.count {
                cursor.skipSpace(in: source, line: next + 1)
            } else if cursor.restOfTab > 0 {
                // libcmark leaves a lazy line its indentation, and spells out what is left of a tab.
                appendSpaces(cursor.restOfTab, at: cursor.offset, matchedContainers: matched)
                cursor.offset += 1
            }
            let range = cursor.offset..<max(cursor.offset, source.line(next + 1).upperBound)
            let isUnderline = isHeading && matched == containers.count && Self.isUnderline(source.text[range])
            if isUnderline, !withUnderline { return }
            append(range, of: source.text, matchedContainers: matched)
            endLine()
            if isUnderline { return }
        }
    }

    private static func isUnderline(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let mark = line.first, mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-") else {
            return false
        }
        return line.drop { $0 == mark }.allSatisfy(\.isSpaceOrTab)
    }
}
