extension CostGrid {
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
        let cells = rows.compactMap {
            $0.indices.contains(column) && !$0[column].text.isEmpty ? $0[column] : nil
        }
        guard column > 0, !cells.isEmpty, cells.allSatisfy({ $0.text.count <= Self.longestShort }) else {
            return .prose
        }
        let figures = cells.filter { isFigure($0.text) }
        guard figures.isEmpty || !cells.allSatisfy({ isFigure($0.text) || $0.text == CostWords.none }) else {
            return .figures
        }
        return .short
    }

    /// As long as `22 November 2026`.
    private static let longestShort = 16
}

/// Whether a text is a figure and nothing else: `$1,990`, `0.1 M`, `60%`.
private func isFigure(_ text: String) -> Bool {
    text.utf8.contains { UInt8(ascii: "0") <= $0 && $0 <= UInt8(ascii: "9") }
        && text.allSatisfy { $0.isNumber || "$€,.%M ±~−-".contains($0) }
}
