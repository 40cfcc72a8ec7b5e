import ArgumentParser
import CostPages
import Diagnostics
import Site
import Workspace

/// The comparison that `--workload` names, with the numbers that it stands on; nil where it names something else. Its
/// problems are printed, and errors end the run.
func comparisonSubject(
    _ name: String, volume: String?, in sources: [SourceFile], _ options: GlobalOptions
) throws -> (priced: PricedComparison, numbers: CostNumbers)? {
    let question = ComparisonQuestion(
        name, today: options.buildOptions().today, asOf: options.buildOptions().asOf)
    guard question.isAsked(in: sources) else { return nil }
    let answer = question.answer(from: sources)
    let report = DiagnosticReport(answer.diagnostics, sources: sources, strict: options.strict)
    report.print(as: .text, options)
    guard let priced = answer.priced, !report.hasErrors else { throw ExitStatus.problems }
    guard let volume else { return (priced, answer.numbers) }
    guard let moved = priced.at(volume: volume, with: answer.numbers.book) else {
        throw ValidationError("--volume: '\(name)' cannot be computed at \(volume).")
    }
    return (moved, answer.numbers)
}
