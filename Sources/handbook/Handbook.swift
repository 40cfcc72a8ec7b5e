import ArgumentParser
import Site

/// The command line: one file for each command, and no logic here.
@main
struct Handbook: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "handbook",
        abstract: "Builds a handbook whose advice is computed and checked.",
        discussion: """
            A handbook is a folder with content/ (Markdown, data and handbook.yaml) and templates/. \
            'handbook build' renders it into public/, a static site that any host can serve and that \
            also opens from disk.
            """,
        version: "\(version) (\(MarkdownParser.name))",
        subcommands: [
            BuildCommand.self, CheckCommand.self, CostCommand.self, DecideCommand.self, DiffCommand.self,
            ExplainCommand.self, InitCommand.self, NewCommand.self, PricesCommand.self, RecheckCommand.self, RenderCommand.self,
            ServeCommand.self, WorkloadCommand.self,
        ])

    static let version = "0.1.0"

    @OptionGroup var options: GlobalOptions

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            leave(with: error)
        }
    }
}
