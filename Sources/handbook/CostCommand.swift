import ArgumentParser
import Diagnostics
import Site
import Workspace

/// How the cost of a scenario is printed.
enum CostFormat: String, ExpressibleByArgument, CaseIterable {
    case table, json, csv
}

struct CostCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cost",
        abstract: "Computes what a workload costs with each option, and where the lines cross.",
        discussion: """
            The workload is a YAML file, the id of a scenario of content/data/scenarios.yaml, or a combination \
            of content/data/grid.yaml, such as chat/frontier/large/on-demand/quarter. Prices and assumptions \
            that it names are those of content/data/. The same numbers stand on the pages.
            """)

    @Option(help: "A workload file, or the id of a scenario.")
    var workload: String

    @Option(help: "How the answer is printed: table, json or csv.")
    var format: CostFormat = .table

    @Option(help: "Replaces the volume of the workload, such as 5M.")
    var tokensPerDay: String?

    @OptionGroup var options: GlobalOptions

    mutating func validate() throws {
        if let problem = tokensPerDay.flatMap(CostQuestion.problem(ofVolume:)) {
            throw ValidationError("--tokens-per-day: \(problem).")
        }
    }

    func run() throws {
        let sources = try readSources(root: options.root)
        let subject = try subject(among: CostQuestion.scenarioIDs(in: sources))
        let build = options.buildOptions()
        var question = CostQuestion(subject, today: build.today)
        question.tokensPerDay = tokensPerDay
        question.asOf = build.asOf
        let answer = question.answer(from: sources)
        var files = sources
        if case .file(let file) = subject { files.append(file) }
        let report = DiagnosticReport(answer.diagnostics, sources: files, strict: options.strict)
        report.print(as: .text, options)
        guard let scenario = answer.scenario, !report.hasErrors else { throw ExitStatus.problems }
        switch format {
        case .table: Terminal.print(CostReport.table(scenario))
        case .json: Terminal.print(CostReport.json(scenario))
        case .csv: Terminal.print(CostReport.csv(scenario))
        }
    }

    private func subject(among ids: [String]) throws -> CostQuestion.Subject {
        if ids.contains(workload) { return .scenario(workload) }
        do {
            return .file(SourceFile(path: workload, bytes: try readFile(workload)))
        } catch {
            let hint =
                nearMiss(workload, among: ids).map { "\n  help: did you mean the scenario '\($0)'?" } ?? ""
            Terminal.error("error: \(error)\(hint)")
            throw ExitStatus.problems
        }
    }
}
