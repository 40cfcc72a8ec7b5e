import Cost
import Diagnostics
package import Exact

/// The words of the pages below `/cost/`, their tables and reports, as far as they know no subject.
package enum CostWords {
    package static let startTitle = "What it costs"
    package static let readFirstTitle = "Read this first"
    package static let scenariosTitle = "Scenarios"
    package static let assumptionsTitle = "Prices and assumptions"
    package static let assumedTitle = "What is assumed"
    package static let costTitle = "Cost a month"
    package static let tableFile = "the same table, unrounded to 15 significant digits"
    package static let jsonFile = "inputs, figures and sources, unrounded"
    package static let crossoversTitle = "Where the lines cross"
    package static let inputsTitle = "Inputs"
    package static let tooLarge = StandIn.tooLarge
    package static let notCompared = StandIn.notCompared
    package static let lowestMark = "lowest"
    package static let closeMark = "close"
    package static let lowColumn = "Low"
    package static let baseColumn = "Base"
    package static let highColumn = "High"
    package static let pairColumn = "Pair"
    package static let crossoverColumn = "Base, in words"
    package static let inputColumn = "Input"
    package static let sum = "In all"
    package static let none = StandIn.none
    package static let aMonth = "a month"
    package static func costTable(_ title: String) -> String { "Monthly cost by volume, \(title)" }
    package static func crossoverTable(_ title: String) -> String { "Crossovers, \(title)" }
    package static func inputTable(_ title: String) -> String { "Inputs, \(title)" }
}

// Figures.
extension CostWords {
    /// A number of a table: whole ones with commas, others to 3 significant digits at most.
    package static func figure(_ value: Rational) -> String {
        if value.isWhole { return value.text(places: 0) }
        return value.text.utf8.count <= 6 ? value.text : value.text(significant: 3)
    }

    /// A share as a percentage, below one per cent to 2 significant digits.
    package static func share(_ share: Rational) -> String {
        guard share > 0, let percent = try? share * 100, percent < 1 else { return Display.percent(share) }
        return percent.text(significant: 2) + "%"
    }

    /// `($1,100 to $3,900)`; nil where the two are printed alike.
    package static func range(_ usdPerMonth: ClosedRange<Rational>) -> String? {
        let low = Display.usdPerMonth(usdPerMonth.lowerBound)
        let high = Display.usdPerMonth(usdPerMonth.upperBound)
        return low == high ? nil : "(\(low) to \(high))"
    }
}
