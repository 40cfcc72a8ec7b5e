/// Reads a language of words, strings and comments as its grammar says.
struct CodeScanner: Scanner {
    let code: [UInt8]
    let grammar: Grammar
    let end: Int
    var index: Int
    /// The strings in whose interpolated code the scanner is, the innermost last.
    var open: [OpenString] = []
    /// Whether `/` begins a pattern here, and does not divide.
    var mayBePattern = true
    /// Before this offset every `/` has been found not to begin a pattern.
    var patternsFrom = 0

    init(_ code: [UInt8], as grammar: Grammar) {
        self.init(code, code.indices, as: grammar)
    }

    init(_ code: [UInt8], _ range: Range<Int>, as grammar: Grammar) {
        self.code = code
        self.grammar = grammar
        index = range.lowerBound
        end = range.upperBound
    }

    mutating func scan(into tokens: inout TokenList) {
        while index < end { scanNext(&tokens) }
    }

    private mutating func scanNext(_ tokens: inout TokenList) {
        let byte = code[index]
        if byte.isBlank {
            index += 1
        } else if byte == .newline {
            index += 1
            open.removeAll(after: open.lastIndex { $0.form.spansLines })
        } else if byte.startsWord {
            scanWord(&tokens)
        } else if byte.isDigit {
            scanNumber(&tokens)
        } else if !scanComment(&tokens), !scanString(&tokens), !scanMarkedWord(&tokens), !scanPattern(&tokens)
        {
            scanMark(byte, &tokens)
        }
    }

    /// Counts the brackets of interpolated code, since the last one leads back into the string.
    private mutating func scanMark(_ byte: UInt8, _ tokens: inout TokenList) {
        index += 1
        mayBePattern = !")]}<".utf8.contains(byte)
        guard let string = open.last else { return }
        if byte == string.bracket.open {
            open[open.count - 1].depth += 1
        } else if byte == string.bracket.close {
            open[open.count - 1].depth -= 1
            guard string.depth == 0 else { return }
            open.removeLast()
            scanBody(of: string, from: index - 1, &tokens)
        }
    }
}

extension [OpenString] {
    /// Keeps the strings up to `index`; none of them if it is nil.
    fileprivate mutating func removeAll(after index: Int?) {
        removeLast(count - (index.map { $0 + 1 } ?? 0))
    }
}
