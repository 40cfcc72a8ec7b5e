package import Cost
import Diagnostics
package import Exact
import Inference
package import Telling

// The words about language models on cost pages, in tables and reports stand here and nowhere else.
extension CostWords {
    /// A volume as it was written: `1.5 M tokens a day`, `20,000 tokens a day`.
    package static func volume(_ tokensPerDay: Rational) -> String {
        guard tokensPerDay >= 1_000_000, let millions = try? tokensPerDay / 1_000_000 else {
            return "\(tokensPerDay.text) tokens a day"
        }
        return "\(grouped(millions)) M tokens a day"
    }

    /// A volume in a table: `0.1 M`, `1,000 M`.
    package static func millions(_ tokensPerDay: Rational) -> String {
        (try? tokensPerDay / 1_000_000).map { "\(grouped($0)) M" } ?? tokensPerDay.text
    }

    /// A crossover without its unit: `about 180 M`.
    package static func tokens(_ tokensPerDay: Rational) -> String {
        Display.tokens(tokensPerDay: tokensPerDay)
    }

    /// Why there is no crossover.
    package static func margins(_ crossover: Crossover) -> String {
        let (from, to) = (price(crossover.fromMarginalUSDPerMtok), price(crossover.toMarginalUSDPerMtok))
        return "a further million tokens costs \(to) against \(from)"
    }

    private static func price(_ usdPerMtok: Rational?) -> String {
        usdPerMtok.map(Display.usdPerMtok) ?? tooLarge
    }

    private static func grouped(_ value: Rational) -> String {
        value.isWhole ? value.text(places: 0) : value.text
    }
}
