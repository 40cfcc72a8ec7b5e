import Highlighting

/// The inside of `<code>` for a program's text, with a `span` around all that is not plain.
///
/// nil when nothing stands out, as in a language that is not known.
func highlightedHTML(_ text: String, as name: String) -> String? {
    guard let language = Language(named: name) else { return nil }
    let code = Array(text.utf8)
    let tokens = highlighted(code, as: language)
    guard tokens.contains(where: { $0.kind != .plain }) else { return nil }
    var html: [UInt8] = []
    html.reserveCapacity(code.count + 24 * tokens.count)
    for token in tokens {
        let text = String(decoding: code[token.range], as: UTF8.self)
        guard let mark = className(of: token.kind) else {
            appendEscapedHTML(text, to: &html)
            continue
        }
        html += "<span class=\"\(mark)\">".utf8
        appendEscapedHTML(text, to: &html)
        html += "</span>".utf8
    }
    return String(decoding: html, as: UTF8.self)
}

/// One letter each, since the print edition knows the marks by that.
private func className(of kind: TokenKind) -> String? {
    switch kind {
    case .plain: nil
    case .keyword: "k"
    case .name: "t"
    case .string: "s"
    case .number: "n"
    case .comment: "c"
    }
}
