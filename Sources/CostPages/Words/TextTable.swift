import Site

/// A table in plain text: the first column to the left, figures to the right.
package struct TextTable {
    package let head: [String]
    package let rows: [[String]]

    /// A table; every row has as many cells as the head.
    package init(head: [String], rows: [[String]]) {
        self.head = head
        self.rows = rows
    }

    /// The lines, each ending in a newline. O(cells).
    package var text: String {
        let widths = head.indices.map { column in ([head] + rows).map { $0[column].count }.max() ?? 0 }
        return ([head] + rows).map { line($0, widths) + "\n" }.joined()
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        let padded = zip(cells, widths).enumerated().map { column, cell in
            let spaces = String(repeating: " ", count: cell.1 - cell.0.count)
            return column == 0 ? cell.0 + spaces : spaces + cell.0
        }
        let line = padded.joined(separator: "  ")
        let end = line.lastIndex { $0 != " " }
        return end.map { String(line[...$0]) } ?? ""
    }
}
