// Nearly all figures of a handbook fit in 128 bits. Their digits are made without the arithmetic of any width,
// since pages, tables and files print tens of thousands of them.
extension DecimalText {
    /// The value rounded to a number of places from 0 up; nil where that needs more than 128 bits.
    init?(narrow value: Rational, places: Int) {
        guard case .narrow(let top, let bottom) = value.storage, let scale = UInt128.powerOfTen(places) else {
            return nil
        }
        let (scaled, isTooWide) = top.magnitude.multipliedReportingOverflow(by: scale)
        guard !isTooWide else { return nil }
        let (quotient, remainder) = scaled.divided(by: bottom.magnitude)
        // Half to even: the remainder is compared with what is left to a whole.
        let rest = bottom.magnitude - remainder
        let isUp = remainder > rest || (remainder == rest && quotient & 1 == 1)
        let digits = (isUp ? quotient + 1 : quotient).decimalDigits
        self.init(digits: digits, places: places, isNegative: top < 0 && digits != [0])
    }
}

extension Rational {
    /// The number of digits of the numerator less that of the denominator.
    var decimalPower: Int {
        switch storage {
        case .narrow(let top, let bottom):
            top.magnitude.decimalDigits.count - bottom.magnitude.decimalDigits.count
        case .wide(let fraction): fraction.top.decimalDigits.count - fraction.bottom.decimalDigits.count
        }
    }
}

extension UInt128 {
    /// The digits, most significant first; `[0]` for zero.
    fileprivate var decimalDigits: [UInt8] {
        var digits: [UInt8] = []
        var rest = self
        // Division of 64 bits is several times faster: 19 digits are taken at once.
        let chunk: UInt128 = 10_000_000_000_000_000_000
        while rest >= chunk {
            let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: chunk)
            UInt64(remainder).appendDigits(to: &digits, count: 19)
            rest = quotient
        }
        UInt64(rest).appendDigits(to: &digits, count: 1)
        digits.reverse()
        return digits
    }

    /// Quotient and remainder, by 64 bits where both fit.
    fileprivate func divided(by divisor: UInt128) -> (quotient: UInt128, remainder: UInt128) {
        if let top = UInt64(exactly: self), let bottom = UInt64(exactly: divisor) {
            let (quotient, remainder) = top.quotientAndRemainder(dividingBy: bottom)
            return (UInt128(quotient), UInt128(remainder))
        }
        return quotientAndRemainder(dividingBy: divisor)
    }
}

extension UInt64 {
    /// Appends the digits from the last to the first, with zeros up to `count`.
    fileprivate func appendDigits(to digits: inout [UInt8], count: Int) {
        var rest = self
        let start = digits.count
        while rest > 0 || digits.count - start < count {
            digits.append(UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        }
    }
}

extension UInt128 {
    private static let powersOfTen = (1...37).reduce(into: [UInt128(1)]) { powers, index in
        powers.append(powers[index - 1] * 10)
    }

    /// Ten to the power of 0 to 37; nil beyond.
    fileprivate static func powerOfTen(_ power: Int) -> UInt128? {
        powersOfTen.indices.contains(power) ? powersOfTen[power] : nil
    }
}
