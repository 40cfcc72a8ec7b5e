/// The decimal logarithm of a value above zero, to about twelve digits.
///
/// The standard library has none, and a chart must be the same on every machine. With `v = m 2^e` and
/// `t = (m - 1) / (m + 1)`, which is at most 1/3: `ln v = e ln 2 + 2 (t + t^3/3 + t^5/5 + ...)`.
package func decimalLogarithm(_ value: Double) -> Double {
    let ratio = (value.significand - 1) / (value.significand + 1)
    var power = ratio
    var sum = 0.0
    // Whole numbers: a stride of doubles multiplies and adds in one step, which WebAssembly has not.
    for divisor in stride(from: 1, through: 25, by: 2) {
        sum += power / Double(divisor)
        power *= ratio * ratio
    }
    return (Double(value.exponent) * 0.693147180559945309 + 2 * sum) / 2.302585092994045684
}

/// A whole power of ten, exact from 0 to 22.
package func powerOfTen(_ exponent: Int) -> Double {
    let power = (0..<abs(exponent)).reduce(1.0) { power, _ in power * 10 }
    return exponent < 0 ? 1 / power : power
}
