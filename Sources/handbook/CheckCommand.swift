import ArgumentParser
import Diagnostics
import Site
import Workspace

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Finds every problem that a build would find, and publishes nothing.")

    @OptionGroup var problems: ProblemOptions
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let sources = try readSources(root: options.root)
        let result = await buildSite(sources, options: options.buildOptions()) { _ in }
        let report = DiagnosticReport(result.diagnostics, sources: sources, strict: options.strict)
        report.print(as: problems.format, options)
        if !options.quiet, problems.format == .text {
            let problems = report.summary.isEmpty ? "no problems" : report.summary
            Terminal.error("checked \(counted(result.pageCount, "page")): \(problems)")
        }
        if report.hasErrors { throw ExitStatus.problems }
    }
}
