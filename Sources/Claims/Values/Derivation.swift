package import Site

/// How a figure comes about: its formula and the figures that go into it, down to dated rows.
package struct Derivation: Sendable {
    /// The id of a value, or the keys of an input.
    package let id: String
    package let title: String
    /// The figure in the form that pages print.
    package let figure: String
    /// In words and signs; nil for what is read and not computed.
    package var formula: String?
    /// Where it was read; nil for what is computed, or written into a scenario.
    package var origin: Origin?
    package var parts: [Derivation] = []

    package init(
        _ id: String, _ title: String, _ figure: String, formula: String? = nil, origin: Origin? = nil,
        parts: [Derivation] = []
    ) {
        self.id = id
        self.title = title
        self.figure = figure
        self.formula = formula
        self.origin = origin
        self.parts = parts
    }

    /// A dated row that a figure was read from.
    package struct Origin: Sendable, Hashable {
        /// What kind of row it is.
        package struct Kind: Sendable, Hashable {
            /// `price`
            package let name: String
            /// The lower, the more it interests where two rows have one day.
            package let rank: Int
            /// Whether rows hold from a day on, and a later one replaces an earlier one.
            package let holdsFromDay: Bool

            package init(_ name: String, rank: Int, holdsFromDay: Bool) {
                self.name = name
                self.rank = rank
                self.holdsFromDay = holdsFromDay
            }
        }

        package let kind: Kind
        /// The id of the row.
        package let id: String
        /// The first day of the row, or the day of reading where rows of its kind have none.
        package let day: ReadDay
        /// Whether the row replaced an earlier one on that day.
        package let hasMoved: Bool
        /// The title of the source.
        package let source: String
        package let url: WebAddress?
        package let read: ReadDay

        package init(
            kind: Kind, id: String, day: ReadDay, hasMoved: Bool, source: String, url: WebAddress?,
            read: ReadDay
        ) {
            self.kind = kind
            self.id = id
            self.day = day
            self.hasMoved = hasMoved
            self.source = source
            self.url = url
            self.read = read
        }
    }
}

extension Derivation {
    /// The dated rows at its ends, each once, in order.
    package var origins: [Origin] {
        var seen: Set<Origin> = []
        return allOrigins.filter { seen.insert($0).inserted }
    }

    /// The row that moved last: the newest price or rate, since their rows hold from a day on; where there is
    /// none, what was read last. Of several on one day the lowest rank comes first.
    package var newest: Origin? {
        let dated = origins.filter(\.kind.holdsFromDay)
        return (dated.isEmpty ? origins : dated).enumerated().max {
            ($0.element.day, -$0.element.kind.rank, -$0.offset)
                < ($1.element.day, -$1.element.kind.rank, -$1.offset)
        }?.element
    }

    private var allOrigins: [Origin] { (origin.map { [$0] } ?? []) + parts.flatMap(\.allOrigins) }
}

extension Derivation.Origin {
    /// `the price of big moved on 1 June 2026`.
    package var sentence: String {
        kind.holdsFromDay
            ? "the \(kind.name) of \(id) \(hasMoved ? "moved on" : "holds from") \(day.longText)"
            : "the \(kind.name) '\(id)' was read \(read.whenText)"
    }
}
