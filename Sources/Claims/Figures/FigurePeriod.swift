/// A period in a text: `a month`, `per day`, `/day`, `monthly`.
struct FigurePeriod {
    let period: ValueUnit.Period
    /// The place of the piece behind it.
    let end: Int

    private static let leads: Set<String> = ["a", "an", "per", "each", "every", "/"]
    private static let adverbs: [String: ValueUnit.Period] = [
        "hourly": .hour, "daily": .day, "weekly": .week, "monthly": .month, "yearly": .year,
    ]

    /// The period that begins at a place of a text; nil where none does.
    init?(_ pieces: [FigureTokens.Piece], at index: Int) {
        let words = pieces[min(index, pieces.count)...].prefix(2).map(\.token.text)
        if let period = words.first.flatMap({ Self.adverbs[$0] }) {
            self.period = period
            end = index + 1
            return
        }
        guard words.count == 2, Self.leads.contains(words[0]),
            let period = ValueUnit.Period(rawValue: words[1])
        else { return nil }
        self.period = period
        end = index + 2
    }
}

extension ValueUnit {
    /// The unit of a volume from its words, in the pieces of which texts are read: `requests a second`, `orders`,
    /// `GB/month`. A period at the end is one that figures may be converted from.
    package init(volume unit: String) {
        let pieces = FigureTokens(unit).pieces
        let start = pieces.indices.first { FigurePeriod(pieces, at: $0)?.end == pieces.count }
        self.init(
            quantity: .volume(words: pieces[..<(start ?? pieces.count)].map(\.token.text)),
            period: start.flatMap { FigurePeriod(pieces, at: $0)?.period })
    }
}
