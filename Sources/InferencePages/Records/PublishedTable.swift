import Exact
import Inference

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
                guard let printed, let found = months(row, rival) else { continue }
                all += 1
                if case .value(let months) = found, printed.isRounding(of: months) { equal += 1 }
            }
        }
        return (equal, all)
    }

    /// A computed figure.
    enum Computed: Equatable {
        case value(Rational)
        /// The exact result does not fit.
        case tooLarge

        /// nil where there is no such figure.
        init?(_ compute: () throws(ArithmeticError) -> Rational?) {
            do {
                guard let value = try compute() else { return nil }
                self = .value(value)
            } catch {
                self = .tooLarge
            }
        }
    }

    /// The computed months; nil where the purchase is never paid back.
    func months(_ row: Row, _ rival: Rival) -> Computed? {
        Computed { () throws(ArithmeticError) in
            try row.purchase.months(input: rival.input, output: rival.output)
        }
    }

    /// Each computed cell; one that differs from the printed figure shows both.
    var grid: PageTable {
        PageTable(
            name: CostWords.publishedTable,
            head: CostWords.publishedColumns + rivals.map(CostWords.publishedColumn),
            rows: rows.map { row in
                let capex = (try? row.purchase.capexUSD).map { "$" + $0.text(places: 0) }
                let capacity = Computed { () throws(ArithmeticError) in try row.purchase.mtokPerMonth }
                return cells([row.model, row.gpus, capex ?? CostWords.tooLarge])
                    + [cell(capacity, row.capacity)]
                    + zip(rivals, row.months).map { cell(months(row, $0), $1) }
            })
    }

    private func cell(_ computed: Computed?, _ printed: PrintedFigure?) -> PageTable.Cell {
        guard let computed else { return PageTable.Cell(CostWords.none) }
        guard case .value(let value) = computed else { return PageTable.Cell(CostWords.tooLarge) }
        guard let printed else { return PageTable.Cell(value.text(significant: 3)) }
        if printed.isRounding(of: value) { return PageTable.Cell(printed.text) }
        var cell = PageTable.Cell(value.text(places: printed.places + 2))
        cell.range = CostWords.printed(printed.text)
        cell.mark = CostWords.differs
        return cell
    }
}
