import Answers
import Claims
import Cost
import CostPages
import Diagnostics
import Exact
import Inference
import Site
import Telling

// The words of values and their derivations stand here and nowhere else.
enum ValueWords {
    package static let written = "this scenario"
    package static let usual = "not set; this is the default"
    static let whyNone = "compare the option in the scenario, or take this out"

    // MARK: Titles

    package static func cost(_ option: String, _ scenario: String) -> String {
        "Monthly cost of \(option), \(scenario)"
    }

    static func fixedShare(_ option: String, _ scenario: String) -> String {
        "Fixed share of the monthly cost of \(option), \(scenario)"
    }

    static func ratio(_ option: String, _ other: String, _ scenario: String) -> String {
        "Monthly cost of \(option) over \(other), \(scenario)"
    }

    static func usdPerMtok(_ option: String, _ scenario: String) -> String {
        "USD per million tokens with \(option), \(scenario)"
    }

    static func cheapestIn(_ option: String, _ scenario: String) -> String {
        "Draws in which \(option) is the cheapest, \(scenario)"
    }

    static func payback(_ rival: String, _ scenario: String) -> String {
        "Payback of the GPUs against \(rival), \(scenario)"
    }

    static func replicas(_ scenario: String) -> String { "Replicas paid for, \(scenario)" }

    static func utilization(_ scenario: String) -> String { "Capacity used, \(scenario)" }

    package static func volume(_ scenario: String) -> String { "Volume, \(scenario)" }

    static func price(_ field: String, _ model: ModelRecord) -> String {
        "\(field.replacing("_", with: " ").capitalisedFirst) price of \(model.title), USD per million tokens"
    }

    static func readDay(of id: String) -> String { "Day on which \(id) was read" }

    static func fixed(_ option: String) -> String { "fixed cost of \(option), USD a month" }

    static func mix(_ option: String) -> String {
        "price of the mix with \(option), USD per million tokens"
    }

    static func replicasOf(_ option: String) -> String { "replicas of \(option)" }

    package static func set(_ set: NamedSet) -> String {
        switch set {
        case .low: ", every assumption at its favourable end"
        case .base: ""
        case .high: ", every assumption at its unfavourable end"
        }
    }

    // MARK: Formulas

    static func costFormula(hasFleet: Bool) -> String {
        hasFleet
            ? "fixed cost + replicas × cost of a replica"
            : "fixed cost + tokens a day × 365/12 ÷ 1,000,000 × price of the mix"
    }

    static func usdPerMtokFormula(hasFleet: Bool) -> String {
        hasFleet ? "monthly cost ÷ million tokens a month" : mixFormula
    }

    static let fixedFormula = "staff share × loaded engineer + other fixed costs"
    static let mixFormula = "prices weighted by the shares of input, cache and batch, × attempts"
    static let replicasFormula =
        "the larger of the minimum, and tokens a day ÷ what a replica carries at the peak, rounded up, + spares"
    static let fixedShareFormula = "fixed cost ÷ monthly cost"
    static let cheapestInFormula =
        "draws in which it is the cheapest ÷ 4,096 draws of everything that is assumed"
    static let ratioFormula = "the first monthly cost ÷ the second"
    static let paybackFormula = "purchase price ÷ what a month with the other option costs more"
    static let utilizationFormula = "tokens a month ÷ tokens that the paid hours could carry at full speed"

    static func rangeEnd(_ set: NamedSet) -> String {
        set == .low ? "the favourable end of its range" : "the unfavourable end of its range"
    }

    // MARK: Figures

    static func tokensPerSecond(_ rate: Rational) -> String { "\(rate.text(places: 0)) tokens a second" }

    /// A figure of the data in the form of its unit.
    package static func figure(_ figure: Rational, _ unit: ValueUnit) -> String {
        switch (unit.quantity, unit.period) {
        case (.usd, .month?): Display.usdPerMonth(figure)
        case (.usd, _): "$\(figure.isWhole ? figure.text(places: 0) : figure.text(places: 2))"
        case (.tokens, .day?): CostWords.volume(figure)
        case (.tokens, .second?): tokensPerSecond(figure)
        case (.share, _): CostWords.share(figure)
        default: CostWords.figure(figure)
        }
    }

    package static func options(_ count: Int) -> String {
        switch count {
        case 0: "a scenario and nothing behind it"
        case 1: "a scenario and one option"
        default: "a scenario and two options"
        }
    }
}
