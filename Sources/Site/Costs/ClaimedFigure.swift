import Cost

/// A figure as an author wrote it: `$1,990`, `about 7.6 M`, `24.4k`.
struct ClaimedFigure: Equatable {
    /// The digits without commas: `1990`, `7.6`.
    let digits: String
    /// What the digits are multiplied with.
    let scale: Rational
    /// Whether a dollar sign stands before it.
    let isMoney: Bool

    /// Whether the figure is the value, honestly rounded: to as many digits as are written, or, for whole
    /// numbers that end in zeros, to any number of digits that gives them.
    func isRounding(of value: Rational) -> Bool {
        guard let exact = try? value / scale else { return false }
        // Halves may be rounded either way: a value a little larger rounds up.
        let larger = (try? exact * Rational(1_000_000_001) / 1_000_000_000) ?? exact
        return [exact, larger].contains { value in
            roundings(of: value).contains { $0.replacing(",", with: "") == digits }
        }
    }

    private func roundings(of value: Rational) -> [String] {
        if let point = digits.firstIndex(of: ".") {
            return [value.text(places: digits[point...].count - 1)]
        }
        let zeros = digits.reversed().prefix { $0 == "0" }.count
        let least = max(1, digits.count - zeros)
        return (least...max(least, digits.count)).map { count in
            let rounded = value.text(significant: count)
            // A value such as 9.97 to one digit is 10; its fraction is not written.
            return rounded.contains(".") ? value.text(places: 0) : rounded
        }
    }
}

/// The figures in a text. Those with a dollar sign alone where there are any: other numbers are names.
func claimedFigures(in text: String) -> [ClaimedFigure] {
    var figures: [ClaimedFigure] = []
    var rest = Array(text.utf8)[...]
    var isMoney = false
    while let byte = rest.first {
        guard isDigit(byte) else {
            isMoney = byte == UInt8(ascii: "$")
            rest = rest.dropFirst()
            continue
        }
        let digits = takeDigits(&rest)
        figures.append(ClaimedFigure(digits: digits, scale: takeScale(&rest), isMoney: isMoney))
        isMoney = false
    }
    let money = figures.filter(\.isMoney)
    return money.isEmpty ? figures : money
}

/// The digits of one number, with a point but without commas; a point or comma at the end belongs to the
/// sentence.
private func takeDigits(_ rest: inout ArraySlice<UInt8>) -> String {
    var digits: [UInt8] = []
    while let byte = rest.first {
        let isMark = byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
        guard isDigit(byte) || (isMark && rest.dropFirst().first.map(isDigit) ?? false) else { break }
        if byte != UInt8(ascii: ",") { digits.append(byte) }
        rest = rest.dropFirst()
    }
    return String(decoding: digits, as: UTF8.self)
}

/// The word or letter behind a number that multiplies it.
private func takeScale(_ rest: inout ArraySlice<UInt8>) -> Rational {
    let words = String(decoding: rest, as: UTF8.self).drop { $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" }
    let word = words.prefix { $0.isLetter }
    let scales: [(String, Rational)] = [
        ("k", 1_000), ("thousand", 1_000), ("M", 1_000_000), ("m", 1_000_000), ("million", 1_000_000),
        ("G", 1_000_000_000), ("bn", 1_000_000_000), ("billion", 1_000_000_000),
    ]
    return scales.first { $0.0 == word }?.1 ?? 1
}

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
