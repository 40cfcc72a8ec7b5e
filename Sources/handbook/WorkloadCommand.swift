import ArgumentParser
import Diagnostics
import InferencePages
import Site
import Workspace

extension WorkloadKind: ExpressibleByArgument {}

struct WorkloadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "workload",
        abstract: "Writes a workload file to begin with, every key with what it says.",
        discussion: """
            The file NAME.yaml is computed as it stands by 'handbook cost --workload NAME.yaml': put your own numbers in \
            the place of those that it has. An existing file is never overwritten.
            """)

    @Argument(help: "The name of the workload: letters, digits, '-' and '_'.")
    var name: String

    @Option(help: "What the workload is like: rag, agent or batch.")
    var like: WorkloadKind = .rag

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let sources = try readSources(root: options.root)
        let build = options.buildOptions()
        let answer = newWorkloadFile(name, like: like, from: sources, asOf: build.asOf, today: build.today)
        let report = DiagnosticReport(answer.diagnostics, sources: sources, strict: options.strict)
        report.print(as: .text, options)
        guard let text = answer.text else { throw ExitStatus.problems }
        try createFile("\(name).yaml", bytes: Array(text.utf8))
        if !options.quiet { Terminal.error("made \(name).yaml") }
    }
}
