/// One of three sets of assumptions: every given number at its low end, at its base, or at its high end.
package enum NamedSet: String, CaseIterable, Hashable, Sendable {
    case low
    case base
    case high
}

/// One value for each named set. These are not statistics, and low need not be the smallest of the three: where a
/// number is taken away, or divides, its high end makes the result small.
package struct NamedSets<Value> {
    /// With every given number at its low end.
    package var low: Value
    /// With every given number at its base.
    package var base: Value
    /// With every given number at its high end.
    package var high: Value

    /// Three values.
    package init(low: Value, base: Value, high: Value) {
        self.low = low
        self.base = base
        self.high = high
    }

    /// The value of each set, computed in the order base, low, high. Throws the first error.
    package init<Failure: Error>(
        _ value: (NamedSet) throws(Failure) -> Value
    ) throws(Failure) {
        base = try value(.base)
        low = try value(.low)
        high = try value(.high)
    }

    /// The value of a set.
    package subscript(set: NamedSet) -> Value {
        switch set {
        case .low: low
        case .base: base
        case .high: high
        }
    }
}

extension NamedSets: Sendable where Value: Sendable {}
extension NamedSets: Equatable where Value: Equatable {}
extension NamedSets: Hashable where Value: Hashable {}

extension NamedSets where Value: Comparable {
    /// From the smallest of the three to the largest: what is printed as a range. The base lies within it.
    package var span: ClosedRange<Value> { min(low, base, high)...max(low, base, high) }
}
