@testable import Highlighting

/// Code with its tokens shown: `‹k:let› x = ‹n:1›`.
func marked(_ code: String, as language: Language) -> String {
    let bytes = Array(code.utf8)
    return highlighted(bytes, as: language).map { token in
        let text = String(decoding: bytes[token.range], as: UTF8.self)
        return letter(of: token.kind).map { "‹\($0):\(text)›" } ?? text
    }
    .joined()
}

/// The code of such a text.
func unmarked(_ text: String) -> String {
    var code = text.replacing("›", with: "")
    for kind in TokenKind.allCases {
        if let letter = letter(of: kind) { code = code.replacing("‹\(letter):", with: "") }
    }
    return code
}

private func letter(of kind: TokenKind) -> Character? {
    switch kind {
    case .plain: nil
    case .keyword: "k"
    case .name: "t"
    case .string: "s"
    case .number: "n"
    case .comment: "c"
    }
}
