package import Diagnostics
package import Site

/// The figures of stale claims, corrected in the author's own form.
package struct ClaimFixes: Sendable {
    /// The files that change, by path, with their new bytes.
    package let files: [SourceFile]
    /// The lines that change, for people.
    package let changes: [LineChange]

    /// A line of a file before and after.
    package struct LineChange: Sendable {
        package let path: String
        /// 1-based.
        package let line: Int
        package let before: String
        package let after: String
    }

    /// The fixes for the files of a handbook, from what a build of them found.
    ///
    /// Only the digits or number words of `value:` links with words are touched; whatever else stands in a
    /// file stays byte for byte. A claim that cannot be repaired is left as it is, and stays an error.
    package init(_ sources: [SourceFile], _ result: BuildResult) {
        var files: [SourceFile] = []
        var changes: [LineChange] = []
        let links = Dictionary(grouping: result.links.filter { $0.link.scheme == "value" }, by: \.path)
        for source in sources {
            let edits = (links[source.path] ?? []).flatMap { placed -> [SourceEdit] in
                guard let value = try? result.values.value(placed.link.target),
                    case .edits(let edits) = ClaimRepair(of: placed.link, value, in: source.bytes)
                else { return [] }
                return edits
            }
            guard !edits.isEmpty else { continue }
            let file = SourceFile(path: source.path, bytes: applied(edits, to: source.bytes))
            files.append(file)
            changes += lineChanges(edits, from: source, to: file)
        }
        (self.files, self.changes) = (files, changes)
    }

    /// The changes as a patch reads: a head for each line, then the line before and after.
    package var text: String {
        changes.map { "\($0.path):\($0.line)\n- \($0.before)\n+ \($0.after)\n" }.joined()
    }
}

/// The bytes with replacements made.
private func applied(_ edits: [SourceEdit], to bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var position = 0
    for edit in edits.sorted(by: { $0.span.lowerBound < $1.span.lowerBound }) {
        out += bytes[position..<edit.span.lowerBound]
        out += edit.replacement.utf8
        position = edit.span.upperBound
    }
    return out + bytes[position...]
}

/// Replacements never hold a line break: lines keep their numbers.
private func lineChanges(
    _ edits: [SourceEdit], from old: SourceFile, to new: SourceFile
) -> [ClaimFixes.LineChange] {
    let (before, after) = (LineIndex(old.bytes), LineIndex(new.bytes))
    return Set(edits.map { before.lineNumber(of: $0.span.lowerBound) }).sorted().map { line in
        ClaimFixes.LineChange(
            path: old.path, line: line,
            before: String(decoding: old.bytes[before.range(ofLine: line)], as: UTF8.self),
            after: String(decoding: new.bytes[after.range(ofLine: line)], as: UTF8.self))
    }
}
