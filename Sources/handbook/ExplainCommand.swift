import ArgumentParser
import Claims
import Diagnostics
import Site
import Workspace

struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Says where a figure comes from, and which pages cite it.",
        discussion: "Without an id, it lists the kinds of figures and how their ids are written.")

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @Argument(help: "The id of a figure, as the kinds of figures say how to write it.")
    var id: String?

    @Option(help: "How the answer is printed: text or json.")
    var format: Format = .text

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let sources = try readSources(root: options.root)
        let result = await buildSite(sources, options: options.buildOptions()) { _ in }
        guard let id else { return Terminal.print(result.values.kindList) }
        do throws(ValueError) {
            let explanation = try Explanation(id, in: sources, result)
            switch format {
            case .text: Terminal.print(explanation.text)
            case .json: Terminal.print(explanation.json)
            }
        } catch {
            Terminal.error("error: \(error.message)\(error.help.map { "\n  help: \($0)" } ?? "")")
            throw ExitStatus.problems
        }
    }
}
