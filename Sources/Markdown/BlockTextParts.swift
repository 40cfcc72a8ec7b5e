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
                Line(range: max(start, segment.start)..<end - 1, matchedContainers: segment.matchedContainers)
            )
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
