import Cost
import Diagnostics
import Exact
package import Fields

/// The words of charts, their titles and their tables, as far as they know no subject.
package enum FigureWords {
    package static let dataTable = "The data as a table, and as files"
    package static let prices = "Prices"
    package static let numbers = "Numbers"
    package static let tooLarge = StandIn.tooLarge
    package static let overdue = "overdue"
    package static let inputsAndSources = "Inputs and sources"
    package static let tableFollows = "The data table follows."
    package static let csvFile = "the table, unrounded"
    package static let svgFile = "the chart as a picture"
    package static let figuresFile = "all charts of this scenario as data"
    package static let costUnknown = "Which option is cheapest is too large to compute"
    package static let sensitivityUnknown = "What moves the crossover is too large to compute."
    package static let rangeTooLarge = "range too large to compute"
    package static let never = "never"
    package static let anyVolume = "any volume"
    package static let rangeHeading = "The whole range"
    package static let sensitivityHeading = "What moves the crossover"
    package static let usdAMonth = "USD a month"
    package static let inputColumn = "Input"
    package static let unitColumn = "Unit"
    package static let lowEnd = "Low end"
    package static let highEnd = "High end"
    package static let crossoverAtLow = "Crossover at the low end"
    package static let crossoverAtHigh = "Crossover at the high end"

    /// `$1,100 to $3,900`.
    package static func span(_ low: String, _ high: String) -> String { "\(low) to \(high)" }

    /// `Prices of 22 November 2026; next check by 22 February 2027`.
    package static func sourceLine(_ what: String, _ day: CalendarDate, nextCheck: CalendarDate?) -> String {
        let next = nextCheck.map { "; next check by \($0.longText)" } ?? ""
        return "\(what) of \(day.longText)\(next)"
    }

    package static func neverAt(_ value: String) -> String { "\(value): never" }

    package static func sensitivityNote(isCut: Bool) -> String {
        let rest = isCut ? " The table has the inputs with a smaller swing as well." : ""
        return """
            Each bar moves one input from its low to its high end and leaves all others as they are; the ends \
            stand beside it. "Never" means that no volume is large enough.\(rest)
            """
    }

    /// A tick in USD: `$0.50`, `$20,000`, `$1.5 M`.
    package static func usdTick(_ value: Double) -> String {
        guard let exact = VolumeText.rational(value) else { return "" }
        if value >= 1_000_000, let millions = try? exact / 1_000_000 {
            return "$\(millions.isWhole ? millions.text(places: 0) : millions.text) M"
        }
        return "$" + exact.text(places: exact.isWhole ? 0 : 2)
    }
}
