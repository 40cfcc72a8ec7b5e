import ArgumentParser
import Diagnostics
import InferencePages
import Site
import Workspace

struct PricesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prices",
        abstract: "Keeps the prices of the handbook up to date.",
        subcommands: [ImportCommand.self])

    struct ImportCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract: "Takes the prices of a public list over, and says what moved.",
            discussion: """
                The list is litellm's model_prices_and_context_window.json. For every model of \
                content/data/prices.yaml that it names with another price, the open row is closed and a row is \
                added that holds from the day of the import, or from --as-of. Nothing else in the file changes.
                """)

        @Argument(help: "The list, as a file.")
        var file: String

        @Flag(help: "Say what would move, and write nothing.")
        var dryRun = false

        @Option(
            help:
                "The source of the new rows, an id of content/data/sources.yaml. (default: as in the row before)"
        )
        var source: String?

        @OptionGroup var options: GlobalOptions

        func run() throws {
            if !dryRun { options.clearDrafts() }
            let sources = try readSources(root: options.root)
            let list = SourceFile(path: file, bytes: try readFile(file))
            var order = PriceImport(list, day: options.buildOptions().today)
            order.source = source
            order.isDryRun = dryRun
            let answer = order.answer(from: sources)
            let report = DiagnosticReport(answer.diagnostics, sources: answer.sources)
            report.print(as: .text, options)
            guard !report.hasErrors else { throw ExitStatus.problems }
            if !dryRun, let edited = answer.edited { try write(edited, over: sources) }
            Terminal.print(answer.report)
        }

        private func write(_ edited: SourceFile, over sources: [SourceFile]) throws {
            guard let old = sources.first(where: { $0.path == edited.path }) else { return }
            try replaceFile(options.path(edited.path), holding: old.bytes, by: edited.bytes)
        }
    }
}
