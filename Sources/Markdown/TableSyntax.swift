/// The lines of a table, by GitHub's rules.
struct TableSyntax {
    let text: UnsafeBufferPointer<UInt8>

    enum Alignment {
        case none, left, center, right
    }

    /// The cells of a row without the space around them; pipes behind a backslash do not split.
    func cells(of line: Range<Int>, limit: Int = .max) -> [Range<Int>] {
        let line = text.trimmed(line)
        var cells: [Range<Int>] = []
        cells.reserveCapacity(min(limit, 8))
        var start = line.lowerBound
        if start < line.upperBound, text[start] == UInt8(ascii: "|") { start += 1 }
        var index = start
        while index < line.upperBound, cells.count < limit {
            if text[index] == UInt8(ascii: "|"), index == start || text[index - 1] != .backslash {
                cells.append(text.trimmed(start..<index))
                start = index + 1
            }
            index += 1
        }
        if start < line.upperBound, cells.count < limit {
            cells.append(text.trimmed(start..<line.upperBound))
        }
        return cells
    }

    /// The alignments that a delimiter row gives; nil for any other line.
    func alignments(of line: Range<Int>) -> [Alignment]? {
        let line = text.trimmed(line)
        var index = line.lowerBound
        guard index < line.upperBound else { return nil }
        if text[index] == UInt8(ascii: "|") { index += 1 }
        var alignments: [Alignment] = []
        repeat {
            guard let alignment = alignment(at: &index, line.upperBound) else { return nil }
            alignments.append(alignment)
            if index == line.upperBound { return alignments }
            guard text[index] == UInt8(ascii: "|") else { return nil }
            index += 1
        } while index < line.upperBound
        return alignments
    }

    /// Whether a cell's text means anything but itself.
    func isPlain(_ cell: Range<Int>) -> Bool {
        cell.allSatisfy { index in
            switch text[index] {
            case .backslash, UInt8(ascii: "`"), UInt8(ascii: "&"), UInt8(ascii: "_"), UInt8(ascii: "*"),
                UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "!"), UInt8(ascii: "~"),
                UInt8(ascii: "@"):
                false
            case UInt8(ascii: ":"):
                text.byte(at: index + 1) != UInt8(ascii: "/")
            case UInt8(ascii: "w"):
                text.byte(at: index + 1) != UInt8(ascii: "w")
            default:
                true
            }
        }
    }

    private func alignment(at index: inout Int, _ end: Int) -> Alignment? {
        skipSpace(&index, end)
        let isLeft = index < end && text[index] == UInt8(ascii: ":")
        if isLeft { index += 1 }
        let dashes = index
        while index < end, text[index] == UInt8(ascii: "-") { index += 1 }
        guard index > dashes else { return nil }
        let isRight = index < end && text[index] == UInt8(ascii: ":")
        if isRight { index += 1 }
        skipSpace(&index, end)
        return isLeft ? (isRight ? .center : .left) : isRight ? .right : Alignment.none
    }

    private func skipSpace(_ index: inout Int, _ end: Int) {
        while index < end, text[index].isSpaceOrTab { index += 1 }
    }
}
