import ArgumentParser
import DecisionPages
import InferencePages
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
        let build = options.buildOptions()
        var question = CostQuestion(try workloadSubject(workload, in: sources), today: build.today)
        question.tokensPerDay = tokensPerDay
        question.asOf = build.asOf
        let scenario = try question.scenario(from: sources, options)
        switch format {
        case .table: Terminal.print(CostReport.table(scenario))
        case .json: Terminal.print(CostReport.json(scenario))
        case .csv: Terminal.print(CostReport.csv(scenario))
        }
    }
}
