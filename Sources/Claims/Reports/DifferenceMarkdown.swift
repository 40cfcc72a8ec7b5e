import Site

extension HandbookDifference {
    /// The difference as Markdown, for a pull request.
    package var markdown: String {
        guard !isEmpty else { return EditionWords.nothingMoved + "\n" }
        let parts = [
            section(
                EditionWords.outcomes, EditionWords.walkHead,
                flipped.map { ["`\($0.walk)`", $0.from, $0.to] }),
            section(EditionWords.crossovers, EditionWords.figureHead, crossovers.map(row)),
            section(EditionWords.figures, EditionWords.figureHead, moved.map(row)),
            list,
        ]
        return parts.compactMap(\.self).joined(separator: "\n")
    }

    private func row(_ move: Edition.Move) -> [String?] {
        ["\(move.title) (`\(move.id)`)", move.from, move.to]
    }

    private func section(_ title: String, _ head: [String], _ rows: [[String?]]) -> String? {
        guard !rows.isEmpty else { return nil }
        let lines = [head, head.map { _ in "---" }] + rows.map { $0.map { $0 ?? EditionWords.none } }
        let table = lines.map { cells in
            "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
        }
        return "## \(title)\n\n\(table.joined())"
    }

    private var list: String? {
        guard !sentences.isEmpty else { return nil }
        let items = sentences.map { "- `\($0.path):\($0.line)` \($0.words) (`\($0.id)`)\n" }
        return "## \(EditionWords.sentences)\n\n\(items.joined())"
    }
}
