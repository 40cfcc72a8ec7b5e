import Diagnostics
package import Site

/// A row that holds from a day on, and until another one where the data was updated.
package protocol DatedRow: Sendable {
    /// The first day.
    var from: CalendarDate { get }
    /// The first day on which it no longer holds; nil for an open row.
    var to: CalendarDate? { get }
    /// Where the row stands.
    var span: Range<Int> { get }
}

extension Sequence where Element: DatedRow {
    /// The row that holds on a day; nil where none does.
    package func row(on day: CalendarDate) -> Element? {
        first { $0.from <= day && ($0.to.map { day < $0 } ?? true) }
    }
}

extension FieldReader {
    /// `from` and `to` of a row.
    package mutating func days() -> (from: CalendarDate, to: CalendarDate?)? {
        require("from", help: "write the first day on which the row holds")
        guard let from = date("from") else { return nil }
        let to = date("to")
        if let to, to <= from {
            report("cost-days", "this row ends before it starts", at: value("to")?.span ?? span)
        }
        return (from, to)
    }

    /// Reports rows that are not in the order of their days, or of which two hold on one day.
    mutating func requireOrder(of rows: [some DatedRow]) {
        for (earlier, later) in zip(rows, rows.dropFirst()) where earlier.to.map({ $0 > later.from }) ?? true
        {
            report(
                "cost-days", "this row starts before the row above it ends", at: later.span,
                help: "close the row above: 'to: \(later.from)'")
        }
    }
}
