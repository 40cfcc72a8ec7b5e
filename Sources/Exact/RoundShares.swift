// Fractions of small denominators, which need no arithmetic that might fail.
extension Rational {
    /// So many hundredths.
    package init(percent: Int) { self.init(Int128(percent), dividedBy: 100) }

    /// So many thousandths.
    package init(thousandths: Int) { self.init(Int128(thousandths), dividedBy: 1000) }

    /// In lowest terms; the denominator is above zero.
    package init(_ top: Int128, dividedBy bottom: Int128) {
        var (divisor, rest) = (bottom, top.magnitude % UInt128(bottom))
        while rest > 0 { (divisor, rest) = (Int128(rest), UInt128(divisor) % rest) }
        self.init(unchecked: top / divisor, over: bottom / divisor)
    }
}
