import Diagnostics
import Site
import Workspace

extension DiagnosticReport {
    /// Prints the problems: people read them on standard error, programs on standard output.
    func print(as format: DiagnosticFormat, _ options: GlobalOptions) {
        if format == .text {
            let text = text(colored: Terminal.isColored(options.color))
            if !text.isEmpty { Terminal.error(text) }
        } else {
            Terminal.print(printed(as: format))
        }
    }
}

/// `1 page`, `2 pages`.
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

/// `built 87 pages, 3 generated feeds, 412 files in 0.21 s: 5 changed, 1 removed`
func closingLine(
    _ result: BuildResult, _ summary: PublicationSummary, _ report: DiagnosticReport, seconds: Duration
) -> String {
    let made = [
        counted(result.pageCount, "page"),
        result.generatedPageCount > 0 ? counted(result.generatedPageCount, "generated page") : nil,
        counted(result.feedCount, "generated feed"), counted(summary.files, "file"),
    ].compactMap { $0 }.joined(separator: ", ")
    let changes = [(summary.added, "added"), (summary.changed, "changed"), (summary.removed, "removed")]
        .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let moved = changes.isEmpty ? "nothing changed" : changes.joined(separator: ", ")
    let warnings = report.summary.isEmpty ? "" : " (\(report.summary))"
    let way = summary.isFileByFile ? ", renamed file by file" : ""
    return "built \(made) in \(seconds.inSeconds)\(way): \(moved)\(warnings)"
}

/// What became of a file that another program wrote to a place that the site has taken at the same moment.
func keptLine(_ path: String, _ kept: String, in output: String) -> String {
    "another program wrote \(output)/\(path) while the site came there: kept as \(output)/\(kept)"
}

extension Duration {
    /// `0.21 s`
    var inSeconds: String {
        let hundredths = components.seconds * 100 + components.attoseconds / 10_000_000_000_000_000
        let fraction = String(hundredths % 100)
        return "\(hundredths / 100).\(fraction.count == 1 ? "0" : "")\(fraction) s"
    }
}
