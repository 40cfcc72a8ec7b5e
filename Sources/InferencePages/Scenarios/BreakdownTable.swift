import Answers
import Cost
import CostPages
import Exact
import Inference
import Site
import Telling
import Workloads

extension ScenarioFigures {
    /// What the cost at the scenario's own volume is made of: a row for each item that an option has.
    var breakdown: PageTable {
        let parts = options.map(breakdown)
        let items = CostBreakdown.Item.allCases.filter { item in
            parts.contains { $0.map { $0[item] != 0 } ?? false }
        }
        let rows = items.map { item in
            [CostWords.item(item)] + parts.map { $0.map { CostWords.part($0[item]) } ?? CostWords.tooLarge }
        }
        return PageTable(
            name: CostWords.breakdownTable(named.title),
            head: [CostWords.itemColumn] + options.map(words.title),
            rows: (rows + totals).map { cells($0) })
    }

    /// The items of an option; nil where a sum does not fit.
    private func breakdown(of option: OptionID) -> CostBreakdown? {
        do { return try named.scenario.breakdown(of: option) } catch { return nil }
    }

    /// The last rows: the sum, and what follows from it.
    private var totals: [[String]] {
        let all = estimate.options
        var rows = [
            [CostWords.sum] + all.map { Display.usdPerMonth($0.usdPerMonth) },
            [CostWords.perMtok]
                + all.map { option in
                    estimate.allInUSDPerMtok(option.option).map(Display.usdPerMtok) ?? CostWords.none
                },
        ]
        if all.contains(where: { $0.fleet != nil }) {
            rows.append([CostWords.replicas] + all.map { $0.fleet?.replicas.text ?? CostWords.none })
            rows.append(
                [CostWords.used] + all.map { $0.fleet?.utilization.map(CostWords.share) ?? CostWords.none })
        }
        return rows
    }
}
