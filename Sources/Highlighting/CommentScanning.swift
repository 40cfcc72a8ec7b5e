extension CodeScanner {
    /// False when no comment begins here.
    mutating func scanComment(_ tokens: inout TokenList) -> Bool {
        let start = index
        if grammar.lineComments.contains(where: { code.starts($0, at: start, before: end) }) {
            index = code.endOfLine(index, before: end)
        } else if let comment = grammar.blockComment, code.starts(comment.open, at: start, before: end) {
            skip(comment)
        } else {
            return false
        }
        tokens.append(.comment, start..<index)
        return true
    }

    private mutating func skip(_ comment: Grammar.BlockComment) {
        var depth = 0
        repeat {
            if code.starts(comment.close, at: index, before: end) {
                depth -= 1
                index += comment.close.count
            } else if depth == 0 || comment.nests, code.starts(comment.open, at: index, before: end) {
                depth += 1
                index += comment.open.count
            } else {
                index += 1
            }
        } while depth > 0 && index < end
    }

    /// A pattern such as `/[a-z/]+/g`, which ends in its line; false when none begins here.
    mutating func scanPattern(_ tokens: inout TokenList) -> Bool {
        guard grammar.hasPatterns, mayBePattern, index >= patternsFrom else { return false }
        guard code[index] == UInt8(ascii: "/") else { return false }
        let start = index
        guard let last = endOfPattern() else {
            // One look at the rest of the line is enough, or a line of slashes would take its square.
            patternsFrom = code.endOfLine(start, before: end)
            return false
        }
        index = last + 1
        while index < end, code[index].isLetter { index += 1 }
        mayBePattern = false
        tokens.append(.string, start..<index)
        return true
    }

    /// Where the closing slash stands.
    private func endOfPattern() -> Int? {
        var place = index + 1
        var isInClass = false
        while place < end, code[place] != .newline {
            switch code[place] {
            case UInt8(ascii: "/") where !isInClass: return place
            case UInt8(ascii: "["): isInClass = true
            case UInt8(ascii: "]"): isInClass = false
            case .backslash where code.byte(at: place + 1) != .newline: place += 1
            default: break
            }
            place += 1
        }
        return nil
    }
}
