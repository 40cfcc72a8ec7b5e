/// Appends `text` with the five characters escaped that mean something in HTML text and attributes. A zero byte,
/// at which libcmark would cut the HTML of a directive off, becomes U+FFFD, as in Markdown.
func appendEscapedHTML(_ text: String, to out: inout [UInt8]) {
    if !needsEscape(text) {
        out.append(contentsOf: text.utf8)
        return
    }
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "<"): out.append(contentsOf: "&lt;".utf8)
        case UInt8(ascii: ">"): out.append(contentsOf: "&gt;".utf8)
        case UInt8(ascii: "&"): out.append(contentsOf: "&amp;".utf8)
        case UInt8(ascii: "\""): out.append(contentsOf: "&quot;".utf8)
        case UInt8(ascii: "'"): out.append(contentsOf: "&#39;".utf8)
        case 0: out.append(contentsOf: "\u{FFFD}".utf8)
        default: out.append(byte)
        }
    }
}

/// `text` escaped for HTML text and attributes.
package func escapedHTML(_ text: String) -> String {
    if !needsEscape(text) { return text }
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count + 16)
    appendEscapedHTML(text, to: &out)
    return String(decoding: out, as: UTF8.self)
}

/// Most texts need none, and asking costs a fraction of copying byte by byte.
private func needsEscape(_ text: String) -> Bool {
    // Reading the bytes in place is several times faster than one by one through the view.
    unsafe text.utf8.withContiguousStorageIfAvailable { unsafe $0.contains(where: isEscaped) } ?? true
}

private func isEscaped(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""), UInt8(ascii: "'"), 0:
        true
    default: false
    }
}
