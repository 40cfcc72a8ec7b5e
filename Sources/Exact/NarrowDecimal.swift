// Nearly all figures of a handbook fit in 128 bits. Their digits are made without the arithmetic of any width,
// since pages, tables and files print tens of thousands of them.
extension DecimalText {
    /// The value rounded to a number of places; nil where that needs more than 128 bits.
    init?(narrow value: Rational, places: Int) {
        guard case .narrow(let top, let bottom) = value.storage,
            let divisor = bottom.magnitude.timesPowerOfTen(max(0, -places))
        else { return nil }
        var (whole, remainder) = top.magnitude.divided(by: divisor)
        var left = max(0, places)
        // Long division, as many digits at a time as fit.
        while left > 0 && remainder > 0 {
            let step = min(left, divisor.freeDigits)
            guard step > 0, let scale = UInt128.powerOfTen(step) else { return nil }
            let (digits, rest) = (remainder * scale).divided(by: divisor)
            guard let next = whole.shifted(by: scale, adding: digits) else { return nil }
            (whole, remainder, left) = (next, rest, left - step)
        }
        guard let scale = UInt128.powerOfTen(left), let shifted = whole.shifted(by: scale, adding: 0) else {
            return nil
        }
        // Half to even: the remainder is compared with what is left to a whole.
        let rest = divisor - remainder
        let isUp = remainder > rest || (remainder == rest && shifted & 1 == 1)
        let digits = (isUp ? shifted + 1 : shifted).decimalDigits
        self.init(digits: digits, places: places, isNegative: top < 0 && digits != [0])
    }
}

extension Rational {
    /// How many digits stand before the point, below zero for as many zeros behind it; one too small for some
    /// values near the limits of 128 bits.
    var decimalPower: Int {
        switch storage {
        case .narrow(let top, let bottom):
            let (top, bottom) = (top.magnitude, bottom.magnitude)
            let power = top.digitCount - bottom.digitCount
            guard let least = bottom.timesPowerOfTen(max(0, power)),
                let value = top.timesPowerOfTen(max(0, -power))
            else { return power }
            return value < least ? power : power + 1
        case .wide(let fraction):
            return fraction.top.decimalDigits.count - fraction.bottom.decimalDigits.count
        }
    }
}

extension UInt128 {
    /// The digits, most significant first; `[0]` for zero.
    fileprivate var decimalDigits: [UInt8] {
        var digits = [UInt8](repeating: 0, count: digitCount)
        var end = digits.count
        var rest = self
        // Division of 64 bits is several times faster: 19 digits are taken at once.
        let chunk: UInt128 = 10_000_000_000_000_000_000
        while rest >= chunk {
            let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: chunk)
            UInt64(remainder).putDigits(into: &digits, before: end)
            (rest, end) = (quotient, end - 19)
        }
        UInt64(rest).putDigits(into: &digits, before: end)
        return digits
    }

    /// How many digits the number has; 1 for zero.
    fileprivate var digitCount: Int {
        // The logarithm of 2 is 0.30103: a number of b bits has as many digits as 0.30103 b says, or one more.
        let least = ((UInt128.bitWidth - leadingZeroBitCount) * 1233) >> 12
        return Swift.max(1, least + (self >= Self.powersOfTen[least] ? 1 : 0))
    }

    /// The number with zeros put behind it; nil where it does not fit.
    fileprivate func timesPowerOfTen(_ power: Int) -> UInt128? {
        if power == 0 { return self }
        return UInt128.powerOfTen(power).flatMap { shifted(by: $0, adding: 0) }
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
    /// Puts the digits into an array of zeros, the last one before `end`.
    fileprivate func putDigits(into digits: inout [UInt8], before end: Int) {
        var (rest, index) = (self, end)
        while rest > 0 {
            index -= 1
            digits[index] = UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
    }
}

extension UInt128 {
    private static let powersOfTen = (1...38).reduce(into: [UInt128(1)]) { powers, index in
        powers.append(powers[index - 1] * 10)
    }

    /// Ten to the power of 0 to 38; nil beyond.
    fileprivate static func powerOfTen(_ power: Int) -> UInt128? {
        powersOfTen.indices.contains(power) ? powersOfTen[power] : nil
    }
}
