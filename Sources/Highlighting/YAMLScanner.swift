/// Reads YAML: keys, strings, numbers and comments in the places where they may stand.
struct YAMLScanner: Scanner {
    private let code: [UInt8]
    private var index = 0
    /// Of the line that is read, in bytes.
    private var indent = 0
    /// How many brackets of `[flow, {style: 1}]` are open.
    private var depth = 0

    init(_ code: [UInt8]) { self.code = code }

    mutating func scan(into tokens: inout TokenList) {
        while index < code.count {
            indent = skipBlanks()
            if isMarker { skipLine() }
            while index < code.count, code[index] != .newline { scanPart(&tokens) }
            index += 1
        }
    }

    /// `---` and `...` end every collection.
    private var isMarker: Bool {
        guard indent == 0 else { return false }
        return markers.contains { code.starts($0, at: index, before: code.count) }
    }

    private mutating func scanPart(_ tokens: inout TokenList) {
        switch code[index] {
        case let byte where byte.isBlank: index += 1
        case .hash where index == 0 || code[index - 1] <= .space: scanComment(&tokens)
        case .quote, .apostrophe: scanString(&tokens)
        case UInt8(ascii: "-"), UInt8(ascii: "?"), .colon:
            if isAlone { index += 1 } else { scanScalar(&tokens) }
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            depth += 1
            index += 1
        case UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ","):
            depth -= depth > 0 && code[index] != UInt8(ascii: ",") ? 1 : 0
            index += 1
        case UInt8(ascii: "|"), UInt8(ascii: ">"):
            if depth == 0 { scanBlock(&tokens) } else { scanScalar(&tokens) }
        case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"): skipProperty()
        default: scanScalar(&tokens)
        }
    }

    private mutating func scanComment(_ tokens: inout TokenList) {
        let start = index
        index = code.endOfLine(index, before: code.count)
        tokens.append(.comment, start..<index)
    }

    /// A text in quotes, over lines if need be; a key if a colon follows.
    private mutating func scanString(_ tokens: inout TokenList) {
        let start = index
        let mark = code[index]
        index += 1
        while index < code.count, code[index] != mark {
            index += code[index] == .backslash && mark == .quote ? 2 : 1
        }
        index = min(index + 1, code.count)
        let next = code[index...].first { !$0.isBlank }
        tokens.append(next == .colon ? .name : .string, start..<index)
    }

    /// A text without quotes: a key, a number, a word that YAML knows, or any other.
    private mutating func scanScalar(_ tokens: inout TokenList) {
        let start = index
        var end = index
        repeat {
            if !code[index].isBlank { end = index + 1 }
            index += 1
        } while index < code.count && !endsScalar
        let text = code[start..<end]
        if index < code.count, code[index] == .colon {
            tokens.append(.name, start..<end)
        } else if isYAMLNumber(text) {
            tokens.append(.number, start..<end)
        } else if isYAMLWord(text) {
            tokens.append(.keyword, start..<end)
        }
    }

    private var endsScalar: Bool {
        switch code[index] {
        case .newline: true
        case .colon: isAlone || (depth > 0 && code[index + 1] == UInt8(ascii: ","))
        case .hash: code[index - 1].isBlank
        case let byte where depth > 0: "[]{},".utf8.contains(byte)
        default: false
        }
    }

    /// The lines below `|` or `>` that stand as far in as the first, which is further than the mark's own.
    private mutating func scanBlock(_ tokens: inout TokenList) {
        skipLine()
        var least: Int?
        let start = min(index + 1, code.count)
        while index < code.count {
            let newline = index
            index += 1
            let width = skipBlanks()
            guard index < code.count, code[index] != .newline else { continue }
            guard width >= least ?? indent + 1 else {
                index = newline
                break
            }
            least = least ?? width
            skipLine()
        }
        tokens.append(.string, start..<max(start, index))
    }
}

extension YAMLScanner {
    /// Whether nothing stands directly behind the byte at `index`.
    private var isAlone: Bool { index + 1 >= code.count || code[index + 1] <= .space }

    private mutating func skipLine() { index = code.endOfLine(index, before: code.count) }

    /// Returns how many there were.
    private mutating func skipBlanks() -> Int {
        let start = index
        while index < code.count, code[index].isBlank { index += 1 }
        return index - start
    }

    /// `&anchor`, `*alias`, `!tag`.
    private mutating func skipProperty() {
        while index < code.count, code[index] > .space { index += 1 }
    }
}

/// Also a day or a time, which YAML calls timestamps.
private func isYAMLNumber(_ text: ArraySlice<UInt8>) -> Bool {
    let signs = "+-.".utf8
    guard let digit = text.first(where: { !signs.contains($0) }), digit.isDigit else { return false }
    return text.allSatisfy { $0.isDigit || "+-._:eETZ".utf8.contains($0) }
}

private func isYAMLWord(_ text: ArraySlice<UInt8>) -> Bool {
    text.count <= 5 && yamlWords.contains(String(decoding: text, as: UTF8.self))
}

private let markers = [Array("---".utf8), Array("...".utf8)]
private let yamlWords = words("true True false False null Null ~ yes no on off")
