/// The source with comments and the text of string literals replaced by spaces.
///
/// Lines and columns stay what they were. Regex literals are taken for code.
func codeOnly(_ source: String) -> String { codeAndLiterals(source).code }

/// The source with comments and the text of string literals replaced by spaces, and the text of string literals with
/// everything else replaced by spaces.
func codeAndLiterals(_ source: String) -> (code: String, literals: String) {
    var blanker = Blanker(bytes: Array(source.utf8))
    blanker.run()
    return (String(decoding: blanker.bytes, as: UTF8.self), String(decoding: blanker.literals, as: UTF8.self))
}

private struct Blanker {
    /// What surrounds the current byte; an interpolation is code inside a string inside code.
    enum Context {
        case code(openParentheses: Int)
        case string(Delimiter)
    }

    /// What ends a string literal and what starts an escape in it: `"` and `\`, or `"#` and `\#`.
    struct Delimiter {
        let closing: [UInt8]
        let escape: [UInt8]
    }

    var bytes: [UInt8]
    /// As long as `bytes`.
    private(set) var literals: [UInt8]
    private var index = 0
    private var contexts = [Context.code(openParentheses: 0)]

    init(bytes: [UInt8]) {
        self.bytes = bytes
        literals = bytes.map { $0 == UInt8(ascii: "\n") ? $0 : UInt8(ascii: " ") }
    }

    mutating func run() {
        while index < bytes.count {
            switch contexts[contexts.count - 1] {
            case .code(let open): readCode(openParentheses: open)
            case .string(let delimiter): readString(delimiter)
            }
        }
    }

    private mutating func readCode(openParentheses open: Int) {
        if starts("//") {
            while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { blank() }
        } else if starts("/*") {
            blankBlockComment()
        } else if let delimiter = stringDelimiter() {
            index += delimiter.closing.count
            contexts.append(.string(delimiter))
        } else {
            if bytes[index] == UInt8(ascii: "(") { setOpenParentheses(open + 1) }
            if bytes[index] == UInt8(ascii: ")") {
                if open == 0, contexts.count > 1 {
                    contexts.removeLast()
                } else {
                    setOpenParentheses(open - 1)
                }
            }
            index += 1
        }
    }

    private mutating func readString(_ delimiter: Delimiter) {
        if starts(delimiter.closing) {
            index += delimiter.closing.count
            contexts.removeLast()
        } else if starts(delimiter.escape) {
            index += delimiter.escape.count
            if index < bytes.count, bytes[index] == UInt8(ascii: "(") {
                index += 1
                contexts.append(.code(openParentheses: 0))
            } else {
                blank()
            }
        } else {
            literals[index] = bytes[index]
            blank()
        }
    }

    /// Block comments nest.
    private mutating func blankBlockComment() {
        var depth = 0
        repeat {
            if starts("/*") {
                depth += 1
                blank()
            } else if starts("*/") {
                depth -= 1
                blank()
            }
            blank()
        } while depth > 0 && index < bytes.count
    }

    /// The delimiter of the string literal that starts here, or nil when none does.
    private func stringDelimiter() -> Delimiter? {
        var end = index
        while end < bytes.count, bytes[end] == UInt8(ascii: "#") { end += 1 }
        guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else { return nil }
        let isMultiline = bytes[end...].prefix(3).elementsEqual("\"\"\"".utf8)
        let pounds = [UInt8](repeating: UInt8(ascii: "#"), count: end - index)
        let quotes = [UInt8](repeating: UInt8(ascii: "\""), count: isMultiline ? 3 : 1)
        return Delimiter(closing: quotes + pounds, escape: [UInt8(ascii: "\\")] + pounds)
    }

    private func starts(_ text: String) -> Bool {
        bytes[index...].starts(with: text.utf8)
    }

    private func starts(_ other: [UInt8]) -> Bool {
        bytes[index...].starts(with: other)
    }

    private mutating func setOpenParentheses(_ count: Int) {
        contexts[contexts.count - 1] = .code(openParentheses: count)
    }

    private mutating func blank() {
        guard index < bytes.count else { return }
        if bytes[index] != UInt8(ascii: "\n") { bytes[index] = UInt8(ascii: " ") }
        index += 1
    }
}
