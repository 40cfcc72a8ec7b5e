/// One axis: its range, how it is divided, and what stands beside it.
package struct Axis: Sendable {
    package enum Scale: Sendable {
        case linear
        /// Each step is ten times the one before; the range is above zero.
        case log10
    }

    /// What is measured and in which unit.
    package let title: String
    package let scale: Scale
    package let lower: Double
    package let upper: Double
    /// The text of a tick.
    package let label: @Sendable (Double) -> String
    /// The lower end and the length, in logarithms where the scale is logarithmic.
    private let start: Double
    private let length: Double

    package init(
        _ title: String, scale: Scale = .linear, from lower: Double = 0, to upper: Double,
        label: @escaping @Sendable (Double) -> String
    ) {
        self.title = title
        self.scale = scale
        self.lower = lower
        self.upper = upper
        self.label = label
        start = Self.place(of: lower, scale)
        length = Self.place(of: upper, scale) - start
    }

    /// How far along the axis a value lies: 0 at the lower end, 1 at the upper one, beyond them outside.
    func share(of value: Double) -> Double { (Self.place(of: value, scale) - start) / length }

    /// A value far below any range stands for zero, which no logarithmic axis has.
    private static func place(of value: Double, _ scale: Scale) -> Double {
        switch scale {
        case .linear: value
        case .log10: decimalLogarithm(max(value, 1e-30))
        }
    }
}
