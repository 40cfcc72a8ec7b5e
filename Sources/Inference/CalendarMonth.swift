package import Exact

/// The month of every figure: a twelfth of a year of 365 days.
package enum CalendarMonth {
    /// Days in a month: 365/12.
    package static let days = Rational(unchecked: 365, over: 12)
    /// Hours in a month: 730.
    package static let hours: Rational = 730
    /// Seconds in a day: 86,400.
    package static let secondsPerDay: Rational = 86_400

    /// Million tokens a month from tokens a day. Throws `overflow`.
    package static func mtok(tokensPerDay: Rational) throws(ArithmeticError) -> Rational {
        try tokensPerDay * mtokPerDailyToken
    }

    /// Million tokens a month that one token a day amounts to: 365/12 over a million.
    package static let mtokPerDailyToken = Rational(unchecked: 73, over: 2_400_000)
}
