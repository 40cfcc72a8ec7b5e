extension Magnitude {
    /// Quotient and remainder by a number that is not zero. Knuth, The Art of Computer Programming 4.3.1,
    /// algorithm D. O(n m) in limbs.
    func quotientAndRemainder(dividingBy divisor: Magnitude) -> (quotient: Magnitude, remainder: Magnitude) {
        if self < divisor { return (Magnitude(limbs: []), self) }
        if divisor.limbs.count == 1 { return dividedByLimb(divisor.limbs[0]) }
        // With its top bit set, the divisor's first limb alone estimates each digit to within two.
        let shift = divisor.limbs[divisor.limbs.count - 1].leadingZeroBitCount
        let scaled = divisor.shiftedLeft(shift).limbs
        var rest = shiftedLeft(shift).limbs
        rest += [UInt64](repeating: 0, count: limbs.count + 1 - rest.count)
        var quotient = [UInt64](repeating: 0, count: limbs.count - scaled.count + 1)
        for position in quotient.indices.reversed() {
            quotient[position] = Self.takeDigit(at: position, of: &rest, by: scaled)
        }
        var remainder = Magnitude(limbs: rest)
        remainder.shiftRight(shift)
        return (Magnitude(limbs: quotient), remainder)
    }

    /// The greatest common divisor of two numbers that are not zero. Stein's binary method, O(bits x limbs).
    static func greatestCommonDivisor(_ first: Magnitude, _ second: Magnitude) -> Magnitude {
        var larger = max(first, second)
        var smaller = min(first, second)
        if larger.limbs.count > smaller.limbs.count {
            (larger, smaller) = (smaller, larger.quotientAndRemainder(dividingBy: smaller).remainder)
            if smaller.isZero { return larger }
        }
        let shift = min(larger.removeTrailingZeroBits(), smaller.removeTrailingZeroBits())
        // Both are odd here and stay so, whichever is the larger.
        while larger != smaller {
            if larger < smaller { swap(&larger, &smaller) }
            larger -= smaller
            _ = larger.removeTrailingZeroBits()
        }
        return larger.shiftedLeft(shift)
    }

    /// The decimal digits, most significant first; `[0]` for zero.
    var decimalDigits: [UInt8] {
        var rest = self
        var groups: [String] = []
        while rest.limbs.count > 1 {
            let (quotient, remainder) = rest.dividedByLimb(1_000_000_000_000_000_000)
            let digits = String(remainder.limbs.first ?? 0)
            groups.append(String(repeating: "0", count: 18 - digits.utf8.count) + digits)
            rest = quotient
        }
        groups.append(String(rest.limbs.first ?? 0))
        let digits = groups.reversed().joined().utf8.map { $0 - UInt8(ascii: "0") }
        let trimmed = digits.drop { $0 == 0 }
        return trimmed.isEmpty ? [0] : Array(trimmed)
    }
}

extension Magnitude {
    private func dividedByLimb(_ divisor: UInt64) -> (quotient: Magnitude, remainder: Magnitude) {
        var quotient = limbs
        var rest: UInt64 = 0
        for index in limbs.indices.reversed() {
            (quotient[index], rest) = divisor.dividingFullWidth((rest, limbs[index]))
        }
        return (Magnitude(limbs: quotient), Magnitude(UInt128(rest)))
    }

    /// One digit of the quotient; takes that many divisors away from the rest.
    private static func takeDigit(at position: Int, of rest: inout [UInt64], by divisor: [UInt64]) -> UInt64 {
        let top = position + divisor.count
        let leading = divisor[divisor.count - 1]
        var digit =
            rest[top] >= leading
            ? UInt64.max : leading.dividingFullWidth((rest[top], rest[top - 1])).quotient
        var isNegative = subtract(divisor, times: digit, from: &rest, at: position)
        while isNegative {
            digit -= 1
            isNegative = !add(divisor, to: &rest, at: position)
        }
        return digit
    }

    /// Returns whether the rest has fallen below zero, modulo its width.
    private static func subtract(
        _ divisor: [UInt64], times digit: UInt64, from rest: inout [UInt64], at position: Int
    ) -> Bool {
        var carry: UInt64 = 0
        for (index, limb) in divisor.enumerated() {
            let product = UInt128(limb) * UInt128(digit) + UInt128(carry)
            let (difference, borrow) = rest[position + index]
                .subtractingReportingOverflow(UInt64(truncatingIfNeeded: product))
            rest[position + index] = difference
            carry = UInt64(truncatingIfNeeded: product >> 64) + (borrow ? 1 : 0)
        }
        let top = position + divisor.count
        let (difference, borrow) = rest[top].subtractingReportingOverflow(carry)
        rest[top] = difference
        return borrow
    }

    /// Returns whether the sum has passed the rest's width, which brings a rest below zero back.
    private static func add(_ divisor: [UInt64], to rest: inout [UInt64], at position: Int) -> Bool {
        var carry: UInt64 = 0
        for (index, limb) in (divisor + [0]).enumerated() {
            let sum = UInt128(rest[position + index]) + UInt128(limb) + UInt128(carry)
            rest[position + index] = UInt64(truncatingIfNeeded: sum)
            carry = UInt64(truncatingIfNeeded: sum >> 64)
        }
        return carry == 1
    }
}
