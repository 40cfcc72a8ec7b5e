import ArgumentParser
import Claims
import Diagnostics
import Site
import Workspace

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Finds every problem that a build would find, and publishes nothing.",
        discussion: """
            With --fix, stale figures of 'value:' links are corrected in the pages, in the form in which they \
            are written, and the changed lines are shown. Comparisons and expected outcomes are never changed: \
            what no longer holds there needs an author.
            """)

    @Flag(help: "Correct stale figures in the pages.")
    var fix = false

    @OptionGroup var problems: ProblemOptions
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        if fix { options.clearDrafts() }
        var sources = try readSources(root: options.root)
        var result = await buildSite(sources, options: options.buildOptions()) { _ in }
        if fix {
            let fixes = ClaimFixes(sources, result)
            try write(fixes, over: sources)
            sources = sources.map { source in fixes.files.first { $0.path == source.path } ?? source }
            result = await buildSite(sources, options: options.buildOptions()) { _ in }
        }
        let report = DiagnosticReport(result.diagnostics, sources: sources, strict: options.strict)
        report.print(as: problems.format, options)
        if !options.quiet, problems.format == .text {
            let problems = report.summary.isEmpty ? "no problems" : report.summary
            let parser = MarkdownParser.note ?? MarkdownParser.name
            Terminal.error("checked \(counted(result.pageCount, "page")): \(problems)\n\(parser)")
        }
        if report.hasErrors { throw ExitStatus.problems }
    }

    /// Replaces the files, all or none, and shows the lines.
    private func write(_ fixes: ClaimFixes, over sources: [SourceFile]) throws {
        let old = Dictionary(sources.map { ($0.path, $0.bytes) }) { first, _ in first }
        try replaceFiles(
            fixes.files.map {
                FileReplacement(options.path($0.path), holding: old[$0.path] ?? [], by: $0.bytes)
            })
        let isText = problems.format == .text
        if isText { Terminal.print(fixes.text) } else { Terminal.error(fixes.text) }
        guard !options.quiet, isText else { return }
        let lines = counted(fixes.changes.count, "line")
        Terminal.error(
            fixes.files.isEmpty
                ? "nothing to correct" : "corrected \(lines) in \(counted(fixes.files.count, "file"))")
    }
}
