/// All problems of a run, sorted, with each place resolved to line and column.
package struct DiagnosticReport: Sendable {
    /// A diagnostic together with where it stands.
    package struct Entry: Sendable {
        package let diagnostic: Diagnostic
        /// 1-based; nil when the whole file is meant.
        package let start: LineIndex.Position?
        package let end: LineIndex.Position?
        /// The source line at `start` without its line ending, or as much of it around `start` as is shown.
        package let sourceLine: [UInt8]
        /// The 1-based column of `sourceLine`'s first scalar.
        package let firstColumn: Int
    }

    /// How much of a source line is kept to each side of a place. In Unicode scalars.
    static let contextWidth = 200

    package let entries: [Entry]

    /// Sorts and deduplicates `diagnostics`; with `strict`, warnings count as errors.
    ///
    /// Reads the text of each file that has a problem once. O(problems · log problems + bytes of those files).
    package init(_ diagnostics: [Diagnostic], sources: [SourceFile], strict: Bool = false) {
        let paths = Set(diagnostics.map { $0.path })
        var indexes: [String: (index: LineIndex, bytes: [UInt8])] = [:]
        for source in sources where paths.contains(source.path) {
            indexes[source.path] = (LineIndex(source.bytes), source.bytes)
        }
        entries = Set(diagnostics).sorted().map { diagnostic in
            var diagnostic = diagnostic
            if strict, diagnostic.severity == .warning { diagnostic.severity = .error }
            guard let span = diagnostic.span, let file = indexes[diagnostic.path] else {
                return Entry(diagnostic: diagnostic, start: nil, end: nil, sourceLine: [], firstColumn: 1)
            }
            let start = file.index.position(of: span.lowerBound)
            let context = file.index.range(
                ofLine: start.line, around: span.lowerBound, scalars: Self.contextWidth)
            return Entry(
                diagnostic: diagnostic, start: start, end: file.index.position(of: span.upperBound),
                sourceLine: Array(file.bytes[context]),
                firstColumn: file.index.position(of: context.lowerBound).column)
        }
    }

    package var errorCount: Int { entries.count { $0.diagnostic.severity == .error } }
    package var warningCount: Int { entries.count { $0.diagnostic.severity == .warning } }
    package var hasErrors: Bool { errorCount > 0 }

    /// `2 errors, 1 warning`, or an empty string when there is nothing to say.
    package var summary: String {
        [(errorCount, "error"), (warningCount, "warning")]
            .filter { $0.0 > 0 }
            .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
            .joined(separator: ", ")
    }
}
