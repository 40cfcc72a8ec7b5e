import ArgumentParser
import Claims
import Diagnostics
import Site
import Workspace

struct DiffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Says what a reader would find changed between two states of the handbook.",
        discussion: """
            A state is a folder that holds content/, or a git revision of the root: a commit, tag or branch, whose \
            files are read without checking them out. The answer is Markdown for a pull request: outcomes, \
            crossovers and figures that moved, the sentences that name them, and every page that changed, came or \
            went, with what it says now. The exit status is 0 when \
            nothing moved that a reader sees, 1 when something did, and 2 when a state has errors: then nothing \
            is compared. With --as-of both states are evaluated at one day.
            """)

    @Argument(help: "The state before: a folder or a git revision.")
    var old: String

    @Argument(help: "The state after. (default: the root)")
    var new: String?

    @Option(help: "Records the difference under this name in content/data/editions.yaml of the new folder.")
    var record: String?

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let folder = new ?? options.root
        if record != nil, !holdsHandbook(folder) {
            throw ValidationError("An edition is recorded in a folder, and '\(folder)' holds no content/.")
        }
        let before = try await read(old, as: "before")
        let after = try await read(folder, as: "after")
        let states = [before, after]
        for state in states where state.report.hasErrors { state.printErrors(options) }
        guard !states.contains(where: \.report.hasErrors) else { throw ExitStatus.usageOrFiles }
        let difference = HandbookDifference(from: before.result, to: after.result, sources: after.files)
        let pages = PageChanges(from: before.pages.texts, to: after.pages.texts, leading: after.pages.aliases)
        let parts = [pages.isEmpty || !difference.isEmpty ? difference.markdown : "", pages.markdown]
        Terminal.print(parts.filter { !$0.isEmpty }.joined(separator: "\n"))
        if let record { try write(difference, as: record, over: after.files, in: folder) }
        if !difference.isEmpty || !pages.isEmpty { throw ExitStatus.problems }
    }

    private func read(_ name: String, as side: String) async throws -> State {
        let files =
            holdsHandbook(name)
            ? try readSources(root: name) : try readSources(revision: name, root: options.root)
        let (published, result) = await buildSite(files, options: options.buildOptions())
        return State(
            name: name, side: side, files: files, result: result, pages: PublishedPages(published),
            isStrict: options.strict)
    }

    private func write(
        _ difference: HandbookDifference, as name: String, over files: [SourceFile], in folder: String
    ) throws {
        let old = files.first { $0.path == "content/data/editions.yaml" }
        let edition = difference.edition(name, date: options.buildOptions().today)
        let file: SourceFile
        do throws(EditionProblem) { file = try recording(edition, in: old) } catch {
            throw ValidationError("\(error)")
        }
        if let old {
            try replaceFile("\(folder)/\(file.path)", holding: old.bytes, by: file.bytes)
        } else {
            try createFile("\(folder)/\(file.path)", bytes: file.bytes)
        }
        if !options.quiet { Terminal.error("recorded edition \(name) in \(folder)/\(file.path)") }
    }
}

/// A handbook at one time, built to be compared.
private struct State {
    let name: String
    /// `before` or `after`.
    let side: String
    let files: [SourceFile]
    let result: BuildResult
    /// What a reader sees.
    let pages: PublishedPages
    /// Of what keeps the state from being compared.
    let report: DiagnosticReport

    init(
        name: String, side: String, files: [SourceFile], result: BuildResult, pages: PublishedPages,
        isStrict: Bool
    ) {
        (self.name, self.side, self.files, self.result) = (name, side, files, result)
        self.pages = pages
        let problems = result.diagnostics.filter { $0.severity >= (isStrict ? .warning : .error) }
        report = DiagnosticReport(problems, sources: files, strict: isStrict)
    }

    func printErrors(_ options: GlobalOptions) {
        Terminal.error("error: '\(name)', the state \(side), has \(report.summary); nothing was compared")
        report.print(as: .text, options)
    }
}
