/// How much work a build spends on suggestions: an error is worth a look for what was meant, and thousands of
/// them are not worth a minute.
package struct SuggestionBudget: Sendable {
    /// In cells of tables of distances, some billionths of a second each; of paths that are much alike,
    /// 200,000 pairs and more are compared for them, and of others many more are told apart at a look.
    package static let perBuild = 20_000_000

    package private(set) var spent = 0
    private let limit: Int

    package init(_ limit: Int = perBuild) { self.limit = limit }

    package var isSpent: Bool { spent >= limit }

    mutating func spend(_ work: Int) { spent += work }
}

/// Names among which the nearest is looked for again and again: put in order once.
package struct NearMissIndex: Sendable {
    private let names: [String]
    private let words: [FoldedWord]
    /// The places of names, by their length in bytes.
    private let byLength: [Int: [Int]]

    /// O(n log n).
    package init(_ names: some Sequence<String>) {
        self.names = Set(names).sorted()
        words = self.names.map(FoldedWord.init)
        byLength = Dictionary(grouping: words.indices) { [words] in words[$0].bytes.count }
    }

    /// What `nearMiss` finds among the names; nil once the budget is spent.
    ///
    /// - Parameter limit: how far away a name may be; nil for that of the word.
    package func nearest(
        to word: String, limit: Int? = nil, charging budget: inout SuggestionBudget
    ) -> String? {
        guard let target = FoldedWord(typed: word) else { return nil }
        var limit = limit ?? target.limit
        var best: (distance: Int, place: Int)?
        // Names of the same length first: whoever is near soon bounds how far others are looked at.
        var difference = 0
        while difference <= limit {
            for length in Set([target.bytes.count - difference, target.bytes.count + difference]).sorted() {
                for place in byLength[length] ?? [] where names[place] != word {
                    if budget.isSpent { return nil }
                    let (distance, work) = target.distance(to: words[place], limit: limit)
                    budget.spend(work)
                    guard let distance else { continue }
                    if let best, best <= (distance, place) { continue }
                    best = (distance, place)
                    limit = distance
                }
            }
            difference += 1
        }
        return best.map { names[$0.place] }
    }
}
