import Diagnostics

/// Reports a page with HTML of its author that could mark a script as one of the site.
///
/// The body is what counts, not the HTML in it: a tag that an author leaves open goes on in the text behind it. The
/// name of an attribute cannot be escaped, so it stands there as it is.
func checkScriptMarks(_ body: [UInt8], of page: Page) -> Diagnostic? {
    guard namesNonce(body) else { return nil }
    let source = page.source.bytes
    let start = place(of: name, in: source, from: page.bodyOffset) ?? page.bodyOffset
    return Diagnostic(
        .error, "raw-html-nonce", "a page with HTML of its own may not hold 'nonce='", path: page.source.path,
        span: start..<min(start + name.count, source.count),
        help: "take it out: by this attribute the page's policy knows the scripts of the site")
}

private let name = Array("nonce".utf8)

/// Whether the name is followed by `=`, with or without white space between. O(bytes).
private func namesNonce(_ body: [UInt8]) -> Bool {
    var start = 0
    while let found = place(of: name, in: body, from: start) {
        start = found + name.count
        let next = body[start...].first { !" \t\n\u{C}\r".utf8.contains($0) }
        if next == UInt8(ascii: "=") { return true }
    }
    return false
}

/// Where a word stands, in capitals or not. O(bytes).
private func place(of word: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count - start >= word.count else { return nil }
    return (start...bytes.count - word.count).first { index in
        // Only letters are compared: a bit tells capitals apart.
        bytes[index] | 0x20 == word[0]
            && bytes[index..<index + word.count].elementsEqual(word) { $0 | 0x20 == $1 }
    }
}
