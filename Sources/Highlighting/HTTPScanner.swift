/// Reads HTTP messages, one after the other: start line, headers, and a body that may be JSON.
struct HTTPScanner: Scanner {
    private let code: [UInt8]
    private var index = 0

    init(_ code: [UInt8]) { self.code = code }

    mutating func scan(into tokens: inout TokenList) {
        while index < code.count {
            skipEmptyLines()
            while code.byte(at: index) == .hash { scanComment(&tokens) }
            if isStartLine(index) { scanStartLine(&tokens) }
            while index < code.count, !isEmptyLine(index), !isStartLine(index) { scanHeader(&tokens) }
            skipEmptyLines()
            scanBody(&tokens)
        }
    }

    private mutating func scanComment(_ tokens: inout TokenList) {
        let start = index
        skipLine()
        tokens.append(.comment, start..<index)
        index = min(index + 1, code.count)
    }

    /// `POST /v1/messages HTTP/1.1`, or `HTTP/1.1 200 OK`.
    private mutating func scanStartLine(_ tokens: inout TokenList) {
        let start = index
        skipLine()
        let line = code[start..<index]
        index = min(index + 1, code.count)
        let first = line.prefix { $0 != .space }
        tokens.append(.keyword, first.indices)
        let rest = line[first.endIndex...].drop { $0 == .space }
        if rest.first?.isDigit == true {
            tokens.append(.number, rest.prefix { $0.isDigit }.indices)
        } else if let space = rest.lastIndex(of: .space), isVersion(space + 1) {
            tokens.append(.keyword, space + 1..<rest.endIndex)
        }
    }

    private mutating func scanHeader(_ tokens: inout TokenList) {
        let start = index
        skipLine()
        let line = code[start..<index]
        index = min(index + 1, code.count)
        guard let colon = line.firstIndex(of: .colon), line[..<colon].allSatisfy(isInHeader) else { return }
        tokens.append(.name, start..<colon)
    }

    /// Up to the next message.
    private mutating func scanBody(_ tokens: inout TokenList) {
        let start = index
        while index < code.count, !isStartLine(index), code[index] != .hash {
            skipLine()
            index = min(index + 1, code.count)
        }
        guard let first = code.byte(at: start), "{[".utf8.contains(first) else { return }
        var body = CodeScanner(code, start..<index, as: .json)
        body.scan(into: &tokens)
    }
}

extension HTTPScanner {
    private func isStartLine(_ line: Int) -> Bool {
        if isVersion(line) { return true }
        let method = code[line...].prefix(8).prefix { $0.isUppercase }
        guard method.count > 2, code.byte(at: method.endIndex) == .space else { return false }
        guard let target = code.byte(at: method.endIndex + 1) else { return false }
        return target == UInt8(ascii: "/") || target == UInt8(ascii: "h") || target == UInt8(ascii: "*")
    }

    private func isVersion(_ place: Int) -> Bool { code.starts(protocolName, at: place, before: code.count) }

    private func isInHeader(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }

    private func isEmptyLine(_ line: Int) -> Bool {
        code[line] == .newline || (code[line] == UInt8(ascii: "\r") && code.byte(at: line + 1) == .newline)
    }

    private mutating func skipEmptyLines() {
        while index < code.count, isEmptyLine(index) { index = code.endOfLine(index, before: code.count) + 1 }
    }

    private mutating func skipLine() { index = code.endOfLine(index, before: code.count) }
}

private let protocolName = Array("HTTP/".utf8)
