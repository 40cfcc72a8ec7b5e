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
        if header > 0 {
            before = parts.add(block.slice(lines[0].range.lowerBound..<lines[header].range.lowerBound))
        }
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
                syntax.cells(of: lines[index - 1].range, limit: alignments.count + 1).count
                    == alignments.count
            else { continue }
            return (index - 1, alignments)
        }
        return nil
    }
}
