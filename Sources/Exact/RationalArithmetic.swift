// Operators throw instead of trapping: `try a + b * c` marks a whole expression. 128-bit integers are tried
// first; what does not fit is done once more with wide ones.
extension Rational {
    /// The sum. Throws `overflow`.
    package static func + (left: Rational, right: Rational) throws(ArithmeticError) -> Rational {
        if let sum = narrowSum(left, right) { return sum }
        return Rational(try left.wide + right.wide)
    }

    /// The difference. Throws `overflow`.
    package static func - (left: Rational, right: Rational) throws(ArithmeticError) -> Rational {
        try left + -right
    }

    /// The product. Throws `overflow`.
    package static func * (left: Rational, right: Rational) throws(ArithmeticError) -> Rational {
        if let product = narrowProduct(left, right) { return product }
        return Rational(try left.wide * right.wide)
    }

    /// The quotient. Throws `divisionByZero` and `overflow`.
    package static func / (left: Rational, right: Rational) throws(ArithmeticError) -> Rational {
        guard right != 0 else { throw .divisionByZero }
        return try left * right.inverse
    }

    /// The value with the opposite sign.
    package static prefix func - (value: Rational) -> Rational {
        switch value.storage {
        case .narrow(let top, let bottom): Rational(unchecked: -top, over: bottom)
        case .wide(let fraction): Rational(fraction.negated)
        }
    }
}

extension Rational {
    private var inverse: Rational {
        switch storage {
        case .narrow(let top, let bottom):
            Rational(unchecked: top < 0 ? -bottom : bottom, over: top < 0 ? -top : top)
        case .wide(let fraction): Rational(fraction.inverse)
        }
    }

    /// nil where the sum or a step on the way does not fit.
    private static func narrowSum(_ left: Rational, _ right: Rational) -> Rational? {
        guard case .narrow(let leftTop, let leftBottom) = left.storage,
            case .narrow(let rightTop, let rightBottom) = right.storage
        else { return nil }
        let shared = commonDivisor(leftBottom, rightBottom)
        let rightScale = quotient(leftBottom, shared)
        guard let first = product(leftTop, quotient(rightBottom, shared)),
            let second = product(rightTop, rightScale), let top = sum(first, second)
        else { return nil }
        // Only a factor of `shared` can remain in common (Knuth, The Art of Computer Programming 4.5.1).
        let rest = commonDivisor(top, shared)
        return product(rightScale, quotient(rightBottom, rest)).map {
            Rational(unchecked: quotient(top, rest), over: $0)
        }
    }

    /// nil where the product does not fit; common factors are divided out before.
    private static func narrowProduct(_ left: Rational, _ right: Rational) -> Rational? {
        guard case .narrow(let leftTop, let leftBottom) = left.storage,
            case .narrow(let rightTop, let rightBottom) = right.storage
        else { return nil }
        let first = commonDivisor(leftTop, rightBottom)
        let second = commonDivisor(rightTop, leftBottom)
        guard let top = product(quotient(leftTop, first), quotient(rightTop, second)),
            let bottom = product(quotient(leftBottom, second), quotient(rightBottom, first))
        else { return nil }
        return Rational(unchecked: top, over: bottom)
    }

    /// Numerators and denominators are never `Int128.min`, so the divisor fits.
    private static func commonDivisor(_ first: Int128, _ second: Int128) -> Int128 {
        first == 1 || second == 1 ? 1 : Int128(greatestCommonDivisor(first.magnitude, second.magnitude))
    }

    private static func sum(_ left: Int128, _ right: Int128) -> Int128? {
        let (value, overflow) = left.addingReportingOverflow(right)
        return overflow || value == .min ? nil : value
    }

    /// The quotient by a divisor above zero. Division of 64 bits is several times faster.
    private static func quotient(_ value: Int128, _ divisor: Int128) -> Int128 {
        if divisor == 1 { return value }
        if let value = Int64(exactly: value), let divisor = Int64(exactly: divisor) {
            return Int128(value / divisor)
        }
        return value / divisor
    }

    private static func product(_ left: Int128, _ right: Int128) -> Int128? {
        let (value, overflow) = left.multipliedReportingOverflow(by: right)
        return overflow || value == .min ? nil : value
    }
}

/// The greatest common divisor; the other number where one is zero, and 1 where both are.
///
/// O(bits). Euclid's steps until both fit in 64 bits, then Stein's binary method.
package func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
    var larger = max(first, second)
    var smaller = min(first, second)
    while smaller != 0 && larger > UInt128(UInt64.max) {
        (larger, smaller) = (smaller, larger % smaller)
    }
    if smaller == 0 { return max(larger, 1) }
    return UInt128(binaryDivisor(UInt64(larger), UInt64(smaller)))
}

private func binaryDivisor(_ first: UInt64, _ second: UInt64) -> UInt64 {
    let shift = (first | second).trailingZeroBitCount
    var left = first >> UInt64(first.trailingZeroBitCount)
    var right = second >> UInt64(second.trailingZeroBitCount)
    while left != right {
        if left < right { swap(&left, &right) }
        left -= right
        left >>= UInt64(left.trailingZeroBitCount)
    }
    return left << UInt64(shift)
}
