import BuiltSites
import Diagnostics
import Parts
import Testing

@testable import Claims
@testable import DecisionPages
@testable import InferencePages
@testable import Site

/// Claims in every spelling: what a reader sees is what is checked, and what `--fix` leaves.
@Suite struct ClaimSpellingTests {
    private static let claims = [
        ("$1,982.50", "cost.case.closed"), ("$1,811.10", "cost.case.closed"),
        ("about $1.5k a month", "cost.case.closed"), ("$22k a year, at most", "cost.case.closed"),
        ("USD 1811", "cost.case.closed"), ("$3.00", "price.big.input"), ("$2", "price.big.input"),
        ("9 M tokens/day", "crossover.case.closed.managed-open"), ("40%", "input.case.workload.input_share"),
        ("1/3", "input.case.workload.input_share"), ("Two thirds", "input.case.workload.input_share"),
    ]

    @Test(arguments: claims)
    func checkAndFixAndCheckIsCleanOrALocatedError(_ text: String, _ id: String) async throws {
        let spellings = spellings(of: text)
        let page = spellings.map { "[\($0)](value:\(id))\n\n" }.joined()
        let before = files(page)
        let first = await buildSite(before, options: BuildOptions.withAllParts(today: day)).result
        let fixes = ClaimFixes(before, first)
        let after = before.map { file in fixes.files.first { $0.path == file.path } ?? file }
        let (output, second) = await buildSite(after, options: BuildOptions.withAllParts(today: day))
        let errors = second.diagnostics.filter { $0.rule.hasPrefix("claim-") }
        #expect(errors.allSatisfy { $0.span != nil && $0.help != nil })
        // A second fix finds nothing to do: what is left is left.
        #expect(ClaimFixes(after, second).files.isEmpty)

        let value = try first.values.value(id)
        let html = String(decoding: output.first { $0.path == "index.html" }?.bytes ?? [], as: UTF8.self)
        let shown = paragraphs(of: html)
        #expect(shown.count == spellings.count)
        #expect(second.links.count == spellings.count)
        for (words, placed) in zip(shown, second.links) {
            let isRefused = errors.contains { $0.span == placed.link.span }
            if case .holds = value.verdict(on: words) {
                #expect(!isRefused, "\(words) holds and is refused")
            } else {
                #expect(isRefused, "\(words) is taken for \(value.text)")
            }
        }
        // Most spellings are mended; those with marks inside a figure are left.
        #expect(errors.count * 2 < spellings.count, "\(errors.count) of \(spellings.count) are left")
    }

    /// The text with each character as an escape or entity, and with marks around each of its parts.
    private func spellings(of text: String) -> [String] {
        let characters = Array(text)
        var all = [text]
        for (index, character) in characters.enumerated() {
            var forms = ["&#\(character.unicodeScalars.first!.value);"]
            forms.append("&#x" + String(character.unicodeScalars.first!.value, radix: 16) + ";")
            if character.isPunctuation || character.isSymbol { forms.append("\\\(character)") }
            let names: [Character: String] = [
                ".": "period", ",": "comma", "$": "dollar", "/": "sol", "%": "percnt",
            ]
            if let name = names[character] { forms.append("&\(name);") }
            for form in forms {
                all.append(String(characters[..<index]) + form + String(characters[(index + 1)...]))
            }
        }
        for mark in ["*", "**", "`", "_", "~~"] {
            for (start, end) in [
                (0, characters.count), (1, characters.count), (0, characters.count - 1), (2, 4),
            ]
            where start < end && end <= characters.count {
                all.append(
                    String(characters[..<start]) + mark + String(characters[start..<end]) + mark
                        + String(characters[end...]))
            }
        }
        return all
    }

    /// The words of the links, or of the paragraphs where those are none, as a browser shows them, with marks
    /// around what is struck through.
    private func paragraphs(of html: String) -> [String] {
        html.split(separator: "<p>").map { paragraph in
            let content = (paragraph.split(separator: "</a>").first?.split(separator: "</p>").first ?? "")
                .replacing("<del>", with: "~~").replacing("</del>", with: "~~")
            var words = ""
            var isTag = false
            for character in content {
                if character == "<" { isTag = true }
                if !isTag { words.append(character) }
                if character == ">" { isTag = false }
            }
            return words.replacing("&amp;", with: "&").replacing("&quot;", with: "\"")
        }
    }

    private func files(_ text: String) -> [SourceFile] {
        [
            file("content/index.md", "---\ntitle: Home\n---\n" + text),
            file("content/data/sources.yaml", CostSample.sources),
            file("content/data/prices.yaml", CostSample.prices),
            file("content/data/assumptions.yaml", CostSample.assumptions),
            file("content/data/scenarios.yaml", CostSample.scenarios),
            file("templates/page.mustache", "{{{body}}}"),
        ]
    }
}
