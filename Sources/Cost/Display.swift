import Exact

/// Figures as readers see them.
package enum Display {
    /// A crossover in tokens per day to 2 significant figures: `about 180 M tokens a day`, `about 23,000
    /// tokens a day`.
    package static func crossover(tokensPerDay: Rational) -> String {
        "\(tokens(tokensPerDay: tokensPerDay)) tokens a day"
    }

    /// The same without its unit: `about 180 M`.
    package static func tokens(tokensPerDay: Rational) -> String {
        let rounded = DecimalText(tokensPerDay, significant: 2)
        if rounded.wholeDigits < 7 { return "about \(rounded.grouped)" }
        return "about \(rounded.shifted(6).grouped) M"
    }

    /// A monthly cost in USD to 3 significant figures, under 10 dollars to cents: `$1,990`, `$9.50`.
    package static func usdPerMonth(_ usd: Rational) -> String {
        dollars(usd.magnitude < 10 ? DecimalText(usd, places: 2) : DecimalText(usd, significant: 3))
    }

    /// A computed price in USD per Mtok to 3 significant figures: `$4.18`, `$0.250`.
    package static func usdPerMtok(_ usd: Rational) -> String {
        dollars(DecimalText(usd, significant: 3))
    }

    /// A published price in USD per Mtok as published, with cents at least: `$2.00`, `$0.075`.
    package static func price(_ price: Price) -> String {
        let exact = DecimalText(price.usdPerMtok, places: 6)
        let micro = price.microUSDPerMtok
        let places = micro % 10_000 == 0 ? 2 : exact.trimmed.utf8.reversed().prefix { $0 != 0x2E }.count
        return dollars(DecimalText(price.usdPerMtok, places: places))
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

    private static func dollars(_ amount: DecimalText) -> String {
        let text = amount.grouped
        return amount.isNegative ? "-$" + text.dropFirst() : "$" + text
    }
}
