import Diagnostics
package import Fields
package import Workloads

/// A row of a data file that holds from a day on.
package protocol DatedRow: Dated {
    /// Where the row stands.
    var span: Range<Int> { get }
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
