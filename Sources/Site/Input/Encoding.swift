package import Diagnostics

/// Reports a file that is not UTF-8, at its first bad byte.
package func checkEncoding(_ file: SourceFile) -> Diagnostic? {
    guard !isASCII(file.bytes.span), String(validating: file.bytes, as: UTF8.self) == nil else { return nil }
    let offset = firstInvalidByte(file.bytes)
    return Diagnostic(
        .error, "not-utf8", "this is not UTF-8 text", path: file.path, span: offset..<offset,
        help: "save the file with the encoding UTF-8")
}

private func isASCII(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices where bytes[index] >= 0x80 { return false }
    return true
}

private func firstInvalidByte(_ bytes: [UInt8]) -> Int {
    var iterator = bytes.makeIterator()
    var decoder = UTF8()
    var offset = 0
    while true {
        switch decoder.decode(&iterator) {
        case .scalarValue(let scalar): offset += UTF8.width(scalar)
        case .emptyInput, .error: return offset
        }
    }
}
