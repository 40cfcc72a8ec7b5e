import Fields

// The words of editions and differences stand here and nowhere else.
package enum EditionWords {
    package static let nothingMoved = "Nothing that a reader sees moved."
    package static let none = "none"
    package static let figures = "Figures"
    package static let crossovers = "Crossovers"
    package static let outcomes = "Outcomes"
    package static let sentences = "Sentences"
    package static let figureHead = ["Figure", "Before", "Now"]
    package static let walkHead = ["Answers", "Before", "Now"]
    package static let noEditions = "No edition is recorded yet."

    package static func title(_ edition: Edition) -> String {
        "Edition \(edition.name), \(edition.date.longText)"
    }

    /// The name of one of its tables, of which a page may show those of several editions: `Figures of edition 3`.
    package static func title(of table: String, in edition: Edition) -> String {
        "\(table) of edition \(edition.name)"
    }

    /// `2 figures moved, 1 outcome changed`.
    package static func summary(_ edition: Edition) -> String {
        let parts = [(edition.moved.count, "figure", "moved"), (edition.flipped.count, "outcome", "changed")]
            .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s") \($0.2)" }
        return parts.isEmpty ? "no figure moved and no outcome changed" : parts.joined(separator: ", ")
    }
}
