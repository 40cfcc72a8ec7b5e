package import Claims
import Diagnostics
package import Fields
package import Site

/// Where a figure comes from and when it was read.
package struct Provenance: Hashable, Sendable {
    /// The id of a source.
    package let source: String
    /// The address that the source itself names for the figure.
    package let upstream: WebAddress?
    package let read: ReadDay
    /// The day by which somebody looks again: the row's own, or that of its file.
    package let nextCheck: CalendarDate
    /// Whether nobody could confirm the figure.
    package let isUnverified: Bool

    /// Whether the check is overdue on a day.
    package func isOverdue(on today: CalendarDate) -> Bool { nextCheck < today }
}

/// What the decoders of one data file share.
package struct CostFile {
    package let path: String
    /// The ids of `sources.yaml`.
    package let sources: [String]
    package let today: CalendarDate
    /// The next check of all rows that name none.
    package var nextCheck: CalendarDate?

    /// A file whose rows name sources by these ids; what is overdue on the day `today` is a warning.
    package init(path: String, sources: [String], today: CalendarDate) {
        self.path = path
        self.sources = sources
        self.today = today
    }
}

extension FieldReader {
    /// Reads the file's own `next_check`, and warns where it is over.
    package mutating func nextCheck(of file: inout CostFile) {
        file.nextCheck = date("next_check")
        if let due = file.nextCheck { warnIfOverdue(due, what: "the rows of this file", today: file.today) }
    }

    /// `source`, `upstream`, `read`, `next_check` and `unverified` of a row; nil after a problem.
    package mutating func provenance(in file: CostFile) -> Provenance? {
        let help = "say where the figure comes from: an id of content/data/sources.yaml"
        let source = knownSource(requiredString("source", help: help), in: file)
        let upstream = webAddress("upstream")
        let read = readDay()
        let own = date("next_check")
        if let own { warnIfOverdue(own, what: what, today: file.today) }
        if own == nil, file.nextCheck == nil { require("next_check", help: "say when somebody looks again") }
        let isUnverified = bool("unverified") ?? false
        guard let source, let read, let nextCheck = own ?? file.nextCheck else { return nil }
        return Provenance(
            source: source, upstream: upstream, read: read, nextCheck: nextCheck, isUnverified: isUnverified)
    }

    private mutating func readDay() -> ReadDay? {
        guard let text = requiredString("read", help: "write the day on which the figure was read") else {
            return nil
        }
        if let day = ReadDay(text) { return day }
        report(
            "type-mismatch", "'read' must be a day such as 2026-11-22 or a month such as 2026-11",
            at: value("read")?.span ?? span)
        return nil
    }

    private mutating func knownSource(_ id: String?, in file: CostFile) -> String? {
        guard let id else { return nil }
        if file.sources.contains(id) { return id }
        report(
            "source-unknown", "there is no source '\(id)'", at: value("source")?.span ?? span,
            help: didYouMean(id, among: file.sources, otherwise: "list it in content/data/sources.yaml"))
        return nil
    }

    private mutating func warnIfOverdue(_ due: CalendarDate, what: String, today: CalendarDate) {
        guard due < today else { return }
        report(
            "cost-overdue", "\(what) should have been checked by \(due.longText)", at: span(of: "next_check"),
            help: "look the figures up again, then set 'read' to the day and 'next_check' to the next one",
            severity: .warning)
    }
}
