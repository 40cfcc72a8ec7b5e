/// An exact fraction in lowest terms.
///
/// Amounts, shares and volumes are all fractions, so that no step of a calculation rounds and a whole step is
/// added exactly where the capacity ends. Numerator and denominator are 128-bit integers while they fit and
/// grow beyond that up to `WideFraction.bitLimit`; arithmetic throws `ArithmeticError` and never traps.
package struct Rational: Hashable, Sendable {
    #if hasFeature(Embedded)
        /// In a reader's page code has to be short, and a reference is passed on with less of it.
        indirect enum Storage: Hashable, Sendable {
            case narrow(Int128, Int128)
            case wide(WideFraction)
        }
    #else
        enum Storage: Hashable, Sendable {
            /// In lowest terms; the numerator carries the sign and is never `Int128.min`, the denominator is at
            /// least 1.
            case narrow(Int128, Int128)
            /// In lowest terms; only where one of the two does not fit.
            indirect case wide(WideFraction)
        }
    #endif

    let storage: Storage

    /// A whole number.
    package init(_ whole: Int) {
        self.init(unchecked: Int128(whole), over: 1)
    }

    /// A whole number.
    package init(_ whole: Int128) {
        if whole == .min {
            self.init(WideFraction(Magnitude(whole.magnitude), over: Magnitude(1), isNegative: true))
        } else {
            self.init(unchecked: whole, over: 1)
        }
    }

    /// A fraction known to be in lowest terms with a denominator above zero.
    package init(unchecked numerator: Int128, over denominator: Int128) {
        storage = .narrow(numerator, denominator)
    }

    /// A fraction in lowest terms, narrow where it fits.
    init(_ wide: WideFraction) {
        if let top = wide.top.narrow.flatMap(Int128.init(exactly:)),
            let bottom = wide.bottom.narrow.flatMap(Int128.init(exactly:))
        {
            storage = .narrow(wide.isNegative ? -top : top, bottom)
        } else {
            storage = .wide(wide)
        }
    }
}

extension Rational: ExpressibleByIntegerLiteral {
    /// A whole number written in source.
    package init(integerLiteral value: Int64) {
        self.init(unchecked: Int128(value), over: 1)
    }
}

extension Rational: Comparable {
    /// Whether the left fraction is smaller. Exact for all values.
    package static func < (left: Rational, right: Rational) -> Bool {
        guard case .narrow(let leftTop, let leftBottom) = left.storage,
            case .narrow(let rightTop, let rightBottom) = right.storage
        else { return left.wide < right.wide }
        if leftBottom == rightBottom { return leftTop < rightTop }
        let first = leftTop.multipliedReportingOverflow(by: rightBottom)
        let second = rightTop.multipliedReportingOverflow(by: leftBottom)
        if first.overflow || second.overflow { return left.wide < right.wide }
        return first.partialValue < second.partialValue
    }
}

extension Rational {
    /// The same value for arithmetic that does not fit in 128 bits.
    var wide: WideFraction {
        switch storage {
        case .narrow(let top, let bottom):
            WideFraction(
                Magnitude(top.magnitude), over: Magnitude(bottom.magnitude), isNegative: top < 0)
        case .wide(let fraction): fraction
        }
    }

    /// Whether the value has no fractional part.
    package var isWhole: Bool {
        switch storage {
        case .narrow(_, let bottom): bottom == 1
        case .wide(let fraction): fraction.bottom == Magnitude(1)
        }
    }

    /// The value where it is a whole number of up to 127 bits.
    package var wholeNumber: Int128? {
        guard case .narrow(let top, 1) = storage else { return nil }
        return top
    }

    /// What the value must be multiplied with to become whole, at least 1.
    package var denominator: Rational {
        switch storage {
        case .narrow(_, let bottom): Rational(unchecked: bottom, over: 1)
        case .wide(let fraction):
            Rational(WideFraction(fraction.bottom, over: Magnitude(1), isNegative: false))
        }
    }

    /// The distance from zero.
    package var magnitude: Rational { self < 0 ? -self : self }

    /// The largest whole number that is not above the value.
    package var roundedDown: Rational {
        switch storage {
        case .narrow(let top, let bottom):
            let (quotient, remainder) = top.quotientAndRemainder(dividingBy: bottom)
            return Rational(unchecked: remainder < 0 ? quotient - 1 : quotient, over: 1)
        case .wide(let fraction):
            return Rational(fraction.roundedDown)
        }
    }

    /// The smallest whole number that is not below the value.
    package var roundedUp: Rational { -(-self).roundedDown }
}
