import Cost

/// The words of values of comparisons and of their derivations.
enum ComparisonValueWords {
    static let whyNone = "compare the option in the comparison, or take this out"
    static let fixedShareFormula = "fixed cost ÷ monthly cost"
    static let ratioFormula = "the first monthly cost ÷ the second"
    static let cheapestInFormula =
        "draws in which it is the cheapest ÷ 4,096 draws of everything that is assumed"

    static func readDay(of id: String) -> String { "Day on which \(id) was read" }

    static func costFormula(_ option: Comparison.Option) -> String {
        option.step == nil
            ? "fixed cost + cost of each unit × volume"
            : "fixed cost + cost of each unit × volume + steps × cost of a step"
    }

    static func coefficient(_ coefficient: Comparison.Coefficient, _ option: String) -> String {
        switch coefficient {
        case .fixed: "fixed cost of \(option), USD a month"
        case .perUnit: "cost of each unit with \(option), USD a month"
        case .carries: "what a step of \(option) carries"
        case .costs: "cost of a step of \(option), USD a month"
        case .spare: "spare steps of \(option)"
        case .minimum: "least steps of \(option)"
        }
    }

    static func set(_ set: NamedSet) -> String {
        set == .base ? "" : ", every number at its \(set.rawValue) end"
    }

    static func options(_ count: Int) -> String {
        switch count {
        case 0: "a comparison and nothing behind it"
        case 1: "a comparison and one option"
        default: "a comparison and two options"
        }
    }
}
