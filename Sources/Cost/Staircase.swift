package import Exact

/// The part of a monthly cost that grows by whole steps, in exact numbers.
package typealias Staircase = StaircaseOf<Rational>

/// The part of a monthly cost that grows by whole steps.
///
/// `n(V) = max(least, ceil(V / v) + spare)`: step n covers the volumes above `v(n-1-spare)` up to and
/// including `v(n-spare)`, and the first step starts at zero.
package struct StaircaseOf<Number: Quantity>: Hashable, Sendable {
    /// Cost of one step, USD per month, at least 0: of a server, say.
    package var usdPerMonthPerStep: Number
    /// Volume that one step carries, above 0.
    package var volumePerStep: Number
    /// Spare steps, a whole number from 0.
    package var spare: Number
    /// Steps that are always there, a whole number from 0.
    package var least: Number

    /// A staircase; no spare and none that always runs unless said otherwise.
    package init(
        usdPerMonthPerStep: Number, volumePerStep: Number, spare: Number = 0,
        least: Number = 0
    ) {
        self.usdPerMonthPerStep = usdPerMonthPerStep
        self.volumePerStep = volumePerStep
        self.spare = spare
        self.least = least
    }

    /// Steps at a volume, a whole number; exact on the boundary of a step. Throws
    /// `overflow` and `divisionByZero`.
    package func count(at volume: Number) throws(ArithmeticError) -> Number {
        Number.larger(least, try (volume / volumePerStep).roundedUp + spare)
    }

    /// Cost at a volume, USD per month. Throws `overflow` and `divisionByZero`.
    package func cost(at volume: Number) throws(ArithmeticError) -> Number {
        try count(at: volume) * usdPerMonthPerStep
    }
}

extension Staircase {
    /// The number of steps just above zero. Throws `overflow`.
    package var firstCount: Rational {
        get throws(ArithmeticError) { max(least, try spare + 1) }
    }

    /// Up to which volume these do. Throws `overflow`.
    package var firstEnd: Rational {
        get throws(ArithmeticError) { try (firstCount - spare) * volumePerStep }
    }

    /// Cost of a further unit of volume when the steps are full, USD per month: `G / v`. Throws `overflow` and
    /// `divisionByZero`.
    package var marginalUSDPerMonth: Rational {
        get throws(ArithmeticError) { try usdPerMonthPerStep / volumePerStep }
    }
}
