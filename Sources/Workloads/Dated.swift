package import Fields

/// Something that holds from a day on, and until another one where the data was updated.
package protocol Dated: Sendable {
    /// The first day.
    var from: CalendarDate { get }
    /// The first day on which it no longer holds; nil for an open row.
    var to: CalendarDate? { get }
}

extension Sequence where Element: Dated {
    /// The row that holds on a day; nil where none does.
    package func row(on day: CalendarDate) -> Element? {
        first { $0.from <= day && ($0.to.map { day < $0 } ?? true) }
    }
}
