import Diagnostics
import Site

/// Some bytes as a handbook: the whole way from bytes to pages, reports and answers.
///
/// Bytes that start with a line `-- path --` are files, each below such a line; all others are one page. No bytes
/// may end the process, or keep it for longer than their number explains.
package struct FuzzedInput: Sendable {
    package let files: [SourceFile]

    package init(_ bytes: [UInt8]) {
        var files = Self.files(in: bytes)
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
        var options = BuildOptions(today: CalendarDate("2026-11-23") ?? .earliest)
        options.includesDrafts = true
        return options
    }

    /// The files of a text in which each starts with a line `-- path --`; of two at one path the first.
    private static func files(in bytes: [UInt8]) -> [SourceFile] {
        var files: [SourceFile] = []
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if let path = path(of: line) {
                files.append(SourceFile(path: path, bytes: []))
            } else if let last = files.popLast() {
                files.append(SourceFile(path: last.path, bytes: last.bytes + line + [0x0A]))
            } else {
                return []
            }
        }
        var known: Set<String> = []
        return files.filter { known.insert($0.path).inserted }
    }

    /// What a line names, when it is a path that a folder could hold and a handbook would read.
    private static func path(of line: ArraySlice<UInt8>) -> String? {
        guard line.count > 6, line.starts(with: "-- ".utf8), line.suffix(3).elementsEqual(" --".utf8) else {
            return nil
        }
        let path = String(decoding: line.dropFirst(3).dropLast(3), as: UTF8.self)
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let isPath = parts.allSatisfy { $0 != "" && $0 != "." && $0 != ".." && !$0.utf8.contains(0) }
        let roots = ["content/", "templates/", "handbook.yaml", "workload"]
        return isPath && roots.contains(where: path.hasPrefix) ? path : nil
    }
}
