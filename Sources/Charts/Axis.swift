/// One axis: its range, how it is divided, and what stands beside it.
package struct Axis: Sendable {
    package enum Scale: Sendable {
        case linear
        /// Each step is ten times the one before; the range is above zero.
        case log10
    }

    /// What is measured and in which unit.
    package var title: String
    package var scale: Scale
    package var lower: Double
    package var upper: Double
    /// The text of a tick.
    package var label: @Sendable (Double) -> String

    package init(
        _ title: String, scale: Scale = .linear, from lower: Double = 0, to upper: Double,
        label: @escaping @Sendable (Double) -> String
    ) {
        self.title = title
        self.scale = scale
        self.lower = lower
        self.upper = upper
        self.label = label
    }

    /// How far along the axis a value lies: 0 at the lower end, 1 at the upper one, beyond them outside.
    func share(of value: Double) -> Double {
        switch scale {
        case .linear: (value - lower) / (upper - lower)
        case .log10: (logarithm(value) - logarithm(lower)) / (logarithm(upper) - logarithm(lower))
        }
    }

    /// A value far below any range stands for zero, which no logarithmic axis has.
    private func logarithm(_ value: Double) -> Double { decimalLogarithm(max(value, 1e-30)) }
}
