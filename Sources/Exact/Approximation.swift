extension Rational {
    /// The nearest floating-point number, or one beside it: for geometry, never for a figure that is printed.
    package var approximation: Double {
        guard case .narrow(let top, let bottom) = storage else { return wide.approximation }
        // The conversion of 64 bits is one instruction, and rounds alike.
        if let top = Int64(exactly: top), let bottom = Int64(exactly: bottom) {
            return Double(top) / Double(bottom)
        }
        return Double(top) / Double(bottom)
    }
}

extension WideFraction {
    /// By the first 64 bits and more of the quotient.
    fileprivate var approximation: Double {
        let shift = 66 + bottom.bitWidth - top.bitWidth
        let scaled = (top.shiftedLeft(max(0, shift)), bottom.shiftedLeft(max(0, -shift)))
        let quotient = scaled.0.quotientAndRemainder(dividingBy: scaled.1).quotient
        return Double(
            sign: isNegative ? .minus : .plus, exponent: -shift, significand: Double(quotient.narrow ?? 0))
    }
}
