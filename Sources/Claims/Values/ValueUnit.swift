import Exact

/// What a value counts, and over which time.
struct ValueUnit: Sendable, Equatable {
    enum Quantity: Sendable, Equatable {
        case usd, tokens, share, months
        /// A number of things, which is never rounded.
        case whole
        /// A number without a unit that claims could name.
        case plain
    }

    enum Period: String, Sendable, CaseIterable {
        case second, hour, day, month, year

        /// Its length in days; a month is a twelfth of a year of 365 days.
        var days: Rational {
            get throws(ArithmeticError) {
                switch self {
                case .second: try Rational(1) / 86_400
                case .hour: try Rational(1) / 24
                case .day: 1
                case .month: try Rational(365) / 12
                case .year: 365
                }
            }
        }
    }

    let quantity: Quantity
    var period: Period?

    static let usdPerMonth = ValueUnit(quantity: .usd, period: .month)
    static let usdPerMtok = ValueUnit(quantity: .usd)
    static let tokensPerDay = ValueUnit(quantity: .tokens, period: .day)
    static let share = ValueUnit(quantity: .share)
    static let months = ValueUnit(quantity: .months)
    static let whole = ValueUnit(quantity: .whole)
    static let plain = ValueUnit(quantity: .plain)
}
