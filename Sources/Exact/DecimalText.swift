/// A value rounded to decimal digits: what a printer works on. Rounding is half to even and happens once.
package struct DecimalText: Hashable, Sendable {
    package let isNegative: Bool
    /// The digits, most significant first, without leading zeros; `[0]` for zero.
    let digits: [UInt8]
    /// How many of the digits stand after the point; negative where zeros follow them before the point.
    let places: Int

    /// The value rounded to a number of places after the point (negative: to tens, hundreds...).
    package init(_ value: Rational, places: Int) {
        if let narrow = DecimalText(narrow: value, places: places) {
            self = narrow
        } else {
            self.init(wide: value, places: places)
        }
    }

    /// The same by arithmetic of any width.
    init(wide value: Rational, places: Int) {
        let fraction = value.wide
        let scale = Magnitude.powerOfTen(abs(places))
        let top = places > 0 ? fraction.top * scale : fraction.top
        let bottom = places < 0 ? fraction.bottom * scale : fraction.bottom
        let digits = top.dividedHalfToEven(by: bottom).decimalDigits
        self.init(digits: digits, places: places, isNegative: fraction.isNegative && digits != [0])
    }

    /// The value rounded to a number of significant digits; zero is one digit.
    package init(_ value: Rational, significant count: Int) {
        guard value != 0 else {
            self.init(digits: [0], places: count - 1, isNegative: false)
            return
        }
        let power = value.decimalPower
        var result = DecimalText(value, places: count - power)
        // The power may be one too small, and 9.97 rounds to 10.
        while result.digits.count > count { result = DecimalText(value, places: result.places - 1) }
        self = result
    }

    init(digits: [UInt8], places: Int, isNegative: Bool) {
        self.digits = digits
        self.places = places
        self.isNegative = isNegative
    }

    /// The same digits with the point moved to the left: `shifted(6)` turns units into millions.
    package func shifted(_ positions: Int) -> DecimalText {
        DecimalText(digits: digits, places: places + positions, isNegative: isNegative)
    }

    /// How many digits stand before the point; 0 for values below one.
    package var wholeDigits: Int { digits == [0] ? 0 : max(0, digits.count - places) }
}

extension DecimalText {
    /// Plain digits, no exponent: `-1234.50`.
    package var plain: String { text(grouping: false) }

    /// Digits with a comma between thousands: `12,600`.
    package var grouped: String { text(grouping: true) }

    /// Plain digits without zeros at the end of the fraction: `0.25`, `12`.
    package var trimmed: String {
        guard digits != [0] else { return "0" }
        let zeros = min(digits.reversed().prefix { $0 == 0 }.count, max(0, places))
        guard zeros > 0 else { return plain }
        let kept = Array(digits.dropLast(zeros))
        return DecimalText(digits: kept, places: places - zeros, isNegative: isNegative).plain
    }

    private func text(grouping: Bool) -> String {
        let zeros = digits == [0] ? 0 : max(0, -places)
        let padding = max(0, places + 1 - digits.count)
        let count = padding + digits.count + zeros
        let pointIndex = count - max(0, places)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + count / 3 + 2)
        if isNegative { bytes.append(UInt8(ascii: "-")) }
        for index in 0..<count {
            if index == pointIndex { bytes.append(UInt8(ascii: ".")) }
            if grouping, index > 0, index < pointIndex, (pointIndex - index) % 3 == 0 {
                bytes.append(UInt8(ascii: ","))
            }
            let place = index - padding
            bytes.append(UInt8(ascii: "0") + (digits.indices.contains(place) ? digits[place] : 0))
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension Magnitude {
    /// The powers that 128-bit fractions with 15 digits need.
    private static let powersOfTen = (1...64).reduce(into: [Magnitude(1)]) { powers, index in
        powers.append(powers[index - 1] * Magnitude(10))
    }

    fileprivate static func powerOfTen(_ power: Int) -> Magnitude {
        if power < powersOfTen.count { return powersOfTen[power] }
        return powersOfTen[64] * powerOfTen(power - 64)
    }

    fileprivate func dividedHalfToEven(by divisor: Magnitude) -> Magnitude {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        let twice = remainder + remainder
        let isUp = twice > divisor || (twice == divisor && quotient.isOdd)
        return isUp ? quotient + Magnitude(1) : quotient
    }
}
