import ArgumentParser
import DecisionPages
import Diagnostics
import Site
import Workspace

struct RecheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recheck",
        abstract: "Evaluates recorded decisions with the questions and prices of today.",
        discussion: """
            A record is what 'decide --format markdown' prints, or the record.md of an outcome; records without front \
            matter are read by the address of their walk. A record stands, its costs moved, it would now be another \
            outcome, a question is open that it does not answer, or its review is overdue; the worst is told. The \
            status is 1 where one would be another outcome or has a question open, and 2 where one cannot be read.

            Example: handbook recheck decisions/ --format markdown
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, sarif, github, markdown
    }

    @Argument(help: "Records, or folders of which every Markdown file that is a record is taken.")
    var records: [String]

    @Option(help: "How the result is printed: text, json, sarif, github or markdown.")
    var format: Format = .text

    @Option(help: "What if the prices were those of this file, in the form of content/data/prices.yaml.")
    var prices: String?

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let sources = try pricedSources()
        let (consultation, diagnostics) = await consult(sources, options: options.buildOptions())
        let problems = DiagnosticReport(diagnostics, sources: sources, strict: options.strict)
        guard !problems.hasErrors else {
            problems.print(as: .text, options)
            throw ExitStatus.problems
        }
        guard let consultation else {
            throw ValidationError("This handbook has no decision: there is no content/data/decision.yaml.")
        }
        let (files, unreadable) = try recordFiles()
        var rechecked: [RecheckedRecord] = []
        var faults = unreadable
        for file in files {
            do {
                guard let record = try DecisionRecord(file.file) else {
                    if file.isNamed { faults.append(Self.noRecord(file.file.path)) }
                    continue
                }
                rechecked.append(try consultation.recheck(record))
            } catch { faults.append(error) }
        }
        let report = RecheckReport(rechecked, of: consultation)
        printed(report, files.map(\.file))
        guard faults.isEmpty else {
            DiagnosticReport(faults, sources: files.map(\.file)).print(as: .text, options)
            throw ExitStatus.usageOrFiles
        }
        if report.needsSomebody { throw ExitStatus.problems }
    }

    private func printed(_ report: RecheckReport, _ files: [SourceFile]) {
        switch format {
        case .text: Terminal.print(report.text)
        case .markdown: Terminal.print(report.markdown)
        case .json: Terminal.print(String(decoding: report.json.pretty, as: UTF8.self))
        case .sarif: DiagnosticReport(report.diagnostics, sources: files).print(as: .sarif, options)
        case .github: DiagnosticReport(report.diagnostics, sources: files).print(as: .github, options)
        }
    }

    /// The sources of the handbook, with other prices where they are given.
    private func pricedSources() throws -> [SourceFile] {
        let sources = try readSources(root: options.root)
        guard let prices else { return sources }
        let place = "content/data/prices.yaml"
        return sources.filter { $0.path != place } + [SourceFile(path: place, bytes: try readFile(prices))]
    }

    private func recordFiles() throws -> (
        files: [(file: SourceFile, isNamed: Bool)], unreadable: [Diagnostic]
    ) {
        var files: [(file: SourceFile, isNamed: Bool)] = []
        var unreadable: [Diagnostic] = []
        for name in records {
            do {
                if let below = try markdownFiles(below: name) {
                    for path in below {
                        files.append((SourceFile(path: path, bytes: try readFile(path)), false))
                    }
                } else {
                    files.append((SourceFile(path: name, bytes: try readFile(name)), true))
                }
            } catch {
                unreadable.append(Diagnostic(.error, "record-file", "\(error)", path: name))
            }
        }
        return (files, unreadable)
    }

    private static func noRecord(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, "record-none", "this is no decision record", path: path,
            help: "a record has 'record:' in its front matter; 'handbook decide --format markdown' writes one"
        )
    }
}
