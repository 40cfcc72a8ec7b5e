package import Fields
package import Site
import Telling

/// The source line of a scenario's figures.
package struct FigureSource: Sendable {
    /// The day of the prices or numbers.
    package let asOf: CalendarDate
    /// What they are: `Prices`.
    let what: String
    /// The earliest day on which an input is to be checked again; nil where no input has one.
    let nextCheck: CalendarDate?
    let isOverdue: Bool
    /// The page that lists the inputs with their sources.
    let inputs: Route

    /// The source line of figures with the prices of a day.
    package init(
        asOf: CalendarDate, what: String = FigureWords.prices, nextCheck: CalendarDate?, isOverdue: Bool,
        inputs: Route
    ) {
        self.asOf = asOf
        self.what = what
        self.nextCheck = nextCheck
        self.isOverdue = isOverdue
        self.inputs = inputs
    }

    /// `Prices of 22 November 2026; next check 22 February 2027. Inputs and sources`.
    package func html(from here: Route, _ addresses: Addresses) -> HTML {
        let overdue: HTML = isOverdue ? " <strong class=\"overdue\">\(FigureWords.overdue)</strong>" : .empty
        let link = anchor(addresses.url(from: here, to: inputs), FigureWords.inputsAndSources)
        return "\(FigureWords.sourceLine(what, asOf, nextCheck: nextCheck))\(overdue). \(link)"
    }
}
