extension UInt8 {
    static let newline = UInt8(ascii: "\n")
    static let space = UInt8(ascii: " ")
    static let quote = UInt8(ascii: "\"")
    static let apostrophe = UInt8(ascii: "'")
    static let backslash = UInt8(ascii: "\\")
    static let colon = UInt8(ascii: ":")
    static let dot = UInt8(ascii: ".")
    static let hash = UInt8(ascii: "#")
    static let dollar = UInt8(ascii: "$")

    /// A blank inside a line.
    var isBlank: Bool { self == .space || self == UInt8(ascii: "\t") || self == UInt8(ascii: "\r") }
    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
    var isUppercase: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
    var isLetter: Bool { isUppercase || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
    /// Every byte outside ASCII is part of a word, so that no character is cut in two.
    var startsWord: Bool { isLetter || self == UInt8(ascii: "_") || self >= 0x80 }
    var isInWord: Bool { startsWord || isDigit }
}

extension [UInt8] {
    /// nil behind the end.
    func byte(at index: Int) -> UInt8? { index < count ? self[index] : nil }

    func starts(_ text: [UInt8], at index: Int, before end: Int) -> Bool {
        guard index + text.count <= end else { return false }
        for offset in text.indices where self[index + offset] != text[offset] { return false }
        return true
    }

    /// Where the line of `index` ends: at its newline, or at `end`.
    func endOfLine(_ index: Int, before end: Int) -> Int {
        self[index..<end].firstIndex(of: .newline) ?? end
    }
}
