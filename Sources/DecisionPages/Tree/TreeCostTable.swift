import Answers
import Cost
import CostPages
import Decision
import Exact
import InferencePages
import Site
import Telling
import Workloads

extension TreeCosts {
    /// A row for each outcome, a column for each volume. All outcomes that recommend the cheapest option of a column
    /// bear its mark.
    package var table: PageTable {
        PageTable(
            name: DecisionWords.treeCostTable(scenario.named.title),
            head: [DecisionWords.outcome] + treeVolumes.map(CostWords.volume),
            rows: rows.map { row in
                var outcome = PageTable.Cell(
                    row.outcome.title,
                    link: .place(routes.outcome(row.outcome.id), fragment: nil))
                outcome.note = row.option.map(scenario.words.title) ?? DecisionWords.noOption
                return [outcome] + row.figures.map(\.cell)
            })
    }

    /// The same table for programs, a line for each figure, unrounded to 15 significant digits; a figure that there
    /// is not is empty.
    package var csv: String {
        let lines = rows.flatMap { row in
            zip(treeVolumes, row.figures).map { volume, figure in
                let names = [row.outcome.id, row.option?.rawValue ?? ""].map(csvField)
                return (names + [volume.text] + figure.fields).joined(separator: ",")
            }
        }
        let head = "outcome,option,tokens_per_day,usd_per_month,is_lowest"
        return ([head] + lines).joined(separator: "\n") + "\n"
    }

    /// What stands below the name of an outcome in the tree: `Closed: $1,990 (lowest) · $4,500 · $29,600 · $280,000`;
    /// nothing where the outcome names no option.
    package func note(on outcome: String) -> HTML {
        guard let row = self[outcome: outcome], let option = row.option else { return .empty }
        let isCompared = row.figures.contains { $0 != .notCompared }
        let figures = isCompared ? row.figures.map(\.short) : [CostWords.notCompared]
        return quietLine(DecisionWords.treeNote(scenario.words.title(option), figures))
    }
}

extension TreeCosts.Figure {
    /// The figure in the table.
    var cell: PageTable.Cell {
        var cell = PageTable.Cell(text)
        if isLowest { cell.mark = CostWords.lowestMark }
        return cell
    }

    /// The last two fields of a line for programs.
    var fields: [String] {
        guard case .usd(let usdPerMonth, let isLowest) = self else { return ["", "false"] }
        return [usdPerMonth.text, String(isLowest)]
    }

    fileprivate var short: String { isLowest ? DecisionWords.lowest(text) : text }

    private var text: String {
        switch self {
        case .usd(let usdPerMonth, _): Display.usdPerMonth(usdPerMonth)
        case .tooLarge: CostWords.tooLarge
        case .notCompared: CostWords.notCompared
        }
    }

    private var isLowest: Bool {
        if case .usd(_, isLowest: true) = self { true } else { false }
    }
}
