/// A place in a line, in bytes and in columns, where a tab reaches to the next multiple of four.
///
/// Inside a tab that was used in part, the offset stays at the tab while the column moves on.
struct LineCursor {
    /// Byte offset in the text.
    var offset: Int
    /// 0-based.
    var column: Int
    private(set) var isInsideTab = false

    init(offset: Int, column: Int) {
        self.offset = offset
        self.column = column
    }

    init(atStartOf line: Int, in source: SourceText) {
        self.init(offset: source.line(line).lowerBound + source.markLength(ofLine: line), column: 0)
    }

    /// How many columns of the tab are left that was used in part; 0 elsewhere.
    var restOfTab: Int { isInsideTab ? 4 - column % 4 : 0 }

    /// Moves to the first byte that is neither space nor tab, and returns the columns between.
    @discardableResult
    mutating func skipSpace(in source: SourceText, line: Int) -> Int {
        advance(by: .max, in: source, line: line)
    }

    /// Moves behind `>` and one column of space; stays, and says false, where there is none.
    mutating func skipQuoteMark(in source: SourceText, line: Int) -> Bool {
        var ahead = self
        let indent = ahead.skipSpace(in: source, line: line)
        guard indent <= 3, ahead.offset < source.line(line).upperBound,
            source.text[ahead.offset] == UInt8(ascii: ">")
        else { return false }
        ahead.offset += 1
        ahead.column += 1
        ahead.advance(by: 1, in: source, line: line)
        self = ahead
        return true
    }

    /// Moves over the indentation of a list item's line; a blank line belongs to every item.
    mutating func skipIndent(_ indent: Int, in source: SourceText, line: Int) -> Bool {
        var ahead = self
        if ahead.advance(by: indent, in: source, line: line) == indent {
            self = ahead
            return true
        }
        return ahead.offset == source.line(line).upperBound
    }

    /// Moves behind an item's mark to its content, and returns the indentation that further lines need.
    mutating func skipItemMark(in source: SourceText, line: Int) -> Int {
        let end = source.line(line).upperBound
        let markIndent = skipSpace(in: source, line: line)
        let markStart = offset
        while offset < end, source.text[offset].isASCIIDigit { offset += 1 }
        if offset < end { offset += 1 }
        let markWidth = offset - markStart
        column += markWidth

        var ahead = self
        let padding = ahead.advance(by: 5, in: source, line: line)
        let isBlank = ahead.offset == end
        if padding >= 5 || padding < 1 || isBlank {
            advance(by: 1, in: source, line: line)
            return markIndent + markWidth + 1
        }
        self = ahead
        return markIndent + markWidth + padding
    }

    /// Moves over at most `columns` columns of spaces and tabs, and returns how many there were.
    @discardableResult
    mutating func advance(by columns: Int, in source: SourceText, line: Int) -> Int {
        let end = source.line(line).upperBound
        var moved = 0
        while moved < columns, offset < end {
            switch source.text[offset] {
            case .space:
                offset += 1
                column += 1
                moved += 1
            case .tab:
                let width = 4 - column % 4
                let step = min(width, columns - moved)
                column += step
                moved += step
                isInsideTab = step < width
                if !isInsideTab { offset += 1 }
            default:
                return moved
            }
        }
        return moved
    }
}
