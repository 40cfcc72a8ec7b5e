/// Finds again, in a block's text, the extent of what libcmark took for a link or a link definition.
///
/// libcmark does not say where a link's destination stands. These scanners accept what libcmark accepts,
/// so that their answer is right for a link that libcmark found; they decide nothing themselves.
struct LinkSyntax {
    let text: UnsafeBufferPointer<UInt8>

    /// What follows the `]` of a link's text.
    struct Tail {
        /// Behind the whole link.
        let end: Int
        /// Where the destination stands, without angle brackets; nil for a reference.
        let destination: Range<Int>?
    }

    /// The tail of a link whose `]` is at `bracket`.
    func tail(at bracket: Int) -> Tail {
        let start = bracket + 1
        if let tail = inlineTail(at: start) { return tail }
        // A label that names no definition would have made this no link.
        if let end = label(at: start) { return Tail(end: end, destination: nil) }
        return Tail(end: start, destination: nil)
    }

    /// Behind the link definitions at the start of a paragraph.
    func endOfDefinitions() -> Int {
        var position = 0
        while text.byte(at: position) == UInt8(ascii: "["), let end = definition(at: position) {
            position = end
        }
        return position
    }
}

extension LinkSyntax {
    private func inlineTail(at start: Int) -> Tail? {
        guard text.byte(at: start) == UInt8(ascii: "(") else { return nil }
        let open = skipSpaces(start + 1)
        guard let (end, destination) = self.destination(at: open) else { return nil }
        let titleStart = skipSpaces(end)
        let titleEnd = titleStart == end ? titleStart : title(at: titleStart) ?? titleStart
        let close = skipSpaces(titleEnd)
        guard text.byte(at: close) == UInt8(ascii: ")") else { return nil }
        return Tail(end: close + 1, destination: destination)
    }

    private func definition(at start: Int) -> Int? {
        guard let labelEnd = label(at: start), text.byte(at: labelEnd) == UInt8(ascii: ":") else {
            return nil
        }
        guard !text.trimmed(start + 1..<labelEnd - 1).isEmpty else { return nil }
        guard let (end, _) = destination(at: skipOneBreak(labelEnd + 1)) else { return nil }
        let titleStart = skipOneBreak(end)
        if titleStart > end, let titleEnd = title(at: titleStart), let lineEnd = endOfLine(titleEnd) {
            return lineEnd
        }
        return endOfLine(end)
    }

    /// Behind a `[label]`.
    private func label(at start: Int) -> Int? {
        guard text.byte(at: start) == UInt8(ascii: "[") else { return nil }
        var index = start + 1
        while index < text.count, index - start <= 1002 {
            switch text[index] {
            case UInt8(ascii: "]"): return index + 1
            case UInt8(ascii: "["): return nil
            case .backslash where text.byte(at: index + 1).isASCIIPunctuation: index += 2
            default: index += 1
            }
        }
        return nil
    }

    private func destination(at start: Int) -> (end: Int, destination: Range<Int>)? {
        text.byte(at: start) == UInt8(ascii: "<") ? bracketed(at: start) : bare(at: start)
    }

    private func bracketed(at start: Int) -> (end: Int, destination: Range<Int>)? {
        var index = start + 1
        while index < text.count {
            switch text[index] {
            case UInt8(ascii: ">"): return (index + 1, start + 1..<index)
            case .newline, UInt8(ascii: "<"): return nil
            case .backslash: index += 2
            default: index += 1
            }
        }
        return nil
    }

    private func bare(at start: Int) -> (end: Int, destination: Range<Int>)? {
        var index = start
        var depth = 0
        loop: while index < text.count {
            switch text[index] {
            case .backslash where text.byte(at: index + 1).isASCIIPunctuation: index += 1
            case UInt8(ascii: "("):
                depth += 1
                if depth > 32 { return nil }
            case UInt8(ascii: ")"):
                if depth == 0 { break loop }
                depth -= 1
            case let byte where byte.isASCIISpace: break loop
            default: break
            }
            index += 1
        }
        if index == start, index == text.count || text[index].isASCIISpace { return nil }
        return depth == 0 ? (index, start..<index) : nil
    }

    /// Behind a title. libcmark takes the longest match, in which a quote behind a backslash may both end
    /// the title and stand inside it.
    private func title(at start: Int) -> Int? {
        let close: UInt8
        switch text.byte(at: start) {
        case UInt8(ascii: "\""): close = UInt8(ascii: "\"")
        case UInt8(ascii: "'"): close = UInt8(ascii: "'")
        case UInt8(ascii: "("): close = UInt8(ascii: ")")
        default: return nil
        }
        var end: Int?
        for index in start + 1..<max(text.count, start + 1) {
            let isEscaped = text[index - 1] == .backslash
            if text[index] == close {
                if !isEscaped { return index + 1 }
                end = index + 1
            } else if close == UInt8(ascii: ")"), text[index] == UInt8(ascii: "("), !isEscaped {
                return end
            }
        }
        return end
    }

    private func skipSpaces(_ start: Int) -> Int {
        var index = start
        while text.byte(at: index).isASCIISpace { index += 1 }
        return index
    }

    private func skipOneBreak(_ start: Int) -> Int {
        var index = start
        while text.byte(at: index).isSpaceOrTab { index += 1 }
        guard text.byte(at: index) == .newline else { return index }
        index += 1
        while text.byte(at: index).isSpaceOrTab { index += 1 }
        return index
    }

    private func endOfLine(_ start: Int) -> Int? {
        var index = start
        while text.byte(at: index).isSpaceOrTab { index += 1 }
        if index >= text.count { return text.count }
        return text[index] == .newline ? index + 1 : nil
    }
}
