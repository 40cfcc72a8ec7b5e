import ArgumentParser
import Diagnostics
import Site
import Workspace

struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Renders the handbook and publishes it.",
        discussion: """
            The output folder is replaced as a whole, and only when the handbook has no errors: until then, \
            and whatever happens, it holds the site of the last good build. Files in it that Handbook did \
            not write are kept.
            """)

    @OptionGroup var problems: ProblemOptions
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        var phases = Phases(areShown: options.verbose)
        let sources = try readSources(root: options.root)
        phases.end("read \(counted(sources.count, "file"))")
        let publishing = try Publishing(options)
        let result = await buildSite(sources, options: options.buildOptions(), emit: publishing.add)
        phases.end("rendered \(counted(result.pageCount, "page")), writing each file as it was made")
        let report = DiagnosticReport(result.diagnostics, sources: sources, strict: options.strict)
        publishing.endProgress()
        report.print(as: problems.format, options)
        guard !report.hasErrors else {
            publishing.abandon()
            if problems.format == .text {
                Terminal.error("\(report.summary): nothing published, \(options.outputFolder) is as it was")
            }
            throw ExitStatus.problems
        }
        try publishing.checkWritten()
        let summary = try publishing.commit()
        phases.end("put the site in its place")
        if !options.quiet {
            Terminal.error(closingLine(result, summary, report, seconds: phases.total))
        }
    }
}
