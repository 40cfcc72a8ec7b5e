package import Fields
import Site

/// The day on which a figure was read, or the month where the day is not known.
package struct ReadDay: Sendable, Hashable, Comparable {
    /// `2026-11-22` or `2026-11`.
    package let text: String
    private let day: CalendarDate

    /// A day that is known.
    package init(_ day: CalendarDate) {
        text = day.description
        self.day = day
    }

    /// A day or a month; nil for any other form.
    package init?(_ text: String) {
        guard let day = CalendarDate(text) ?? CalendarDate(text + "-01") else { return nil }
        self.text = text
        self.day = day
    }

    /// `22 November 2026` or `November 2026`.
    package var longText: String {
        isMonth ? String(day.longText.dropFirst("1 ".count)) : day.longText
    }

    /// `on 22 November 2026` or `in November 2026`.
    var whenText: String { (isMonth ? "in " : "on ") + longText }

    /// Each of these days once, the earliest first; a month stands before its days.
    package static func each(of days: [ReadDay]) -> [ReadDay] { Set(days).sorted { $0.text < $1.text } }

    /// A month counts as its first day.
    package static func < (left: ReadDay, right: ReadDay) -> Bool { left.day < right.day }

    private var isMonth: Bool { CalendarDate(text) == nil }
}
