import Answers
import CostPages
import Exact
import Fields
import Inference
import Site
import Telling

/// The words of an import of prices.
enum ImportWords {
    static let whichFile = """
        import litellm's 'model_prices_and_context_window.json', and list its names of your models as 'id' or \
        'aliases'
        """
    static let perToken =
        "the list gives USD per token: correct the figure, or take the model out of the list"
    static let takeOut = "write the price into the list, or take the model out of it to import the others"
    package static let address = "the pages would link to it: correct the address in the list, or take it out"
    package static let slip = """
        is it a price per thousand, or per million? correct the list, or take the model out of it
        """
    package static let first = "first"
    static let forGood = "for good"
    package static let none = "none"
    static let priceHead = ["Price, USD per million tokens", "Old", "New", "Change"]
    static let crossoverHead = ["No dearer, in tokens a day", "Old", "New"]
    static let noCrossoverMoved = "No crossover of a named scenario moved."

    /// `40 of 41 models are in prices.json.`
    static func coverage(_ named: Int, of count: Int, in list: String) -> String {
        "\(named) of \(count) models are in \(list)."
    }

    package static func missing(_ models: [String]) -> String {
        "Not in it: \(models.joined(separator: ", "))."
    }

    package static func closed(_ models: [String]) -> String {
        "Without an open row, and left as they are: \(models.joined(separator: ", "))."
    }

    static func nothing(on day: CalendarDate) -> String {
        "Nothing changed: these prices hold on \(day.longText) already."
    }

    /// `2 models have new rows from 23 November 2026.`
    package static func changed(_ count: Int, on day: CalendarDate, isDryRun: Bool) -> String {
        let models = count == 1 ? "1 model" : "\(count) models"
        let verb = isDryRun ? "would have" : count == 1 ? "has" : "have"
        return "\(models) \(verb) new rows from \(day.longText)."
    }

    /// The handbook may be evaluated at an earlier day than that of the new rows.
    static func notYetShown(_ asOf: CalendarDate, file: String) -> String {
        "Pages show prices of \(asOf.longText), the 'as_of' of \(file): raise it to show these."
    }

    package static func lowest(at tokensPerDay: Rational) -> String {
        "lowest at \(CostWords.volume(tokensPerDay))"
    }

    /// `12 of the 108 combinations of the grid moved.`; nothing without a grid.
    static func combinations(_ moved: Int, of count: Int) -> String {
        count == 0 ? "" : "\n\(moved) of the \(count) combinations of the grid moved.\n"
    }

    /// `+50%`, `-0.4%`; `new` and `gone` where there was or is none.
    package static func change(from old: Rational?, to new: Rational?) -> String {
        guard let old else { return "new" }
        guard let new else { return "gone" }
        guard old != 0, let percent = try? (new - old) / old * 100 else { return "" }
        let text = percent.magnitude < 10 ? percent.text(significant: 2) : percent.text(places: 0)
        return (percent > 0 ? "+" : "") + text + "%"
    }
}
