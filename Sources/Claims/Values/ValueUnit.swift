package import Exact

/// What a value counts, and over which time.
package struct ValueUnit: Sendable, Equatable {
    package enum Quantity: Sendable, Equatable {
        case usd, tokens, share, months
        /// A volume of whatever is compared, by the pieces of its unit in lower case: `requests`.
        case volume(words: [String])
        /// A number of things, which is never rounded.
        case whole
        /// A number without a unit that claims could name.
        case plain
    }

    package enum Period: String, Sendable, CaseIterable {
        case second, minute, hour, day, week, month, year

        /// Its length in days; a month is a twelfth of a year of 365 days.
        package var days: Rational {
            get throws(ArithmeticError) {
                switch self {
                case .second: try Rational(1) / 86_400
                case .minute: try Rational(1) / 1_440
                case .hour: try Rational(1) / 24
                case .day: 1
                case .week: 7
                case .month: try Rational(365) / 12
                case .year: 365
                }
            }
        }
    }

    package let quantity: Quantity
    package var period: Period?

    package init(quantity: Quantity, period: Period? = nil) {
        self.quantity = quantity
        self.period = period
    }

    /// Whether it is counted in whatever is compared.
    var isVolume: Bool {
        if case .volume = quantity { true } else { false }
    }

    /// The words of the unit of a volume; empty for every other unit.
    var volumeWords: [String] {
        if case .volume(let words) = quantity { words } else { [] }
    }

    package static let usdPerMonth = ValueUnit(quantity: .usd, period: .month)
    package static let usdPerMtok = ValueUnit(quantity: .usd)
    package static let tokensPerDay = ValueUnit(quantity: .tokens, period: .day)
    package static let share = ValueUnit(quantity: .share)
    package static let months = ValueUnit(quantity: .months)
    package static let whole = ValueUnit(quantity: .whole)
    package static let plain = ValueUnit(quantity: .plain)
}
