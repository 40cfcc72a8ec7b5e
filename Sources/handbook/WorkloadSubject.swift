import CostPages
import Diagnostics
import InferencePages
import Site
import Workloads
import Workspace

/// What `--workload` names: the id of a scenario, a file, or with `-` what stands in the standard input.
func workloadSubject(_ name: String, in sources: [SourceFile]) throws -> CostQuestion.Subject {
    if name == "-" { return .file(SourceFile(path: "<stdin>", bytes: try readStandardInput())) }
    let ids = CostQuestion.scenarioIDs(in: sources)
    if ids.contains(name) { return .scenario(name) }
    do {
        return .file(SourceFile(path: name, bytes: try readFile(name)))
    } catch {
        let compared = ComparisonQuestion.ids(in: sources)
        let hint =
            nearMiss(name, among: compared + ids).map { near in
                "\n  help: did you mean the \(compared.contains(near) ? "comparison" : "scenario") '\(near)'?"
            } ?? ""
        Terminal.error("error: \(error)\(hint)")
        throw ExitStatus.problems
    }
}

extension CostQuestion {
    /// The scenario that is asked about; its problems are printed, and errors end the run.
    func scenario(from sources: [SourceFile], _ options: GlobalOptions) throws -> CostedScenario {
        let answer = answer(from: sources)
        var files = sources
        if case .file(let file) = subject { files.append(file) }
        let report = DiagnosticReport(answer.diagnostics, sources: files, strict: options.strict)
        report.print(as: .text, options)
        guard let scenario = answer.scenario, !report.hasErrors else { throw ExitStatus.problems }
        return scenario
    }
}
