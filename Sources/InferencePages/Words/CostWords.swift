import Cost
import Exact
import Inference

// The words of the cost pages, tables and reports stand here and nowhere else.
package enum CostWords {
    /// The name of an option in a sentence.
    package static func name(_ option: OptionID) -> String {
        switch option {
        case .managedOpen: "managed open"
        default: option.rawValue
        }
    }

    /// The name of an option at the head of a column.
    package static func title(_ option: OptionID) -> String { name(option).capitalisedFirst }

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

    /// A number of a table: whole ones with commas, others to 3 significant digits at most.
    package static func figure(_ value: Rational) -> String {
        if value.isWhole { return value.text(places: 0) }
        return value.text.utf8.count <= 6 ? value.text : value.text(significant: 3)
    }

    /// How a licence was checked: `secondary: release coverage`.
    static func check(_ family: FamilyLicense) -> String {
        let word = family.checked == .none ? "not read" : family.checked.rawValue
        return family.text.map { "\(word): \($0)" } ?? word
    }

    /// A crossover without its unit: `about 180 M`.
    static func tokens(_ tokensPerDay: Rational) -> String {
        Display.tokens(tokensPerDay: tokensPerDay)
    }

    /// A share as a percentage, below one per cent to 2 significant digits.
    package static func share(_ share: Rational) -> String {
        guard share > 0, let percent = try? share * 100, percent < 1 else { return Display.percent(share) }
        return percent.text(significant: 2) + "%"
    }

    /// From which volume one option is no dearer than another for good, in a cell: `above about 180 M`.
    package static func goodFrom(_ crossover: Crossover) -> String {
        switch crossover.kind {
        case .always: "at any volume"
        case .never: "never"
        case .above(_, let robust): robust.map { "above \(tokens($0))" } ?? "never for good"
        case .below(let first, let robust): "below \(tokens(robust ?? first))"
        }
    }

    /// Where one option is no dearer than another, as a sentence.
    package static func sentence(_ crossover: Crossover) -> String {
        let pair = "\(title(crossover.to)) costs no more than \(name(crossover.from))"
        switch crossover.kind {
        case .always: return "\(pair) at any volume."
        case .never: return "\(pair) at no volume: \(margins(crossover))."
        case .above(let first, let robust):
            let start = Display.crossover(tokensPerDay: first)
            guard let robust else {
                return "\(pair) for the first time from \(start), but never for good: \(margins(crossover))."
            }
            if first == robust { return "\(pair) from \(start) on." }
            let end = Display.crossover(tokensPerDay: robust)
            return "\(pair) for the first time from \(start), and for good from \(end)."
        case .below(let first, let robust):
            let end = Display.crossover(tokensPerDay: first)
            guard let robust else {
                return "\(pair) up to \(end), and beyond it again at times, however large the volume."
            }
            if first == robust { return "\(pair) up to \(end)." }
            return "\(pair) up to \(end), and never above \(Display.crossover(tokensPerDay: robust))."
        }
    }

    /// Why there is no crossover.
    private static func margins(_ crossover: Crossover) -> String {
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
