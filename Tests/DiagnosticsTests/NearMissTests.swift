import Diagnostics
import Samples
import Testing

@Suite struct NearMissTests {
    @Test(arguments: [
        ("titel", "title"),
        ("tite", "title"),
        ("titlee", "title"),
        ("tatle", "title"),
        ("Title", "title"),
        ("descripton", "description"),
        ("dscriptin", "description"),
        ("reveiw_by", "review_by"),
    ])
    func near(word: String, candidate: String) {
        #expect(nearMiss(word, among: ["description", "title", "review_by", "order"]) == candidate)
    }

    @Test(arguments: ["banana", "dscrpt", "x", "ttl"])
    func far(word: String) {
        #expect(nearMiss(word, among: ["description", "title", "review_by"]) == nil)
    }

    @Test func theWordItselfIsNoMiss() {
        #expect(nearMiss("tags", among: ["tags"]) == nil)
        #expect(nearMiss("tags", among: ["tag", "tags"]) == "tag")
    }

    @Test func aSwapOfNeighboursIsOneEdit() {
        #expect(nearMiss("ab", among: ["ba"]) == "ba")
    }

    @Test func theNearestWins() {
        #expect(nearMiss("reviewed", among: ["reviews", "review_by", "reviewer"]) == "reviewer")
    }

    @Test func ofEquallyNearTheFirstInTheAlphabetWins() {
        #expect(nearMiss("cat", among: ["hat", "bat", "rat"]) == "bat")
        #expect(nearMiss("cat", among: ["rat", "hat", "bat"]) == "bat")
    }

    @Test func noCandidates() {
        #expect(nearMiss("cat", among: [String]()) == nil)
        #expect(nearMiss("", among: ["cat"]) == nil)
    }

    @Test func sentences() {
        #expect(didYouMean("titel", among: ["title"]) == "did you mean 'title'?")
        #expect(didYouMean("banana", among: ["title"]) == nil)
        #expect(didYouMean("banana", among: ["title"], otherwise: "known: title") == "known: title")
    }

    @Test func oneEditIsAlwaysNear() {
        var generator = SeededGenerator(seed: 2)
        for _ in 0..<500 {
            let word = generator.text(of: ["a", "b", "c", "d", "e"], longest: 9) + "x"
            var other = Array(word.utf8)
            let place = Int.random(in: 0..<other.count, using: &generator)
            if Bool.random(using: &generator) {
                other.remove(at: place)
            } else {
                other[place] = UInt8(ascii: "z")
            }
            let candidate = String(decoding: other, as: UTF8.self)
            #expect(nearMiss(word, among: [candidate]) == candidate)
        }
    }
}
