import Samples
import Testing

@testable import Diagnostics

@Suite struct NearMissIndexTests {
    @Test func anIndexFindsWhatALookAtEveryCandidateFinds() {
        var generator = SeededGenerator(seed: 14)
        for _ in 0..<200 {
            let names = (0..<60).map { _ in generator.text(of: ["a", "b", "c", "/", "é"], longest: 12) }
            let index = NearMissIndex(names)
            for _ in 0..<10 {
                let word = generator.text(of: ["a", "b", "c", "/", "é"], longest: 12)
                var budget = SuggestionBudget()
                #expect(index.nearest(to: word, charging: &budget) == nearMiss(word, among: names))
                #expect(nearMiss(word, among: names) == slowNearMiss(word, among: names))
            }
        }
    }

    @Test func aSpentBudgetEndsTheSearch() {
        let index = NearMissIndex((0..<1_000).map { "page-\($0).md" })
        var budget = SuggestionBudget(10_000)
        var found = 0
        for number in 0..<1_000 where index.nearest(to: "pgae-\(number).md", charging: &budget) != nil {
            found += 1
        }
        #expect(found > 0 && found < 1_000)
        #expect(budget.isSpent)
        // The last question may go over the limit by one comparison.
        #expect(budget.spent < 10_000 + 1_000)
    }

    @Test func aWordAmongUnlikeOnesIsToldApartAtALook() {
        let index = NearMissIndex((0..<1_000).map { "\($0 + 1_000)" })
        var budget = SuggestionBudget()
        #expect(index.nearest(to: "xyzw", charging: &budget) == nil)
        #expect(budget.spent == 1_000)
    }

    @Test func ofVeryManyCandidatesTheFirstAreLookedAt() {
        let many = (0..<2_000).map { "\($0)" }
        #expect(nearMiss("titel", among: many + ["title"]) == nil)
        #expect(nearMiss("titel", among: ["title"] + many) == "title")
    }

    /// The rule as it is written down, with the whole table of distances.
    private func slowNearMiss(_ word: String, among candidates: [String]) -> String? {
        let limit = max(1, word.utf8.count / 3)
        return candidates.filter { $0 != word }
            .map { (distance(Array(word.utf8), Array($0.utf8)), $0) }
            .filter { $0.0 <= limit }.min { $0 < $1 }?.1
    }

    private func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var table = [[Int]](
            repeating: [Int](repeating: 0, count: right.count + 1), count: left.count + 1)
        for i in 0...left.count {
            for j in 0...right.count {
                if i == 0 || j == 0 {
                    table[i][j] = i + j
                    continue
                }
                let cost = left[i - 1] == right[j - 1] ? 0 : 1
                table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + cost)
                if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
                    table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
                }
            }
        }
        return table[left.count][right.count]
    }
}
