/// A paragraph that is a table: what its lines are.
///
/// For libcmark a table directly above `---` is a heading; that line is then a break, or one row more.
struct Table {
    /// A paragraph or an underlined heading.
    let node: Node
    let alignments: [TableSyntax.Alignment]
    /// The header first; never more cells than columns.
    private(set) var rows: [[Cell]] = []
    /// Lines before the header, which stay a paragraph.
    private(set) var before: Part?
    /// Lines that only lazily belong to the paragraph are no rows: a paragraph of their own.
    private(set) var after: Part?
    /// How many containers the first of them repeats.
    private(set) var containersOfAfter = 0
    /// A thematic break follows the last row.
    private(set) var endsWithBreak = false

    /// What the plain cells are parts of.
    let text: BlockText

    enum Cell {
        /// Nothing in it means anything but itself.
        case plain(Range<Int>)
        /// To be parsed.
        case marked(Part)
    }

    /// Text whose inlines libcmark must find anew.
    struct Part {
        let text: BlockText
        /// Which paragraph of the auxiliary document holds them.
        let index: Int
    }

    /// Reads a paragraph's text from `start` on; nil when it is no table.
    init?(_ node: Node, _ block: BlockText, from start: Int, depth: Int, parts: inout TableParts) {
        let lines = block.lines(from: start)
        guard lines.count > 1 else { return nil }
        // A heading's underline is no delimiter row.
        let candidates = node.kind == .heading ? lines.dropLast() : lines[...]
        let found = block.bytes.withUnsafeBufferPointer { bytes in
            Self.header(in: candidates, TableSyntax(text: bytes), depth)
        }
        guard let (header, alignments) = found else { return nil }
        self.node = node
        text = block
        self.alignments = alignments
        if header > 0 { before = parts.add(block.slice(lines[0].range.lowerBound..<lines[header].range.lowerBound)) }
        var index = header
        while index < lines.count, lines[index].matchedContainers == depth {
            if index != header + 1 {
                if isBreak(lines[index], index == lines.count - 1, in: block) {
                    endsWithBreak = true
                    return
                }
                let cells = parts.cells(of: lines[index].range, in: block, alignments.count)
                if cells.isEmpty { break }
                rows.append(cells)
            }
            index += 1
        }
        if index < lines.count {
            containersOfAfter = lines[index].matchedContainers
            after = parts.add(block.slice(lines[index].range.lowerBound..<block.bytes.count))
        }
    }

    /// Whether a heading's underline is three dashes or more.
    private func isBreak(_ line: BlockText.Line, _ isLast: Bool, in block: BlockText) -> Bool {
        isLast && node.kind == .heading && line.range.count >= 3
            && block.bytes[line.range].allSatisfy { $0 == UInt8(ascii: "-") || $0.isSpaceOrTab }
    }

    /// The first line that has as many cells as the delimiter row behind it.
    private static func header(
        in lines: ArraySlice<BlockText.Line>, _ syntax: TableSyntax, _ depth: Int
    ) -> (Int, [TableSyntax.Alignment])? {
        for index in lines.indices.dropFirst() where lines[index].matchedContainers == depth {
            guard lines[index - 1].matchedContainers == depth,
                let alignments = syntax.alignments(of: lines[index].range),
                syntax.cells(of: lines[index - 1].range, limit: alignments.count + 1).count == alignments.count
            else { continue }
            return (index - 1, alignments)
        }
        return nil
    }
}

/// The texts of all tables whose inlines libcmark must find, as the paragraphs of one auxiliary document.
///
/// Pipes split cells before inlines are looked for, so what libcmark found in the paragraph does not count.
///
/// 1. Each text starts with U+00A0. libcmark takes it for space where emphasis is concerned, as it takes the
///    start of a line, yet not for indentation: so no block can start there. It is taken off afterwards.
/// 2. Further lines are indented by four, so that no block can start there either.
struct TableParts {
    private(set) var text: [UInt8] = []
    private(set) var count = 0
    /// Some text may refer to a link definition.
    private(set) var hasBrackets = false

    mutating func add(_ part: BlockText) -> Table.Part {
        text.append(contentsOf: [0xC2, 0xA0])
        for byte in part.bytes {
            if byte == UInt8(ascii: "[") { hasBrackets = true }
            text.append(byte)
            if byte == .newline { text.append(contentsOf: "    ".utf8) }
        }
        text.append(contentsOf: "\n\n".utf8)
        defer { count += 1 }
        return Table.Part(text: part, index: count)
    }

    /// Reads a row; cells beyond the last column are dropped.
    mutating func cells(of line: Range<Int>, in block: BlockText, _ columns: Int) -> [Table.Cell] {
        let (ranges, arePlain) = block.bytes.withUnsafeBufferPointer { bytes in
            let syntax = TableSyntax(text: bytes)
            let ranges = syntax.cells(of: line, limit: columns)
            return (ranges, ranges.map(syntax.isPlain))
        }
        return zip(ranges, arePlain).map { range, isPlain in
            isPlain ? .plain(range) : .marked(add(block.unescapingPipes(range)))
        }
    }
}

extension BlockText {
    struct Line {
        /// Without its ending.
        let range: Range<Int>
        let matchedContainers: Int
    }

    /// The lines from an offset on.
    func lines(from start: Int) -> [Line] {
        var lines: [Line] = []
        for (index, segment) in segments.enumerated() {
            let end = index + 1 < segments.count ? segments[index + 1].start : bytes.count
            guard end > start else { continue }
            lines.append(
                Line(range: max(start, segment.start)..<end - 1, matchedContainers: segment.matchedContainers))
        }
        return lines
    }

    /// A part of the text, without the line ending at its end.
    func slice(_ range: Range<Int>) -> BlockText {
        var part = BlockText()
        let end = bytes[range].last == .newline ? range.upperBound - 1 : range.upperBound
        bytes.withUnsafeBufferPointer { bytes in
            var index = firstSegment(at: range.lowerBound)
            while index < segments.count, segments[index].start < end {
                let start = max(range.lowerBound, segments[index].start)
                let next = index + 1 < segments.count ? segments[index + 1].start : bytes.count
                part.append(start..<min(end, next), of: bytes, source: sourceOffset(start))
                index += 1
            }
        }
        return part
    }

    /// A cell's text, in which `\|` stands for `|` even inside code.
    func unescapingPipes(_ range: Range<Int>) -> BlockText {
        var cell = BlockText()
        bytes.withUnsafeBufferPointer { bytes in
            var start = range.lowerBound
            for index in range where bytes[index] == .backslash && index + 1 < range.upperBound {
                guard bytes[index + 1] == UInt8(ascii: "|") else { continue }
                if index > start { cell.append(start..<index, of: bytes, source: sourceOffset(start)) }
                start = index + 1
            }
            if range.upperBound > start {
                cell.append(start..<range.upperBound, of: bytes, source: sourceOffset(start))
            }
        }
        return cell
    }
}
