/// Turns byte offsets of one file into lines and columns, and back.
///
/// Everything else carries byte offsets; a line index is made only to print, or to
/// read positions that a parser reports as lines.
package struct LineIndex: Sendable {
    private let bytes: [UInt8]
    /// The byte offset at which each line starts.
    package let lineStarts: [Int]
    /// How many bytes before each block of `blockSize` continue a Unicode scalar: columns in a line of
    /// megabytes are found without reading the line each time.
    private let continuations: [Int]
    private static let blockSize = 1024

    /// Reads the line starts of `bytes`, where `\n`, `\r\n` and a lone `\r` end a line.
    ///
    /// The first line starts behind a byte order mark, which no editor shows.
    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
        let text = bytes.span
        for index in text.indices {
            let byte = text[index]
            guard byte == 0x0A || byte == 0x0D else { continue }
            if byte == 0x0D, index + 1 < text.count, text[index + 1] == 0x0A { continue }
            starts.append(index + 1)
        }
        lineStarts = starts
        continuations = Self.continuations(in: bytes)
    }

    private static func continuations(in bytes: [UInt8]) -> [Int] {
        let text = bytes.span
        var (count, sums) = (0, [0])
        for start in stride(from: 0, to: text.count, by: blockSize) {
            for index in start..<min(start + blockSize, text.count) where text[index] & 0xC0 == 0x80 {
                count += 1
            }
            sums.append(count)
        }
        return sums
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
        let start = min(lineStarts[line - 1], offset)
        let column = 1 + offset - start - (continuations(before: offset) - continuations(before: start))
        return Position(line: line, column: column)
    }

    private func continuations(before offset: Int) -> Int {
        let block = offset / Self.blockSize
        var count = continuations[block]
        for index in block * Self.blockSize..<offset where bytes[index] & 0xC0 == 0x80 { count += 1 }
        return count
    }

    /// The part of a 1-based line that is within `scalars` of a byte offset in it.
    package func range(ofLine line: Int, around offset: Int, scalars: Int) -> Range<Int> {
        let line = range(ofLine: line)
        let middle = min(max(offset, line.lowerBound), line.upperBound)
        var (start, end) = (middle, middle)
        var remaining = scalars
        while start > line.lowerBound, remaining > 0 {
            start -= 1
            if bytes[start] & 0xC0 != 0x80 { remaining -= 1 }
        }
        remaining = scalars
        while end < line.upperBound, remaining > 0 || bytes[end] & 0xC0 == 0x80 {
            if bytes[end] & 0xC0 != 0x80 { remaining -= 1 }
            end += 1
        }
        return start..<end
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
        var index = startOfBlock(holding: column - 1, in: range)
        var remaining = column - 1 - scalars(from: range.lowerBound, to: index)
        while remaining > 0, index < range.upperBound {
            index += 1
            while index < range.upperBound, bytes[index] & 0xC0 == 0x80 { index += 1 }
            remaining -= 1
        }
        return index
    }

    private func scalars(from start: Int, to end: Int) -> Int {
        end - start - (continuations(before: end) - continuations(before: start))
    }

    /// The start of the last block in a line that has at most `count` of the line's scalars before it, by
    /// binary search; the line's start where there is none.
    private func startOfBlock(holding count: Int, in line: Range<Int>) -> Int {
        var low = line.lowerBound / Self.blockSize
        var high = line.upperBound / Self.blockSize + 1
        while high - low > 1 {
            let middle = (low + high) / 2
            let isBefore = scalars(from: line.lowerBound, to: middle * Self.blockSize) <= count
            if isBefore { low = middle } else { high = middle }
        }
        var start = max(low * Self.blockSize, line.lowerBound)
        while start > line.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return start
    }
}
