extension UInt8 {
    static let newline = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let tab = UInt8(ascii: "\t")
    static let backslash = UInt8(ascii: "\\")

    var isSpaceOrTab: Bool { self == .space || self == .tab }

    /// Space, tab, newline, vertical tab, form feed and carriage return.
    var isASCIISpace: Bool { self == .space || (self >= 9 && self <= 13) }

    var isASCIIDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

    var isASCIILetter: Bool { (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z") }

    var isASCIIAlphanumeric: Bool { isASCIIDigit || isASCIILetter }

    /// What a backslash escapes.
    var isASCIIPunctuation: Bool { self > 0x20 && self < 0x7F && !isASCIIAlphanumeric }
}

extension UnsafeBufferPointer<UInt8> {
    /// The byte at an index, or 0 outside: scanners then need no bounds of their own.
    func byte(at index: Int) -> UInt8 { index >= 0 && index < count ? self[index] : 0 }

    /// Whether `other` stands at an index.
    func has(_ other: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        guard index >= 0, index + other.count <= count else { return false }
        for offset in 0..<other.count where self[index + offset] != other[offset] { return false }
        return true
    }

    func has(_ other: StaticString, at index: Int) -> Bool {
        has(UnsafeBufferPointer(start: other.utf8Start, count: other.utf8CodeUnitCount), at: index)
    }

    func string(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: self[range]), as: UTF8.self)
    }

    /// The range without spaces and tabs at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, self[start].isSpaceOrTab { start += 1 }
        while end > start, self[end - 1].isSpaceOrTab { end -= 1 }
        return start..<end
    }
}
