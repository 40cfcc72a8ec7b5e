import Cost

/// A table that somebody else published, with the inputs from which it is computed again.
package struct PublishedTable: Sendable {
    let provenance: Provenance
    /// What the bought GPUs are compared with.
    let rivals: [Rival]
    let rows: [Row]

    struct Rival: Sendable {
        let id: String
        let name: String
        let input: Price
        let output: Price
    }

    struct Row: Sendable {
        let model: String
        /// `16 A100 80 GB`.
        let gpus: String
        let purchase: PublishedBreakEven
        let capacity: PrintedFigure
        /// In the order of the rivals; nil where nothing was printed.
        let months: [PrintedFigure?]
    }
}

/// A figure as it was printed: `44.0`.
struct PrintedFigure: Sendable {
    let text: String

    /// How many digits stand after the point.
    var places: Int { text.firstIndex(of: ".").map { text[$0...].count - 1 } ?? 0 }

    /// Whether a computed value rounds to what was printed.
    func isRounding(of value: Rational) -> Bool { value.text(places: places) == text }
}

extension PublishedTable {
    /// How many of the printed months the computed ones round to, and how many there are.
    var agreement: (equal: Int, all: Int) {
        var (equal, all) = (0, 0)
        for row in rows {
            for (rival, printed) in zip(rivals, row.months) {
                guard let printed, let months = months(row, rival) else { continue }
                all += 1
                if printed.isRounding(of: months) { equal += 1 }
            }
        }
        return (equal, all)
    }

    /// The computed months; nil where the purchase is never paid back.
    func months(_ row: Row, _ rival: Rival) -> Rational? {
        (try? row.purchase.months(input: rival.input, output: rival.output)) ?? nil
    }

    /// Each computed cell; one that differs from the printed figure shows both.
    var grid: CostGrid {
        CostGrid(
            name: CostWords.publishedTable,
            head: CostWords.publishedColumns + rivals.map(CostWords.publishedColumn),
            rows: rows.map { row in
                let capex = (try? row.purchase.capexUSD).map { "$" + $0.text(places: 0) } ?? ""
                return cells([row.model, row.gpus, capex])
                    + [cell(try? row.purchase.mtokPerMonth, row.capacity)]
                    + zip(rivals, row.months).map { cell(months(row, $0), $1) }
            })
    }

    private func cell(_ value: Rational?, _ printed: PrintedFigure?) -> CostGrid.Cell {
        guard let value else { return CostGrid.Cell(CostWords.none) }
        guard let printed else { return CostGrid.Cell(value.text(significant: 3)) }
        if printed.isRounding(of: value) { return CostGrid.Cell(printed.text) }
        var cell = CostGrid.Cell(value.text(places: printed.places + 2))
        cell.range = CostWords.printed(printed.text)
        cell.mark = CostWords.differs
        return cell
    }
}
