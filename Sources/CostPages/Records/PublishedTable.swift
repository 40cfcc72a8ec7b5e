package import Cost
package import Exact

/// A table that somebody else published, with the inputs from which each of its figures is computed again.
package struct PublishedTable: Sendable {
    package let id: String
    package let title: String
    /// Who printed it and when it was read.
    package let provenance: Provenance
    package let inputs: [Input]
    /// What heads the column of the rows' titles; nil for a list of figures, which is one row that stands upright.
    package let rowTitle: String?
    package let columns: [Column]
    package let rows: [Row]

    /// A number that the publisher or another source gives.
    package struct Input: Sendable {
        /// As formulas name it.
        package let id: String
        package let title: String
        package let unit: String
        package let value: Rational
        package let provenance: Provenance
    }

    /// What every row has a figure of.
    package struct Column: Sendable {
        /// As formulas name it.
        package let id: String
        package let title: String
        /// How it follows from inputs and from other columns of the row; nil where the rows give it.
        package let formula: Formula?
    }

    package struct Row: Sendable {
        package let title: String
        package let note: String?
        /// One for each column.
        package let figures: [Figure]
    }

    /// A computed figure, and what was printed.
    package struct Figure: Sendable {
        package let value: Rational
        /// Nil for what the rows give, and for a step on the way to a printed figure.
        package let printed: PrintedFigure?
        /// The value with as many digits as the author wrote down; nil where none was written.
        package let computed: PrintedFigure?
        /// Why the two differ; nil where the value rounds to the printed figure.
        package let cause: String?
    }
}

extension PublishedTable {
    /// How many printed figures the computed ones round to, and how many there are.
    package var agreement: (equal: Int, all: Int) {
        let printed = rows.flatMap(\.figures).filter { $0.printed != nil }
        return (printed.count { $0.cause == nil }, printed.count)
    }

    /// The figures that differ, in the order of the table, each with its name.
    package var differences: [(name: String, figure: Figure)] {
        rows.flatMap { row in
            zip(columns, row.figures).compactMap { column, figure in
                figure.cause == nil ? nil : (name(of: column.title, in: row.title), figure)
            }
        }
    }

    /// A figure as sentences name it.
    func name(of column: String, in row: String) -> String {
        rowTitle == nil ? column : "\(row), \(column)"
    }
}
