package import Diagnostics
package import Fields
package import Site

/// A site that was built in memory.
package struct BuiltSite {
    package let outputs: [OutputFile]
    package let result: BuildResult
    /// All problems in their text form, without the excerpts of the source.
    package let report: String

    package var paths: [String] { outputs.map(\.path) }

    /// The text of an output file; nil when it was not made.
    package subscript(path: String) -> String? {
        outputs.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) }
    }
}

/// Builds the site that `text` holds: each file starts with a line `-- path --`.
///
/// Without a template of its own the site has one that prints the body alone.
package func site(
    _ text: String, adding others: [SourceFile] = [], drafts: Bool = false, workers: Int = 1,
    asOf: CalendarDate? = nil, parts: [any SitePart] = []
) async -> BuiltSite {
    await site(files: sources(text) + others, drafts: drafts, workers: workers, asOf: asOf, parts: parts)
}

package func site(
    files: [SourceFile], drafts: Bool = false, workers: Int = 1, asOf: CalendarDate? = nil,
    parts: [any SitePart] = []
) async -> BuiltSite {
    var files = files
    if !files.contains(where: { $0.path.hasPrefix("templates/") }) {
        files.append(SourceFile(path: "templates/page.mustache", bytes: Array("{{{body}}}".utf8)))
    }
    var options = BuildOptions(today: day)
    options.includesDrafts = drafts
    options.workers = workers
    options.asOf = asOf
    options.parts = parts
    let built = await buildSite(files, options: options)
    return BuiltSite(
        outputs: built.files, result: built.result, report: report(built.result.diagnostics, sources: files))
}

/// A site of one home page with the given text below its front matter; the text starts on line 4.
package func page(
    _ text: String, adding others: [SourceFile] = [], parts: [any SitePart] = []
) async -> BuiltSite {
    await site(files: [file("content/index.md", "---\ntitle: Home\n---\n" + text)] + others, parts: parts)
}

/// The files of a text in which each file starts with a line `-- path --`.
package func sources(_ text: String) -> [SourceFile] {
    var files: [(path: String, lines: [Substring])] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        if line.hasPrefix("-- "), line.hasSuffix(" --") {
            files.append((String(line.dropFirst(3).dropLast(3)), []))
        } else if !files.isEmpty {
            files[files.count - 1].lines.append(line)
        }
    }
    return files.map { file($0.path, $0.lines.joined(separator: "\n")) }
}

package func file(_ path: String, _ text: String) -> SourceFile {
    SourceFile(path: path, bytes: Array(text.utf8))
}

/// The day on which the tests' sites are built.
package let day = CalendarDate("2026-11-22") ?? .earliest

/// The problems as they are printed, without the excerpts of the source.
package func report(_ diagnostics: [Diagnostic], sources: [SourceFile]) -> String {
    DiagnosticReport(diagnostics, sources: sources).text()
        .split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.hasPrefix("    ") || $0.hasPrefix("    help: ") }
        .joined(separator: "\n")
}

/// An image of two by two pixels.
package let square = #"<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"></svg>"#
