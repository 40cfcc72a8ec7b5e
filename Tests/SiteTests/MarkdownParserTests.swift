import BuiltSites
import Testing

@testable import Site

/// What is said about the libcmark that a build runs on.
@Suite struct MarkdownParserTests {
    @Test func thisOneHasAName() { #expect(MarkdownParser.name.hasPrefix("libcmark 0.")) }

    @Test(arguments: ["0.28.3", "0.30.2", "0.30"])
    func versionsWithoutTheFixes(version: String) {
        #expect(
            MarkdownParser.note(on: version)
                == "libcmark \(version) is without the fixes of CVE-2023-22484, CVE-2023-22486 and CVE-2023-24824; "
                + "the limits on pages refuse the texts that need them")
    }

    @Test(arguments: ["0.30.3", "0.31.0", "1.0"])
    func versionsWithTheFixes(version: String) { #expect(MarkdownParser.note(on: version) == nil) }
}
