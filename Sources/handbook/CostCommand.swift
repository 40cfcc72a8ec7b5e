import Answers
import ArgumentParser
import CostPages
import Diagnostics
import InferencePages
import Site
import Workloads
import Workspace

/// How the cost of a scenario is printed.
enum CostFormat: String, ExpressibleByArgument, CaseIterable {
    case table, json, csv, markdown
}

struct CostCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cost",
        abstract: "Computes what a workload costs with each option, and where the lines cross.",
        discussion: """
            The workload is the id of a comparison of content/data/comparisons.yaml, a YAML file, the id of a \
            scenario of content/data/scenarios.yaml, or a combination of content/data/grid.yaml, the ids of its \
            choices with slashes between; '-' reads a file from the standard input. Prices and assumptions that it \
            names are those of content/data/. The same numbers stand on the pages.
            """)

    @Option(help: "The id of a comparison or a scenario, a workload file, or - for the standard input.")
    var workload: String

    @Option(help: "How the answer is printed: table, json, csv or markdown.")
    var format: CostFormat = .table

    @Option(help: "Replaces the volume, in its own unit, such as 5k or 5M.")
    var volume: String?

    @Option(help: ArgumentHelp("What --volume is called for scenarios.", visibility: .hidden))
    var tokensPerDay: String?

    @OptionGroup var options: GlobalOptions

    mutating func validate() throws {
        if volume != nil, tokensPerDay != nil {
            throw ValidationError("--volume and --tokens-per-day say the same: keep one of the two.")
        }
        if let problem = tokensPerDay.flatMap(CostQuestion.problem(ofVolume:)) {
            throw ValidationError("--tokens-per-day: \(problem).")
        }
        if let problem = volume.flatMap(CostQuestion.problem(ofVolume:)) {
            throw ValidationError("--volume: \(problem).")
        }
    }

    func run() throws {
        let sources = try readSources(root: options.root)
        if try printComparison(from: sources) { return }
        let build = options.buildOptions()
        var question = CostQuestion(try workloadSubject(workload, in: sources), today: build.today)
        question.tokensPerDay = volume ?? tokensPerDay
        question.asOf = build.asOf
        let scenario = try question.scenario(from: sources, options)
        switch format {
        case .table: Terminal.print(CostReport.table(scenario))
        case .json: Terminal.print(CostReport.json(scenario))
        case .csv: Terminal.print(CostReport.csv(scenario))
        case .markdown: Terminal.print(CostReport.markdown(scenario, scenario.draws()))
        }
    }
}

extension CostCommand {
    /// Prints the comparison that is asked about; false where it is none.
    private func printComparison(from sources: [SourceFile]) throws -> Bool {
        guard let (priced, numbers) = try comparisonSubject(workload, volume: volume, in: sources, options)
        else {
            return false
        }
        if tokensPerDay != nil {
            throw ValidationError(
                "--tokens-per-day is for scenarios: write --volume for the comparison '\(workload)'.")
        }
        switch format {
        case .markdown:
            throw ValidationError("--format markdown is for scenarios: '\(workload)' is a comparison.")
        case .table: Terminal.print(ComparisonReport.table(priced, numbers))
        case .json: Terminal.print(ComparisonReport.json(priced, numbers))
        case .csv: Terminal.print(ComparisonReport.csv(priced, numbers))
        }
        return true
    }
}
