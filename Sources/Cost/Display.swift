package import Exact

/// Figures as readers see them.
package enum Display {
    /// A monthly cost in USD to 3 significant figures, under 10 dollars to cents: `$1,990`, `$9.50`.
    package static func usdPerMonth(_ usd: Rational) -> String {
        dollars(usd.magnitude < 10 ? DecimalText(usd, places: 2) : DecimalText(usd, significant: 3))
    }

    /// A share as a whole percentage: `40%`.
    package static func percent(_ share: Rational) -> String {
        guard let hundredfold = try? share * 100 else { return "over 100%" }
        return DecimalText(hundredfold, places: 0).grouped + "%"
    }

    /// A time in whole months: `12 months`, `1 month`, `less than a month`.
    package static func months(_ months: Rational) -> String {
        let rounded = DecimalText(months, places: 0).grouped
        switch rounded {
        case "0": return months == 0 ? "0 months" : "less than a month"
        case "1": return "1 month"
        default: return "\(rounded) months"
        }
    }

    /// An amount with its sign: `$4.18`, `-$42.2`.
    package static func dollars(_ amount: DecimalText) -> String {
        let text = amount.grouped
        return amount.isNegative ? "-$" + text.dropFirst() : "$" + text
    }
}
