import ArgumentParser
import Diagnostics
import Site
import Workspace

struct RenderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render",
        abstract: "Turns one Markdown document into an HTML fragment on standard output.",
        discussion: """
            Links and directives stay as they are written. Front matter is not looked for: the whole input \
            is Markdown.
            """)

    @Argument(help: "The Markdown file, or - for standard input.")
    var file = "-"

    @Flag(name: .customLong("commonmark"), help: "CommonMark alone, as libcmark prints it.")
    var isCommonMark = false

    @Flag(name: .customLong("unsafe"), help: "Let raw HTML and every URL through.")
    var allowsRawHTML = false

    @OptionGroup var problems: ProblemOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let isInput = file == "-"
        let bytes = isInput ? try readStandardInput() : try readFile(file)
        let source = SourceFile(path: isInput ? "<stdin>" : file, bytes: bytes)
        let rendered = renderDocument(source, isCommonMark: isCommonMark, allowsRawHTML: allowsRawHTML)
        Terminal.print(rendered.html)
        let report = DiagnosticReport(rendered.diagnostics, sources: [source], strict: options.strict)
        if !report.entries.isEmpty {
            Terminal.error(report.printed(as: problems.format, colored: Terminal.isColored(options.color)))
        }
        if report.hasErrors { throw ExitStatus.problems }
    }
}
