import Testing

@testable import Search

@Suite struct WordsTests {
    @Test(arguments: [
        ("Open-weight models", "open weight models"), ("don’t «stop»", "don t stop"),
        ("H100 at $1.99", "h100 at 1 99"), ("Größe ÜBER", "größe Über"), ("a–b, c…d 5×6", "a b c d 5×6"),
        ("€5 → 6", "€5 → 6"), (String(repeating: "x", count: 41) + " y", "y"), ("", ""),
    ])
    func areCut(text: String, expected: String) {
        var words: [String] = []
        eachWord(in: Array(text.utf8)) { words.append(String(decoding: Array($0), as: UTF8.self)) }
        #expect(words.joined(separator: " ") == expected)
    }

    @Test func brokenUTF8DoesNotTrap() {
        for bytes in [[0xC2], [0xE2], [0xE2, 0x80], [0x61, 0xE2, 0x82], [0xFF]] as [[UInt8]] {
            eachWord(in: bytes) { _ in }
        }
    }
}
