import Exact

/// The part of a monthly cost that grows by whole replicas, in exact numbers.
package typealias Staircase = StaircaseOf<Rational>

/// The part of a monthly cost that grows by whole replicas.
///
/// `n(V) = max(least, ceil(V / v) + spare)`: step n covers the volumes above `v(n-1-spare)` up to and
/// including `v(n-spare)`, and the first step starts at zero.
package struct StaircaseOf<Number: Quantity>: Hashable, Sendable {
    /// Cost of one replica, USD per month, at least 0.
    package var usdPerMonthPerStep: Number
    /// Volume that one replica carries, tokens per day, above 0.
    package var tokensPerDayPerStep: Number
    /// Spare replicas, a whole number from 0.
    package var spare: Number
    /// Replicas that always run, a whole number from 0.
    package var least: Number

    /// A staircase; no spare and none that always runs unless said otherwise.
    package init(
        usdPerMonthPerStep: Number, tokensPerDayPerStep: Number, spare: Number = 0,
        least: Number = 0
    ) {
        self.usdPerMonthPerStep = usdPerMonthPerStep
        self.tokensPerDayPerStep = tokensPerDayPerStep
        self.spare = spare
        self.least = least
    }

    /// Replicas at a volume in tokens per day, a whole number; exact on the boundary of a step. Throws
    /// `overflow` and `divisionByZero`.
    package func count(at tokensPerDay: Number) throws(ArithmeticError) -> Number {
        Number.larger(least, try (tokensPerDay / tokensPerDayPerStep).roundedUp + spare)
    }

    /// Cost at a volume in tokens per day, USD per month. Throws `overflow` and `divisionByZero`.
    package func cost(at tokensPerDay: Number) throws(ArithmeticError) -> Number {
        try count(at: tokensPerDay) * usdPerMonthPerStep
    }
}

extension Staircase {
    /// Replicas on the first step, just above zero. Throws `overflow`.
    package var firstCount: Rational {
        get throws(ArithmeticError) { max(least, try spare + 1) }
    }

    /// Where the first step ends, tokens per day. Throws `overflow`.
    package var firstEnd: Rational {
        get throws(ArithmeticError) { try (firstCount - spare) * tokensPerDayPerStep }
    }

    /// Cost of a further million tokens when the step is full, USD per Mtok: `G 1e6 / (v D)`. Throws
    /// `overflow` and `divisionByZero`.
    package var marginalUSDPerMtok: Rational {
        get throws(ArithmeticError) {
            try usdPerMonthPerStep / (tokensPerDayPerStep * CalendarMonth.mtokPerDailyToken)
        }
    }
}
