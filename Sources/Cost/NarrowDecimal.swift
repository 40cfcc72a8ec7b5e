// Nearly all figures of a handbook fit in 128 bits. Their digits are made without the arithmetic of any width,
// since pages, tables and files print tens of thousands of them.
extension DecimalText {
    /// The value rounded to a number of places from 0 up; nil where that needs more than 128 bits.
    init?(narrow value: Rational, places: Int) {
        guard places >= 0, case .narrow(let top, let bottom) = value.storage else { return nil }
        var (whole, remainder) = top.magnitude.divided(by: bottom.magnitude)
        var left = places
        // Long division, as many digits at a time as fit.
        while left > 0 && remainder > 0 {
            let step = min(left, bottom.magnitude.freeDigits)
            guard step > 0, let scale = UInt128.powerOfTen(step) else { return nil }
            let (digits, rest) = (remainder * scale).divided(by: bottom.magnitude)
            guard let next = whole.shifted(by: scale, adding: digits) else { return nil }
            (whole, remainder, left) = (next, rest, left - step)
        }
        guard let scale = UInt128.powerOfTen(left), let shifted = whole.shifted(by: scale, adding: 0) else {
            return nil
        }
        // Half to even: the remainder is compared with what is left to a whole.
        let rest = bottom.magnitude - remainder
        let isUp = remainder > rest || (remainder == rest && shifted & 1 == 1)
        let digits = (isUp ? shifted + 1 : shifted).decimalDigits
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

    /// How many digits may be put behind any smaller number.
    fileprivate var freeDigits: Int { leadingZeroBitCount * 3 / 10 }

    /// The number with digits put behind it; nil where it does not fit.
    fileprivate func shifted(by scale: UInt128, adding digits: UInt128) -> UInt128? {
        let (product, isTooWide) = multipliedReportingOverflow(by: scale)
        return isTooWide || product > .max - digits - 1 ? nil : product + digits
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
