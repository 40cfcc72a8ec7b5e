import BuiltSites
import Diagnostics
import Fields
import Foundation
import Parts
import Site
import Testing

/// The tutorial is followed as a reader follows it: its files are written one after the other, and what stands at its
/// end builds without a warning.
@Suite struct TutorialTests {
    @Test func itsHandbookBuildsWithoutAWarning() async throws {
        let files = try Self.files()
        #expect(files.count > 10)
        let built = await BuiltSites.site(
            files: starterTemplates + files, asOf: CalendarDate("2026-11-30"), parts: handbookParts)
        #expect(built.report.isEmpty)
        let page = try #require(built["cost/scenarios/database/index.html"])
        let footer = try #require(page.range(of: "<footer>"))
        #expect(page[footer.upperBound...].contains("../../../sources/index.html"))
    }

    /// The templates that `handbook init` writes, and that the tutorial keeps.
    private var starterTemplates: [SourceFile] {
        starterFiles(title: "Handbook", today: CalendarDate("2026-11-30") ?? .earliest)
            .filter { $0.path.hasPrefix("templates/") }
    }

    /// The blocks of the tutorial that are files: each stands below a line with its path.
    private static func files() throws -> [SourceFile] {
        let url = repository.appending(path: "docs/tutorial.md")
        var lines = try String(contentsOf: url, encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false)[...]
        var files: [SourceFile] = []
        while let line = lines.popFirst() {
            guard line.hasPrefix("`"), line.hasSuffix("`:") else { continue }
            let path = String(line.dropFirst().dropLast(2))
            lines = lines.drop { $0.isEmpty }
            let fence = (lines.popFirst() ?? "").prefix { $0 == "`" }
            #expect(fence.count >= 3, "no block below \(path)")
            let text = lines.prefix { $0 != fence }
            lines = lines.dropFirst(text.count + 1)
            files.append(file(path, text.joined(separator: "\n") + "\n"))
        }
        return files
    }
}
