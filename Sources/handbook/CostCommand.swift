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
            The workload is a YAML file, or the id of a scenario of content/data/scenarios.yaml. Prices and \
            assumptions that it names are those of content/data/. The same numbers stand on the pages.
            """)

    @Option(help: "A workload file, or the id of a scenario.")
    var workload: String

    @Option(help: "How the answer is printed: table, json or csv.")
    var format: CostFormat = .table

    @Option(help: "Replaces the volume of the workload, such as 5M.")
    var tokensPerDay: String?

    @Option(name: .shortAndLong, help: "The folder that holds content/ and templates/.")
    var root = "."

    @Option(help: "Take the prices of this day, such as 2026-11-22.")
    var asOf: String?

    @Option(help: "Colour the output: auto, always or never.")
    var color: ColorChoice = .auto

    mutating func validate() throws {
        if let asOf, CalendarDate(asOf) == nil {
            throw ValidationError("'\(asOf)' is not a date; write it like 2026-11-22.")
        }
        if let problem = tokensPerDay.flatMap(CostQuestion.problem(ofVolume:)) {
            throw ValidationError("--tokens-per-day: \(problem).")
        }
    }

    func run() throws {
        let sources = try readSources(root: root)
        let subject = try subject(among: CostQuestion.scenarioIDs(in: sources))
        var question = CostQuestion(subject, today: CalendarDate(currentDay()) ?? CalendarDate.earliest)
        question.tokensPerDay = tokensPerDay
        question.asOf = asOf.flatMap { CalendarDate($0) }
        let answer = question.answer(from: sources)
        var files = sources
        if case .file(let file) = subject { files.append(file) }
        let report = DiagnosticReport(answer.diagnostics, sources: files)
        if !report.entries.isEmpty { Terminal.error(report.text(colored: Terminal.isColored(color))) }
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
            let hint = nearMiss(workload, among: ids).map { "\n  help: did you mean the scenario '\($0)'?" } ?? ""
            Terminal.error("error: \(error)\(hint)")
            throw ExitStatus.problems
        }
    }
}
