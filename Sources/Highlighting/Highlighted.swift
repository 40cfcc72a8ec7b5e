/// The tokens of `code`, in order and without gaps: their ranges joined are the whole of it.
///
/// Any bytes will do. What is not closed ends with its line, or with the code where it may span lines.
/// O(n), since no byte is looked at more often than a fixed number of times.
package func highlighted(_ code: [UInt8], as language: Language) -> [Token] {
    var tokens = TokenList()
    switch language {
    case .http: scan(HTTPScanner(code), &tokens)
    case .json: scan(CodeScanner(code, as: .json), &tokens)
    case .python: scan(CodeScanner(code, as: .python), &tokens)
    case .script: scan(CodeScanner(code, as: .script), &tokens)
    case .shell: scan(ShellScanner(code), &tokens)
    case .swift: scan(CodeScanner(code, as: .swift), &tokens)
    case .yaml: scan(YAMLScanner(code), &tokens)
    }
    return tokens.finished(at: code.count)
}

/// Marks what is not plain, from the start to the end of some code.
protocol Scanner {
    mutating func scan(into tokens: inout TokenList)
}

private func scan(_ scanner: some Scanner, _ tokens: inout TokenList) {
    var scanner = scanner
    scanner.scan(into: &tokens)
}
