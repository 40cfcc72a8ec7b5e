/// The tokens found so far; what lies between them is plain.
struct TokenList {
    private var tokens: [Token] = []
    private var end = 0

    /// Ranges come in order, and may be empty.
    mutating func append(_ kind: TokenKind, _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        if end < range.lowerBound { add(.plain, end..<range.lowerBound) }
        add(kind, range)
    }

    /// All tokens of code that has `count` bytes.
    consuming func finished(at count: Int) -> [Token] {
        append(.plain, min(end, count)..<count)
        return tokens
    }

    private mutating func add(_ kind: TokenKind, _ range: Range<Int>) {
        end = range.upperBound
        // Two neighbours of one kind are one: a string and the next after an empty interpolation.
        if let last = tokens.last, last.kind == kind {
            tokens[tokens.count - 1] = Token(kind: kind, range: last.range.lowerBound..<end)
        } else {
            tokens.append(Token(kind: kind, range: range))
        }
    }
}
