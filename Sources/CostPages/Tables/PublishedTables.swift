import Cost
import Exact
import Fields
import Site
import Telling

// A published table as a page shows it: the figures, why some differ, and all that they are computed from.
extension PublishedTable {
    /// Each computed figure beside the printed one; of a table with several in a row only those that differ show both.
    var figureTable: PageTable {
        guard let rowTitle else { return list }
        return PageTable(
            name: title, head: [rowTitle] + columns.map(\.title),
            rows: rows.map { row in
                var name = PageTable.Cell(row.title)
                name.note = row.note
                return [name] + row.figures.map(\.cell)
            })
    }

    private var list: PageTable {
        PageTable(
            name: title,
            head: [PublishedWords.figureColumn, PublishedWords.computedColumn, PublishedWords.printedColumn],
            rows: zip(columns, rows.first?.figures ?? []).map { column, figure in
                var printed = PageTable.Cell(figure.printed?.text ?? "")
                printed.mark = figure.cause.map { _ in PublishedWords.differs }
                return cells([column.title, figure.computedText]) + [printed]
            })
    }

    /// Why figures differ from the printed ones, one sentence for each.
    var causes: [String] {
        differences.compactMap { name, figure in
            guard let printed = figure.printed, let cause = figure.cause else { return nil }
            return PublishedWords.difference(
                name, computed: figure.computedText, printed: printed.text, cause: cause)
        }
    }

    /// How far computed and printed figures agree.
    var agreementSentence: String { PublishedWords.agreement(agreement.equal, of: agreement.all) }
}

extension PublishedTable.Figure {
    /// The value as its author wrote it down, else with two digits more than the printed figure has; a step on the
    /// way as any number.
    fileprivate var computedText: String {
        computed?.text ?? printed?.closer(value) ?? CostWords.figure(value)
    }

    fileprivate var cell: PageTable.Cell {
        guard let printed else { return PageTable.Cell(CostWords.figure(value)) }
        guard cause != nil else { return PageTable.Cell(printed.text) }
        var cell = PageTable.Cell(computedText)
        cell.range = PublishedWords.printed(printed.text)
        cell.mark = PublishedWords.differs
        return cell
    }
}

extension CostNumbers {
    /// What formulas of a published table name: its inputs with their sources, then what follows from them.
    func inputTable(_ table: PublishedTable) -> PageTable {
        let inputs = table.inputs.map { input in
            cells([input.id, input.title, CostWords.figure(input.value), input.unit])
                + origin([input.provenance]).prefix(1)
        }
        let columns = table.columns.map { column in
            let value = column.formula.map { "= \($0.text)" } ?? PublishedWords.given
            return cells([column.id, column.title, value, "", ""])
        }
        return PageTable(
            name: PublishedWords.inputTable(table.title),
            head: [
                PublishedWords.nameColumn, PublishedWords.meaningColumn, PublishedWords.valueColumn,
                PublishedWords.unitColumn, PublishedWords.sourceColumn,
            ],
            rows: inputs + columns)
    }

    /// When the figures of a published table were read, and when somebody looks again.
    func footing(of table: PublishedTable) -> String {
        let provenances = [table.provenance] + table.inputs.map(\.provenance)
        let cells = origin(provenances).map(\.text)
        let next = provenances.map(\.nextCheck).min() ?? table.provenance.nextCheck
        return PublishedWords.footing(
            read: cells[1], nextCheck: next.longText, isOverdue: next < today)
    }
}
