import Diagnostics

extension PageTable {
    /// What a column holds, which decides how it is set.
    enum ColumnKind {
        /// Figures that are compared down the column: they stand on the right.
        case figures
        /// A word or a date in each cell: it is kept in one line, and needs no more room.
        case short
        case prose

        /// The name in the style sheet; empty for none.
        var className: String {
            switch self {
            case .figures: "align-right"
            case .short: "short"
            case .prose: ""
            }
        }
    }

    /// The first column names the rows, so it is set like prose.
    func kind(ofColumn column: Int) -> ColumnKind {
        guard column > 0 else { return .prose }
        var (isFilled, hasFigures, hasWords) = (false, false, false)
        for row in rows where column < row.count {
            let text = row[column].text
            // It does not make a column one of words.
            if StandIn.all.contains(text) {
                isFilled = true
                continue
            }
            guard text.unicodeScalars.count <= Self.longestShort else { return .prose }
            if text.isEmpty { continue }
            isFilled = true
            if isFigure(text) { hasFigures = true } else { hasWords = true }
        }
        if hasFigures, !hasWords { return .figures }
        return isFilled ? .short : .prose
    }

    /// As long as `22 November 2026`.
    private static let longestShort = 16
}

/// Whether a text is a figure and nothing else: `$1,990`, `0.1 M`, `60%`.
private func isFigure(_ text: String) -> Bool {
    var hasDigits = false
    for scalar in text.unicodeScalars {
        switch scalar {
        case "0"..."9": hasDigits = true
        case "$", "€", ",", ".", "%", "M", " ", "±", "~", "+", "-", "−": break
        default: return false
        }
    }
    return hasDigits
}
