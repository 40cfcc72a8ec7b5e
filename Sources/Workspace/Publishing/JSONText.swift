extension [UInt8] {
    /// Appends a string as JSON writes it, in quotes; only what must be escaped is.
    mutating func appendJSON(_ string: String) {
        append(UInt8(ascii: "\""))
        for byte in string.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(contentsOf: [UInt8(ascii: "\\"), byte])
            case 0..<0x20:
                append(contentsOf: "\\u00".utf8)
                append(contentsOf: [hexDigit(byte >> 4), hexDigit(byte & 15)])
            default: append(byte)
            }
        }
        append(UInt8(ascii: "\""))
    }
}

/// The digit, in lower case, of a value under 16.
func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}
