package import Exact

/// The values of a number over its draws: half of them evenly between the low end and the base, half evenly
/// between the base and the high end, so that the base is the median.
package struct DrawnNumber {
    private let base: Double
    private let below: Double
    private let above: Double
    /// Whether the values are rounded to whole numbers, halves up.
    private let isCount: Bool

    /// A number between two ends.
    package init(low: Rational, base: Rational, high: Rational, isCount: Bool = false) {
        self.base = base.approximation
        below = self.base - low.approximation
        above = high.approximation - self.base
        self.isCount = isCount
    }

    /// The values at coordinates between 0 and 1.
    func values(at coordinates: Lanes) -> Lanes {
        let offset = coordinates * 2 - 1
        let slope = Lanes(repeating: above).replacing(with: below, where: offset .< 0)
        let values = base + slope * offset
        return isCount ? values.nearestWhole : values
    }
}
