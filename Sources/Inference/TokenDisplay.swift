import Cost
package import Exact

extension Display {
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
}
