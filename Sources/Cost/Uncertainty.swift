import Exact

/// A number that nobody knows exactly, and the inputs that move with it.
///
/// One draw moves all of its inputs, each over its own range: what two options share is the same for both.
package struct Uncertainty: Hashable, Sendable {
    /// Its id, for results: that of an assumption, or the keys of an input.
    package let id: String
    /// Its inputs; none is drawn by another uncertainty.
    package let ranges: [InputRange]

    /// A number behind one or more inputs.
    package init(id: String, ranges: [InputRange]) {
        self.id = id
        self.ranges = ranges
    }
}

/// The values of a number over its draws: half of them evenly between the low end and the base, half evenly
/// between the base and the high end, so that the base is the median.
struct DrawnNumber {
    private let base: Double
    private let below: Double
    private let above: Double
    /// Whether the values are rounded to whole numbers, halves up.
    private let isCount: Bool

    init(low: Rational, base: Rational, high: Rational, isCount: Bool = false) {
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
