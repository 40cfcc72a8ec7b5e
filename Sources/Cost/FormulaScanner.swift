import Exact

/// A piece of a formula, and where it stands in the bytes of the text.
struct FormulaToken {
    enum Kind: Hashable {
        case number(Rational)
        case id
        /// One of `+ - * /`.
        case sign(UInt8)
        case open, close, comma, end
    }

    let kind: Kind
    let range: Range<Int>
}

/// Cuts the text of a formula into tokens.
struct FormulaScanner {
    private let bytes: [UInt8]
    private var offset = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    /// The next token. `afterOperand` says what came before: there a minus is an operator, elsewhere it may begin a
    /// number. Throws `unexpectedCharacter` and `number`.
    mutating func next(afterOperand: Bool) throws(FormulaError) -> FormulaToken {
        offset = start(after: offset)
        guard offset < bytes.count else { return token(.end, length: 0) }
        switch bytes[offset] {
        case UInt8(ascii: "("): return token(.open)
        case UInt8(ascii: ")"): return token(.close)
        case UInt8(ascii: ","): return token(.comma)
        case UInt8(ascii: "-") where !afterOperand && isDigit(offset + 1): return try number()
        case let byte where Self.isSign(byte): return token(.sign(byte))
        case let byte where Self.isSmallLetter(byte): return token(.id, length: idLength)
        case UInt8(ascii: "."), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        default: throw unexpectedCharacter
        }
    }

    /// The text of a range.
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Whether a range touches something on its left.
    func touchesLeft(_ range: Range<Int>) -> Bool {
        range.lowerBound > 0 && !Self.isSpace(bytes[range.lowerBound - 1])
    }

    /// Whether a range touches something on its right.
    func touchesRight(_ range: Range<Int>) -> Bool {
        range.upperBound < bytes.count && !Self.isSpace(bytes[range.upperBound])
    }

    /// Whether a bracket opens directly behind a range.
    func opens(behind range: Range<Int>) -> Bool {
        range.upperBound < bytes.count && bytes[range.upperBound] == UInt8(ascii: "(")
    }

    /// Where the text stands without the spaces around it, where none is within it; nil where there is.
    var onlyWord: Range<Int>? {
        let start = start(after: 0)
        let end = bytes[start...].firstIndex { Self.isSpace($0) } ?? bytes.count
        return start < end && self.start(after: end) == bytes.count ? start..<end : nil
    }

    /// The number, id or bracket that follows a place; nil where something else does.
    func word(after place: Int) -> String? {
        let start = start(after: place)
        let end = bytes[start...].firstIndex { !Self.isWord($0) } ?? bytes.count
        if start < end { return text(start..<end) }
        return start < bytes.count && bytes[start] == UInt8(ascii: "(") ? "(" : nil
    }
}

extension FormulaScanner {
    /// Where the spaces after a place end.
    private func start(after place: Int) -> Int {
        bytes[place...].firstIndex { !Self.isSpace($0) } ?? bytes.count
    }

    private mutating func token(_ kind: FormulaToken.Kind, length: Int = 1) -> FormulaToken {
        defer { offset += length }
        return FormulaToken(kind: kind, range: offset..<(offset + length))
    }

    private var idLength: Int {
        bytes[offset...].prefix { Self.isSmallLetter($0) || Self.isDigit($0) || $0 == UInt8(ascii: "-") }
            .count
    }

    private mutating func number() throws(FormulaError) -> FormulaToken {
        let range = offset..<numberEnd
        do throws(NumberError) {
            return token(.number(try NumberText.value(of: text(range))), length: range.count)
        } catch {
            throw FormulaError(.number(error), at: range)
        }
    }

    /// Where the letters, digits and points end that a number begins; the sign of an exponent is one of them.
    private var numberEnd: Int {
        var end = offset + 1
        while end < bytes.count {
            let isExponentSign =
                bytes[end - 1] | 0x20 == UInt8(ascii: "e") && Self.isPlusOrMinus(bytes[end])
                && isDigit(end + 1)
            guard isExponentSign || Self.isWord(bytes[end]) && bytes[end] != UInt8(ascii: "-")
            else { break }
            end += 1
        }
        return end
    }

    /// The character at the offset, whole.
    private var unexpectedCharacter: FormulaError {
        let length = 1 + bytes[(offset + 1)...].prefix { $0 & 0xC0 == 0x80 }.count
        let range = offset..<(offset + length)
        return FormulaError(.unexpectedCharacter(text(range)), at: range)
    }

    private func isDigit(_ place: Int) -> Bool { place < bytes.count && Self.isDigit(bytes[place]) }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || (UInt8(ascii: "\t")...UInt8(ascii: "\r")).contains(byte)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isSmallLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }

    private static func isPlusOrMinus(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
    }

    private static func isSign(_ byte: UInt8) -> Bool {
        isPlusOrMinus(byte) || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "/")
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        isDigit(byte) || isSmallLetter(byte | 0x20) || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: "-")
    }
}
