package import Exact

/// A move or a purchase, month by month: an outlay now against savings later, while prices change.
package struct PaybackPlan: Hashable, Sendable {
    /// Purchase, migration and evaluation, USD, paid before the first month.
    package var outlayUSD: Rational
    /// What staying costs a month whatever the prices, USD.
    package var stayFixedUSDPerMonth: Rational
    /// What staying costs a month at today's prices by the token, USD.
    package var stayUsageUSDPerMonth: Rational
    /// What the new way costs a month, without the outlay, USD.
    package var moveUSDPerMonth: Rational
    /// By what the prices by the token are multiplied at each change: 1 for none, 0.8 for a fall by a fifth.
    package var priceFactor: Rational
    /// Months between two changes, at least 1. List prices change in steps, seldom more than once a year.
    package var monthsPerChange: Int

    /// A plan; prices stay as they are unless said otherwise.
    package init(
        outlayUSD: Rational, stayFixedUSDPerMonth: Rational = 0, stayUsageUSDPerMonth: Rational,
        moveUSDPerMonth: Rational, priceFactor: Rational = 1, monthsPerChange: Int = 12
    ) {
        self.outlayUSD = outlayUSD
        self.stayFixedUSDPerMonth = stayFixedUSDPerMonth
        self.stayUsageUSDPerMonth = stayUsageUSDPerMonth
        self.moveUSDPerMonth = moveUSDPerMonth
        self.priceFactor = priceFactor
        self.monthsPerChange = monthsPerChange
    }

    /// What both ways have cost by the end of a month.
    package struct Point: Hashable, Sendable {
        /// The month, from 0 (the outlay alone).
        package let month: Int
        /// Staying, USD since the start.
        package let stayUSD: Rational
        /// Moving with its outlay, USD since the start.
        package let moveUSD: Rational
    }

    /// The cumulative cost of both ways, month by month up to and including a horizon in months.
    ///
    /// Exact, so that a factor of many digits over many changes throws `overflow`. O(horizon).
    package func points(horizon: Int) throws(ArithmeticError) -> [Point] {
        var usage = stayUsageUSDPerMonth
        var result = [Point(month: 0, stayUSD: 0, moveUSD: outlayUSD)]
        for month in 0..<max(0, horizon) {
            if month > 0 && month % max(1, monthsPerChange) == 0 { usage = try usage * priceFactor }
            let before = result[month]
            result.append(
                Point(
                    month: month + 1,
                    stayUSD: try before.stayUSD + stayFixedUSDPerMonth + usage,
                    moveUSD: try before.moveUSD + moveUSDPerMonth))
        }
        return result
    }

    /// The first month by whose end moving has cost no more than staying; nil where there is none up to the
    /// horizon in months. Throws `overflow`. O(horizon).
    package func month(horizon: Int) throws(ArithmeticError) -> Int? {
        try points(horizon: horizon).first { $0.moveUSD <= $0.stayUSD }?.month
    }
}
