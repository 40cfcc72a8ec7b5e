package import Diagnostics
import Fields
import FuzzDriver
import InferencePages
import Parts
import Site

/// Some bytes as a handbook: the whole way from bytes to pages, reports and answers.
///
/// Bytes that start with a line `-- path --` are files, each below such a line; all others are one page. No bytes
/// may end the process, or keep it for longer than their number explains.
package struct FuzzedInput: Sendable {
    package let files: [SourceFile]

    package init(_ bytes: [UInt8]) {
        var files = fuzzedFiles(in: bytes) { path in
            ["content/", "templates/", "handbook.yaml", "workload"].contains(where: path.hasPrefix)
        }
        if files.isEmpty { files = [SourceFile(path: "content/index.md", bytes: bytes)] }
        if !files.contains(where: { $0.path == "templates/page.mustache" }) {
            let template = Array("{{title}}{{{body}}}{{{navigation}}}".utf8)
            files.append(SourceFile(path: "templates/page.mustache", bytes: template))
        }
        self.files = files
    }

    /// Builds the site, prints its problems in every form, and asks what its workload files cost.
    package func run() async {
        let result = await buildSite(files, options: options) { _ in }
        let report = DiagnosticReport(result.diagnostics, sources: files)
        for format in DiagnosticFormat.allCases { _ = report.printed(as: format, colored: true) }
        for file in files where file.path.hasPrefix("workload") {
            let answer = CostQuestion(.file(file), today: options.today).answer(from: files)
            _ = DiagnosticReport(answer.diagnostics, sources: files).text()
        }
    }
}

extension FuzzedInput {
    var options: BuildOptions {
        var options = BuildOptions.withAllParts(today: CalendarDate("2026-11-23") ?? .earliest)
        options.includesDrafts = true
        return options
    }
}
