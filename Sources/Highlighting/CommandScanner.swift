/// Reads commands of the shell.
struct CommandScanner: Scanner {
    let code: [UInt8]
    let end: Int
    private(set) var index: Int
    /// Whether a command, and so a keyword or an assignment, may stand here.
    private var isStart = true
    /// Behind `for` and `case`, which are followed by a name and `in`.
    private var awaitsIn = false
    /// What ends the text that begins on the next line.
    private var heredoc: [UInt8]?

    init(_ code: [UInt8], _ range: Range<Int>) {
        self.code = code
        index = range.lowerBound
        end = range.upperBound
    }

    mutating func scan(into tokens: inout TokenList) {
        while index < end { scanPart(&tokens) }
    }

    private mutating func scanPart(_ tokens: inout TokenList) {
        switch code[index] {
        case .newline: scanNewline(&tokens)
        case 0...UInt8.space: index += 1
        case .hash where index == 0 || code[index - 1] <= .space: scanComment(&tokens)
        case .quote, .apostrophe: scanString(&tokens)
        case .dollar: scanVariable(&tokens)
        case .backslash: index = min(index + 2, end)
        case UInt8(ascii: "<"): scanRedirection()
        case let byte where ";|&()`".utf8.contains(byte):
            isStart = true
            index += 1
        case UInt8(ascii: ">"): index += 1
        default: scanWord(&tokens)
        }
    }

    private mutating func scanNewline(_ tokens: inout TokenList) {
        index += 1
        isStart = true
        awaitsIn = false
        guard let mark = heredoc else { return }
        heredoc = nil
        let start = index
        while index < end {
            var line = index
            while line < end, code[line] == UInt8(ascii: "\t") { line += 1 }
            index = code.endOfLine(line, before: end)
            if code[line..<index].elementsEqual(mark) { break }
            index = min(index + 1, end)
        }
        tokens.append(.string, start..<index)
    }

    private mutating func scanComment(_ tokens: inout TokenList) {
        let start = index
        index = code.endOfLine(index, before: end)
        tokens.append(.comment, start..<index)
    }

    /// `<<EOF`, `<<-'EOF'`, not `<<<`.
    private mutating func scanRedirection() {
        let start = index
        while index < end, code[index] == UInt8(ascii: "<") { index += 1 }
        guard index - start == 2 else { return }
        if index < end, code[index] == UInt8(ascii: "-") { index += 1 }
        let word = index
        while index < end, code[index].isInWord || code[index] == .quote || code[index] == .apostrophe {
            index += 1
        }
        let mark = code[word..<index].filter { $0 != .quote && $0 != .apostrophe }
        heredoc = mark.isEmpty ? nil : mark
    }

    private mutating func scanWord(_ tokens: inout TokenList) {
        let start = index
        while index < end, !endsWord(code[index]) { index += 1 }
        let word = code[start..<index]
        if isStart || awaitsIn, word.count <= 8, keywords.contains(String(decoding: word, as: UTF8.self)) {
            tokens.append(.keyword, start..<index)
            awaitsIn = word.elementsEqual("for".utf8) || word.elementsEqual("case".utf8)
            isStart = !awaitsIn && !word.elementsEqual("in".utf8)
        } else if isStart, let length = lengthOfAssignment(word) {
            // The whole word is read: words of `a=a=a` would else be looked at again and again.
            tokens.append(.name, start..<start + length)
        } else {
            isStart = false
        }
    }

    /// In bytes, of the variable's name in `NAME=value`; nil if it is none.
    private func lengthOfAssignment(_ word: ArraySlice<UInt8>) -> Int? {
        guard let sign = word.firstIndex(of: UInt8(ascii: "=")), word[word.startIndex].startsWord else {
            return nil
        }
        return word[..<sign].allSatisfy(\.isInWord) ? sign - word.startIndex : nil
    }

    private func endsWord(_ byte: UInt8) -> Bool { byte <= .space || "\"'$\\;|&()<>`".utf8.contains(byte) }
}

extension CommandScanner {
    /// In double quotes a command in `$( )` may hold quotes of its own.
    private mutating func scanString(_ tokens: inout TokenList) {
        let start = index
        let mark = code[index]
        var depth = 0
        index += 1
        while index < end, code[index] != mark || depth > 0 {
            if mark == .quote {
                switch code[index] {
                case .backslash: index += 1
                case UInt8(ascii: "(") where depth > 0 || code[index - 1] == .dollar: depth += 1
                case UInt8(ascii: ")") where depth > 0: depth -= 1
                default: break
                }
            }
            index += 1
        }
        index = min(index + 1, end)
        isStart = false
        tokens.append(.string, start..<index)
    }

    /// `$NAME`, `${NAME:-value}`, `$1`, `$?`; `$(` begins a command.
    private mutating func scanVariable(_ tokens: inout TokenList) {
        let start = index
        index += 1
        guard index < end else { return }
        switch code[index] {
        case UInt8(ascii: "{"):
            while index < end, code[index] != UInt8(ascii: "}"), code[index] != .newline { index += 1 }
            index += index < end && code[index] != .newline ? 1 : 0
        case let byte where byte.startsWord:
            while index < end, code[index].isInWord { index += 1 }
        case let byte where byte.isDigit || "?@*#$!-".utf8.contains(byte): index += 1
        default: return
        }
        isStart = false
        tokens.append(.name, start..<index)
    }
}

private let keywords = words(
    "if then elif else fi for in while until do done case esac function select time ! export local "
        + "readonly declare return exit set unset")
