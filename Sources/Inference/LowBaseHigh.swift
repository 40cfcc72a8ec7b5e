/// One value for each of three named sets of inputs. These are not statistics: in "low" every input stands
/// at its favourable end, in "high" at its unfavourable one.
package struct LowBaseHigh<Value: Sendable>: Sendable {
    /// With every input at its favourable end.
    package let low: Value
    /// With the inputs of the scenario.
    package let base: Value
    /// With every input at its unfavourable end.
    package let high: Value

    /// Three values.
    package init(low: Value, base: Value, high: Value) {
        self.low = low
        self.base = base
        self.high = high
    }
}

extension LowBaseHigh: Equatable where Value: Equatable {}

extension LowBaseHigh where Value: Comparable {
    /// From the least of the three to the greatest. What is favourable for most options can be dearer for one:
    /// then the base lies beside its low and high set.
    package var span: ClosedRange<Value> { min(low, base, high)...max(low, base, high) }
}
