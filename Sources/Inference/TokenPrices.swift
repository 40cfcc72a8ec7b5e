import Cost
package import Exact

// Curves cost so much for one token a day all month; readers and price lists speak of a million tokens.
extension CostCurve {
    /// Price of a million tokens without replicas, USD; nil where it does not fit.
    package var usdPerMtok: Rational? { CalendarMonth.usdPerMtok(usdPerMonthPerUnit) }
}

extension Crossover {
    /// What a further million tokens costs in the long run with `from`, USD per Mtok; nil where it does not fit.
    package var fromMarginalUSDPerMtok: Rational? { CalendarMonth.usdPerMtok(fromMarginalUSDPerMonth) }

    /// What a further million tokens costs in the long run with `to`, USD per Mtok; nil where it does not fit.
    package var toMarginalUSDPerMtok: Rational? { CalendarMonth.usdPerMtok(toMarginalUSDPerMonth) }
}

extension CalendarMonth {
    /// USD for a million tokens, from USD per month for one token a day; nil where it does not fit.
    fileprivate static func usdPerMtok(_ usdPerMonth: Rational) -> Rational? {
        do { return try usdPerMtok(dailyToken: usdPerMonth) } catch { return nil }
    }

    /// USD for a million tokens, from USD per month for one token a day. Throws `overflow`.
    static func usdPerMtok(dailyToken usdPerMonth: Rational) throws(ArithmeticError) -> Rational {
        try usdPerMonth / mtokPerDailyToken
    }
}
