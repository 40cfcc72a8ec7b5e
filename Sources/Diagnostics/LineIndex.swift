/// Turns byte offsets of one file into lines and columns, and back.
///
/// Everything else carries byte offsets; a line index is made only to print, or to
/// read positions that a parser reports as lines.
package struct LineIndex: Sendable {
    private let bytes: [UInt8]
    /// The byte offset at which each line starts.
    package let lineStarts: [Int]

    /// Reads the line starts of `bytes`, where `\n`, `\r\n` and a lone `\r` end a line.
    ///
    /// The first line starts behind a byte order mark, which no editor shows.
    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
        bytes.withUnsafeBufferPointer { buffer in
            for index in buffer.indices {
                let byte = buffer[index]
                guard byte == 0x0A || byte == 0x0D else { continue }
                if byte == 0x0D, index + 1 < buffer.count, buffer[index + 1] == 0x0A { continue }
                starts.append(index + 1)
            }
        }
        lineStarts = starts
    }

    /// A place as editors show it.
    package struct Position: Sendable, Hashable {
        /// 1-based.
        package let line: Int
        /// 1-based, counted in Unicode scalars.
        package let column: Int
    }

    /// The position of a byte offset; an offset outside the file is moved to its nearest end.
    package func position(of offset: Int) -> Position {
        let offset = min(max(offset, 0), bytes.count)
        let line = lineNumber(of: offset)
        var column = 1
        let start = min(lineStarts[line - 1], offset)
        for index in start..<offset where bytes[index] & 0xC0 != 0x80 { column += 1 }
        return Position(line: line, column: column)
    }

    /// The 1-based line that holds a byte offset, by binary search.
    package func lineNumber(of offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// The byte offsets of a 1-based line without its line ending; empty beyond the last line.
    package func range(ofLine line: Int) -> Range<Int> {
        guard line >= 1, line <= lineStarts.count else { return bytes.count..<bytes.count }
        let start = lineStarts[line - 1]
        var end = line < lineStarts.count ? lineStarts[line] : bytes.count
        while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return start..<end
    }

    /// The byte offset of a 1-based line and a 1-based column in Unicode scalars, as libyaml reports them.
    package func offset(line: Int, column: Int) -> Int {
        let range = range(ofLine: line)
        var index = range.lowerBound
        var remaining = column - 1
        while remaining > 0, index < range.upperBound {
            index += 1
            while index < range.upperBound, bytes[index] & 0xC0 == 0x80 { index += 1 }
            remaining -= 1
        }
        return index
    }
}
