package import Exact

/// What one number alone does to a crossover.
package struct CrossoverSwing: Hashable, Sendable {
    /// How far a crossover moves.
    package enum Distance: Hashable, Comparable, Sendable {
        /// By this volume, at least 0.
        case volume(Rational)
        /// From a volume to none.
        case unbounded
    }

    /// The crossover with the number at its low end, all else equal.
    package let low: Crossover
    /// The crossover with the number at its high end, all else equal.
    package let high: Crossover
    /// How far the volume from which the answer holds for good moves between the two ends; where there is no such
    /// volume at both ends, not at all.
    package let distance: Distance

    /// The swing between the two ends. Throws `overflow`.
    package init(low: Crossover, high: Crossover) throws(ArithmeticError) {
        self.low = low
        self.high = high
        switch (low.robust, high.robust) {
        case (let low?, let high?): distance = .volume(try (high - low).magnitude)
        case (nil, nil): distance = .volume(0)
        default: distance = .unbounded
        }
    }
}
