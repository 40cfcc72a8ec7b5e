import BuiltSites
import Fields
import Samples
import Testing

@testable import Site

/// The law of the short way through plain front matter: what it reads, the YAML parser reads the same.
@Suite struct PlainFrontMatterTests {
    @Test func equalsTheParserWhereItAnswers() throws {
        var generator = SeededGenerator(seed: 17)
        var answers = 0
        for _ in 0..<4_000 {
            let text = "---\n" + generator.frontMatter()
            let bytes = Array(text.utf8)
            guard let plain = plainFrontMatter(bytes, in: 4..<bytes.count) else { continue }
            answers += 1
            let parsed = try? readYAML(file("a.md", text), in: 4..<bytes.count)
            #expect(description(of: plain) == parsed.map(description), "\(text)")
        }
        #expect(answers > 200)
    }

    @Test(arguments: [
        "title: A\n", "title: What a token costs\norder: 3\n\ntags: [cost, open-weights]\ndate: 2026-11-22",
    ])
    func answersForMostPages(text: String) {
        let bytes = Array(text.utf8)
        #expect(plainFrontMatter(bytes, in: 0..<bytes.count) != nil)
    }
}

private func description(of value: LocatedValue) -> String {
    switch value.content {
    case .null: "null@\(value.span)"
    case .scalar(let text, let isQuoted): "\(text)/\(isQuoted)@\(value.span)"
    case .sequence(let items): "[\(items.map(description).joined(separator: ", "))]@\(value.span)"
    case .mapping(let entries):
        "{\(entries.map { "\($0.key)@\($0.keySpan): \(description(of: $0.value))" }.joined(separator: ", "))}@\(value.span)"
    }
}

extension SeededGenerator {
    fileprivate mutating func frontMatter() -> String {
        (0..<Int.random(in: 1...3, using: &self)).map { number in
            let key = ["title", "tags", "a_b", "x"].randomElement(using: &self) ?? "title"
            let ending = ["\n", "\n", "\n", "\n\n", "\r\n", ""].randomElement(using: &self) ?? "\n"
            return "\(key)\(["", "", "", "\(number)"].randomElement(using: &self) ?? ""): \(value())\(ending)"
        }.joined()
    }

    private mutating func value() -> String {
        let words = [
            "one", "Two", "3", "2026-11-22", "null", "Null", "~", "true", "é", "…", "\u{85}", "\u{FEFF}", "-",
            "- ", "x:", ": ",
            "#", " #", "'", "\"", "[", "]", "{", "}", ", ", ",", "&a", "*a", "!", "|", ">", "@", "`", "%",
            "?", " ", "  ", "\t",
        ]
        switch Int.random(in: 0..<4, using: &self) {
        case 0:
            return "[" + text(of: ["one", "two", ", ", ",", " ", "-", "3", "null", ":", "'"], longest: 5)
                + "]"
        case 1:
            return ["A plain title", "7", "word", "two words - and more"].randomElement(using: &self) ?? ""
        default: return text(of: words, longest: 4)
        }
    }
}
