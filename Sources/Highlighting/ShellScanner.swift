/// Reads a script, or a session: commands behind `$ ` with what they print, which stays plain.
struct ShellScanner: Scanner {
    private let code: [UInt8]

    init(_ code: [UInt8]) { self.code = code }

    mutating func scan(into tokens: inout TokenList) {
        guard isSession else {
            var commands = CommandScanner(code, code.indices)
            return commands.scan(into: &tokens)
        }
        var line = 0
        while line < code.count {
            let end = isPrompt(line) ? endOfCommand(line) : code.endOfLine(line, before: code.count)
            if isPrompt(line) {
                var commands = CommandScanner(code, line + prompt.count..<end)
                commands.scan(into: &tokens)
            }
            line = end + 1
        }
    }

    private var isSession: Bool {
        isPrompt(0) || code.indices.contains { code[$0] == .newline && isPrompt($0 + 1) }
    }

    private func isPrompt(_ line: Int) -> Bool { code.starts(prompt, at: line, before: code.count) }

    /// A line that ends with a backslash goes on in the next.
    private func endOfCommand(_ line: Int) -> Int {
        var end = code.endOfLine(line, before: code.count)
        while end < code.count, code[end - 1] == .backslash {
            end = code.endOfLine(end + 1, before: code.count)
        }
        return end
    }
}

private let prompt: [UInt8] = [.dollar, .space]
