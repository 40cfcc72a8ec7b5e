/// Why a text is not a number.
package enum NumberError: Error, Hashable, Sendable {
    /// The text is empty.
    case empty
    /// The text is neither a decimal, a fraction nor a decimal with a suffix.
    case malformed(String)
    /// The fraction's denominator is zero.
    case zeroDenominator(String)
    /// The number has more than `NumberText.digitLimit` digits, or an exponent beyond `exponentLimit`.
    case tooLong(String)
}

/// Numbers as people write them: `1500000`, `0.4`, `-3`, `2/3`, `1.5M`, `2G`, `4e11`.
package enum NumberText {
    /// The most digits that one number may have, leading zeros left out.
    package static let digitLimit = 18
    /// The largest power of ten that an exponent may name, either way.
    package static let exponentLimit = 30

    /// The exact value of a text.
    ///
    /// Accepts a sign, a decimal point, an exponent (`e` or `E`), one of the suffixes k, M, G and T
    /// (thousand to million million), or two decimals with a slash between. Throws `NumberError`.
    /// O(length).
    package static func value(of text: String) throws(NumberError) -> Rational {
        guard !text.isEmpty else { throw .empty }
        let bytes = Array(text.utf8)
        guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else {
            return try decimal(bytes[...], of: text, allowsSuffix: true)
        }
        let top = try decimal(bytes[..<slash], of: text, allowsSuffix: false)
        let bottom = try decimal(bytes[(slash + 1)...], of: text, allowsSuffix: false)
        guard bottom != 0 else { throw .zeroDenominator(text) }
        do { return try top / bottom } catch { throw .tooLong(text) }
    }
}

extension NumberText {
    private static func decimal(
        _ bytes: ArraySlice<UInt8>, of text: String, allowsSuffix: Bool
    ) throws(NumberError) -> Rational {
        var rest = bytes
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
        let suffix = allowsSuffix ? rest.last.flatMap(power(ofSuffix:)) : nil
        if suffix != nil { rest = rest.dropLast() }
        let written = try exponent(&rest, of: text)
        guard suffix == nil || written == nil else { throw .malformed(text) }
        let (digits, places) = try mantissa(rest, of: text)
        return try scaled(isNegative ? -digits : digits, by: (suffix ?? written ?? 0) - places, of: text)
    }

    private static func power(ofSuffix byte: UInt8) -> Int? {
        switch byte {
        case UInt8(ascii: "k"): 3
        case UInt8(ascii: "M"): 6
        case UInt8(ascii: "G"): 9
        case UInt8(ascii: "T"): 12
        default: nil
        }
    }

    /// Cuts `e11` off the end and returns 11; nil where there is none.
    private static func exponent(
        _ bytes: inout ArraySlice<UInt8>, of text: String
    ) throws(NumberError) -> Int? {
        guard let mark = bytes.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) else { return nil }
        let digits = String(decoding: bytes[(mark + 1)...], as: UTF8.self)
        bytes = bytes[..<mark]
        guard let power = Int64(digits) else { throw .malformed(text) }
        guard power.magnitude <= UInt64(exponentLimit) else { throw .tooLong(text) }
        return Int(power)
    }

    /// The digits as one integer, and how many of them stand after the point.
    private static func mantissa(
        _ bytes: ArraySlice<UInt8>, of text: String
    ) throws(NumberError) -> (digits: Int64, places: Int) {
        let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }), bytes.allSatisfy(isDigitOrPoint)
        else { throw .malformed(text) }
        let digits = parts.joined().drop { $0 == UInt8(ascii: "0") }
        let places = parts.count == 2 ? parts[1].count : 0
        guard Array(digits).count <= digitLimit, places <= digitLimit else { throw .tooLong(text) }
        return (digits.reduce(0) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) }, places)
    }

    private static func isDigitOrPoint(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func scaled(
        _ digits: Int64, by power: Int, of text: String
    ) throws(NumberError) -> Rational {
        do throws(ArithmeticError) {
            var scale: Rational = 1
            for _ in 0..<power.magnitude { scale = try scale * 10 }
            return try power < 0 ? Rational(Int128(digits)) / scale : Rational(Int128(digits)) * scale
        } catch {
            throw .tooLong(text)
        }
    }
}
