import BuiltSites
import Samples
import Site
import Testing

@Suite struct PercentEscapeTests {
    @Test(arguments: [
        ("", ""), ("a/b-c_d.e~1", "a/b-c_d.e~1"), ("a b", "a%20b"), ("ä", "%C3%A4"), ("100%", "100%25"),
        ("?#&\"'<>:", "%3F%23%26%22%27%3C%3E%3A"),
    ])
    func escapes(text: String, escaped: String) {
        #expect(percentEncoded(text) == escaped)
        #expect(percentDecoded(escaped) == text)
    }

    @Test(arguments: [("a%2fb", "a/b"), ("a+b", "a+b"), ("%c3%a4", "ä")])
    func otherSpellings(text: String, decoded: String) {
        #expect(percentDecoded(text) == decoded)
    }

    @Test(arguments: ["%", "%4", "a%zz", "%C3", "%FF", "%+F", "%-0", "%%20", "% 1"])
    func brokenEscapes(text: String) {
        #expect(percentDecoded(text) == nil)
    }

    @Test func decodingUndoesEncoding() {
        var generator = SeededGenerator(seed: 8)
        for _ in 0..<500 {
            let text = generator.text(of: ["a", "%", "%41", "é", "/", " ", "\u{0}", "𝄞", "+"], longest: 10)
            #expect(percentDecoded(percentEncoded(text)) == text)
        }
    }
}
