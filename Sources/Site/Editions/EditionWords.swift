// The words of editions and differences stand here and nowhere else.
enum EditionWords {
    static let nothingMoved = "Nothing that a reader sees moved."
    static let none = "none"
    static let figures = "Figures"
    static let crossovers = "Crossovers"
    static let outcomes = "Outcomes"
    static let sentences = "Sentences"
    static let figureHead = ["Figure", "Before", "Now"]
    static let walkHead = ["Answers", "Before", "Now"]
    static let noEditions = "No edition is recorded yet."

    static func title(_ edition: Edition) -> String { "Edition \(edition.name), \(edition.date.longText)" }

    /// `2 figures moved, 1 outcome changed`.
    static func summary(_ edition: Edition) -> String {
        let parts = [(edition.moved.count, "figure", "moved"), (edition.flipped.count, "outcome", "changed")]
            .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s") \($0.2)" }
        return parts.isEmpty ? "no figure moved and no outcome changed" : parts.joined(separator: ", ")
    }
}
