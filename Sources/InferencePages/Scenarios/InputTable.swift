import Cost
import CostPages
import Diagnostics
package import Inference
import Site
import Telling
import Workloads

extension ScenarioFigures {
    /// The numbers that the scenario gives, each with its ends where the sets differ in it, and a link to the
    /// row that it comes from. The program's defaults are left out.
    func inputTable(_ book: CostBook) -> PageTable {
        let ends = Dictionary(ranges.map { ($0.field, $0.range) }, uniquingKeysWith: { $1 })
        return PageTable(
            name: CostWords.inputTable(named.title), head: CostWords.inputColumns(withEnds: hasRanges),
            rows: named.inputs.filter { !$0.origin.isUsual }.map { input in
                let range = ends[input.field]
                let low = hasRanges ? [range.map { CostWords.figure($0.favourable) } ?? ""] : []
                let high = hasRanges ? [range.map { CostWords.figure($0.unfavourable) } ?? ""] : []
                return cells([input.field] + low + [text(input.content)] + high) + [origin(of: input, book)]
            })
    }

    private func text(_ content: ScenarioInput.Content) -> String {
        switch content {
        case .number(let number): CostWords.figure(number)
        case .prices(let prices): priceWords(prices)
        }
    }

    private func origin(of input: ScenarioInput, _ book: CostBook) -> PageTable.Cell {
        switch input.origin {
        case .rate(let id): row("rate", id, book.rate(id)?.title)
        case .throughput(let id):
            row("throughput", id, book.throughput(id).map { "\($0.model) on \($0.gpus) \($0.gpu)" })
        case .model(let id): book.model(id).map { row("price", $0.id, $0.title) } ?? PageTable.Cell(id)
        case .assumption(let id): row("assumption", id, book.assumptions.first { $0.id == id }?.title)
        case .usual: PageTable.Cell("not set; this is the default")
        case .written:
            book.assumption(for: input.field).map {
                row("assumption", $0.id, "this scenario; see \($0.title)")
            }
                ?? PageTable.Cell("this scenario")
        }
    }

    private func row(_ kind: String, _ id: String, _ title: String?) -> PageTable.Cell {
        PageTable.Cell(
            title ?? id, link: .place(book.routes.assumptions, fragment: CostRoutes.row(kind, id)))
    }
}

/// The prices of a model in one line: `input $2.00, output $10.00, cached input $0.10`.
package func priceWords(_ prices: PriceList) -> String {
    PriceField.allCases.compactMap { field in
        prices[field].map { "\(field.title.lowercasedFirst) \(Display.price($0))" }
    }.joined(separator: ", ")
}
