import Diagnostics
import Samples
import Testing

@Suite struct DiagnosticReportTests {
    @Test func sortsByFileThenPlaceThenRuleThenMessage() {
        let sorted = [
            error(path: ""),
            error(path: "a.md"),
            error("a", path: "a.md", at: 0..<1),
            error("b", "1", path: "a.md", at: 0..<1),
            error("b", "2", path: "a.md", at: 0..<1),
            error(path: "a.md", at: 9..<9),
            error(path: "b.md"),
        ]
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<20 {
            let report = DiagnosticReport(sorted.shuffled(using: &generator), sources: [])
            #expect(report.entries.map(\.diagnostic) == sorted)
        }
    }

    @Test func equalPlacesAndWordsStillHaveOneOrder() {
        let sorted = [
            error(at: 4..<5), error(at: 4..<5, help: "a"), error(at: 4..<5, help: "b"), error(at: 4..<6),
            error(at: 4..<7),
        ]
        var generator = SeededGenerator(seed: 4)
        let isStable = (0..<50).allSatisfy { _ in
            let report = DiagnosticReport(sorted.shuffled(using: &generator), sources: [])
            return report.entries.map(\.diagnostic) == sorted
        }
        #expect(isStable)
    }

    @Test func equalProblemsArePrintedOnce() {
        let report = DiagnosticReport(
            [error(at: 1..<2), error(at: 1..<2), error(at: 1..<3)], sources: [notes])
        #expect(report.entries.count == 2)
    }

    @Test func resolvesPlaces() throws {
        let report = DiagnosticReport([error(at: span(of: "b.md", in: notes))], sources: [notes])
        let entry = try #require(report.entries.first)
        #expect(entry.start?.line == 4)
        #expect(entry.start?.column == 10)
        #expect(entry.end?.line == 4)
        #expect(entry.end?.column == 14)
        #expect(String(decoding: entry.sourceLine, as: UTF8.self) == "\tsee [é](b.md) now")
        #expect(entry.place == "content/notes.md:4:10")
    }

    @Test func aSpanInAnUnknownFileHasNoPlace() throws {
        let entry = try #require(
            DiagnosticReport([error(path: "x.md", at: 1..<2)], sources: [notes]).entries.first)
        #expect(entry.start == nil)
        #expect(entry.place == "x.md")
    }

    @Test(arguments: [
        (0, 0, ""), (1, 0, "1 error"), (2, 0, "2 errors"), (0, 1, "1 warning"), (0, 3, "3 warnings"),
        (1, 2, "1 error, 2 warnings"),
    ])
    func summaries(errors: Int, warnings: Int, summary: String) {
        let problems = (0..<errors).map { error("e\($0)") } + (0..<warnings).map { warning("w\($0)") }
        let report = DiagnosticReport(problems, sources: [])
        #expect(report.summary == summary)
        #expect(report.errorCount == errors)
        #expect(report.warningCount == warnings)
        #expect(report.hasErrors == (errors > 0))
    }

    @Test func strictLeavesANoteOne() {
        let report = DiagnosticReport([note(), warning()], sources: [], strict: true)
        #expect(report.entries.map(\.diagnostic.severity) == [.note, .error])
        #expect(report.summary == "1 error")
        #expect(report.text().hasPrefix("note: message [rule]\n"))
        #expect(!DiagnosticReport([note()], sources: [], strict: true).hasErrors)
    }

    @Test func strictMakesErrorsOfWarnings() {
        let report = DiagnosticReport([warning(), error("other")], sources: [], strict: true)
        #expect(report.entries.map(\.diagnostic.severity) == [.error, .error])
        #expect(report.summary == "2 errors")
        #expect(
            report.text()
                == "content/notes.md: error: message [other]\ncontent/notes.md: error: message [rule]\n")
    }
}
