import Samples
import Testing

@testable import Highlighting

/// What holds for any bytes in any language.
@Suite struct LawTests {
    /// Pieces that open and close things, so that random texts reach every state.
    private static let pieces = [
        "\"", "\"\"\"", "'", "'''", "`", "\\", "\\(", "${", "(", ")", "{", "}", "[", "]", "/*", "*/", "//",
        "/",
        "#", "##", "@", "$", "$ ", "<<EOF\n", "EOF\n", "\n", "\r\n", "\n\n", " ", "\t", ": ", ":", "- ",
        "|\n",
        "> ", "---\n", "&a", "let", "def", "if", "for", "in", "rb", "Type", ".", "..", "0x1F", "1e-5", "9",
        ",",
        "HTTP/1.1 200 OK\n", "GET /a HTTP/1.1\n", "Host: x\n", "é", "\u{1F600}", "\0", "\u{0B}",
    ]

    @Test(arguments: Language.allCases)
    func tokensJoinedAreTheCode(language: Language) {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<2_000 {
            let count = Int.random(in: 0...30, using: &random)
            let text = (0..<count).compactMap { _ in Self.pieces.randomElement(using: &random) }.joined()
            expectWhole(highlighted(Array(text.utf8), as: language), text)
        }
    }

    @Test(arguments: Language.allCases)
    func anyBytesWillDo(language: Language) {
        var random = SeededGenerator(seed: 12)
        for _ in 0..<500 {
            let count = Int.random(in: 0...60, using: &random)
            let code = (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &random) }
            #expect(joined(highlighted(code, as: language)) == code.count)
        }
    }

    /// 10 KB of what opens, nests or escapes. Time that grew with the square would be seconds.
    @Test(arguments: Language.allCases)
    func timeIsLinear(language: Language) {
        let hard = [
            "\"", "\"\"\"", "'", "`", "/*", "#", "\\", "[", "{", "\n", "#\"", "\"\\(", "\\#", "=/", "=/\\\n",
            "=/[",
            "`${", "a=", "${a", "- |\n", "\"#", "0.", "\"$(", "<<E\n", "[: ", "$ a\\\n", "POST /\n\n{",
            "\"  \n", "r\"",
        ]
        let clock = ContinuousClock()
        for piece in hard {
            let code = [UInt8](repeatElement(Array(piece.utf8), count: 10_000 / piece.utf8.count).joined())
            var covered = 0
            let time = clock.measure { covered = joined(highlighted(code, as: language)) }
            #expect(covered == code.count)
            #expect(time < .seconds(1.5), "\(piece.debugDescription) took \(time)")
        }
    }

    /// Ranges follow one another, none is empty, and none cuts a character.
    private func expectWhole(_ tokens: [Token], _ text: String) {
        let code = Array(text.utf8)
        #expect(joined(tokens) == code.count, "\(text.debugDescription)")
        for token in tokens where code[token.range.lowerBound] & 0xC0 == 0x80 {
            Issue.record("a character of \(text.debugDescription) is cut at \(token.range.lowerBound)")
        }
    }

    /// How many bytes from the start the tokens cover without gap or overlap.
    private func joined(_ tokens: [Token]) -> Int {
        var end = 0
        for token in tokens {
            guard token.range.lowerBound == end, !token.range.isEmpty else { return -1 }
            end = token.range.upperBound
        }
        return end
    }
}
