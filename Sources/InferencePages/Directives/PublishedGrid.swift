import CostPages
import Exact
import Inference
package import Site

extension PublishedTable {
    /// Each computed cell; one that differs from the printed figure shows both.
    package var grid: PageTable {
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
