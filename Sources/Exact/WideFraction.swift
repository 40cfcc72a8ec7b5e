/// A fraction in lowest terms whose numerator or denominator may need more than 127 bits.
struct WideFraction: Hashable, Sendable {
    /// The widest numerator or denominator. Inputs of 18 digits in every field stay far below; what lies
    /// beyond is no calculation of costs.
    static let bitLimit = 4096

    let isNegative: Bool
    let top: Magnitude
    let bottom: Magnitude

    /// A fraction in lowest terms from one whose denominator is not zero. Throws `overflow`.
    init(reducing top: Magnitude, over bottom: Magnitude, isNegative: Bool) throws(ArithmeticError) {
        guard !top.isZero else {
            self.init(top, over: Magnitude(1), isNegative: false)
            return
        }
        let divisor = Magnitude.greatestCommonDivisor(top, bottom)
        let reducedTop = top.quotientAndRemainder(dividingBy: divisor).quotient
        let reducedBottom = bottom.quotientAndRemainder(dividingBy: divisor).quotient
        guard max(reducedTop.bitWidth, reducedBottom.bitWidth) <= Self.bitLimit else { throw .overflow }
        self.init(reducedTop, over: reducedBottom, isNegative: isNegative)
    }

    init(_ top: Magnitude, over bottom: Magnitude, isNegative: Bool) {
        self.top = top
        self.bottom = bottom
        self.isNegative = isNegative
    }

    /// The sum. Throws `overflow`.
    static func + (left: WideFraction, right: WideFraction) throws(ArithmeticError) -> WideFraction {
        let first = left.top * right.bottom
        let second = right.top * left.bottom
        let bottom = left.bottom * right.bottom
        if left.isNegative == right.isNegative {
            return try WideFraction(reducing: first + second, over: bottom, isNegative: left.isNegative)
        }
        var difference = max(first, second)
        difference -= min(first, second)
        let isNegative = first > second ? left.isNegative : right.isNegative
        return try WideFraction(reducing: difference, over: bottom, isNegative: isNegative)
    }

    /// The product. Throws `overflow`.
    static func * (left: WideFraction, right: WideFraction) throws(ArithmeticError) -> WideFraction {
        try WideFraction(
            reducing: left.top * right.top, over: left.bottom * right.bottom,
            isNegative: left.isNegative != right.isNegative)
    }

    /// One over the value, which is not zero.
    var inverse: WideFraction { WideFraction(bottom, over: top, isNegative: isNegative) }

    /// The value with the opposite sign.
    var negated: WideFraction { WideFraction(top, over: bottom, isNegative: !isNegative && !top.isZero) }

    /// The largest whole number that is not above the value.
    var roundedDown: WideFraction {
        let (quotient, remainder) = top.quotientAndRemainder(dividingBy: bottom)
        let isBelow = isNegative && !remainder.isZero
        let whole = isBelow ? quotient + Magnitude(1) : quotient
        return WideFraction(whole, over: Magnitude(1), isNegative: isNegative && !whole.isZero)
    }

    static func < (left: WideFraction, right: WideFraction) -> Bool {
        if left.isNegative != right.isNegative { return left.isNegative }
        let first = left.top * right.bottom
        let second = right.top * left.bottom
        return left.isNegative ? second < first : first < second
    }
}
