import ArgumentParser
import Diagnostics
import Site
import Workspace

struct DiffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Says what a reader would find changed between two states of the handbook.",
        discussion: """
            A state is a folder that holds content/, or a git revision of the root. The answer is Markdown for \
            a pull request: outcomes, crossovers and figures that moved, and the sentences that name them. The \
            exit status is 0 when nothing moved that a reader sees, 1 when something did.
            """)

    @Argument(help: "The state before: a folder or a git revision.")
    var old: String

    @Argument(help: "The state after.")
    var new: String = "."

    @Option(help: "Records the difference under this name in content/data/editions.yaml of the new folder.")
    var record: String?

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        if record != nil, !holdsHandbook(new) {
            throw ValidationError("An edition is recorded in a folder, and '\(new)' holds no content/.")
        }
        let before = await build(try sources(of: old))
        let files = try sources(of: new)
        let after = await build(files)
        let difference = HandbookDifference(from: before, to: after, sources: files)
        Terminal.print(difference.markdown)
        if let record { try write(difference, as: record, over: files) }
        if !difference.isEmpty { throw ExitStatus.problems }
    }

    private func sources(of state: String) throws -> [SourceFile] {
        if holdsHandbook(state) { return try readSources(root: state) }
        return try readSources(revision: state, root: options.root)
    }

    private func build(_ files: [SourceFile]) async -> BuildResult {
        await buildSite(files, options: options.buildOptions()) { _ in }
    }

    private func write(_ difference: HandbookDifference, as name: String, over files: [SourceFile]) throws {
        let old = files.first { $0.path == "content/data/editions.yaml" }
        let edition = difference.edition(name, date: options.buildOptions().today)
        let file: SourceFile
        do throws(EditionProblem) { file = try recording(edition, in: old) } catch {
            throw ValidationError("\(error)")
        }
        if let old {
            try replaceFile("\(new)/\(file.path)", holding: old.bytes, by: file.bytes)
        } else {
            try createFile("\(new)/\(file.path)", bytes: file.bytes)
        }
        if !options.quiet { Terminal.error("recorded edition \(name) in \(new)/\(file.path)") }
    }
}
