package import Charts

extension Axis {
    /// A logarithmic axis that holds two values: its ends are 1, 2 or 5 times a power of ten.
    package static func powers(
        _ title: String, from least: Double, to most: Double, label: @escaping @Sendable (Double) -> String
    ) -> Axis {
        // Without a cost there is no logarithm; a hundredth of a dollar is as good as none.
        let least = max(least, 0.01)
        let steps = (-2...15).flatMap { exponent in [1, 2, 5].map { $0 * powerOfTen(exponent) } }
        let lower = steps.last { $0 <= least } ?? least
        let upper = steps.first { $0 >= most && $0 >= 10 * lower } ?? most
        return Axis(title, scale: .log10, from: lower, to: upper, label: label)
    }
}
