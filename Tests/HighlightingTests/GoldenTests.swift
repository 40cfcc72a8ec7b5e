import Foundation
import Testing

@testable import Highlighting

/// One realistic sample for each language, with its tokens marked.
///
/// `UPDATE_GOLDEN=1` marks the samples anew. A language without a sample fails, and so does a file that no
/// language names.
@Suite struct GoldenTests {
    @Test(arguments: Language.allCases)
    func sampleIsMarked(language: Language) throws {
        let file = folder.appending(path: "\(language).txt")
        let expected = try String(contentsOf: file, encoding: .utf8)
        let actual = marked(unmarked(expected), as: language)
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try Data(actual.utf8).write(to: file)
            return
        }
        for (actual, expected) in zip(lines(actual), lines(expected)) { #expect(actual == expected) }
        #expect(lines(actual).count == lines(expected).count)
    }

    @Test func everyFileIsUsed() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(Set(files) == Set(Language.allCases.map { "\($0).txt" }))
    }

    private func lines(_ text: String) -> [Substring] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
    }
}

private let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
