import Answers
import Cost
import CostPages
import InferencePages
import Site
import Telling
import Workloads

/// The volumes from which a rule's options take the place of another, of one kind.
struct Thresholds: Sendable {
    let kind: CostSubjectKind
    let table: PageTable
}

/// A table of comparisons and one of scenarios; none where nothing compares the rule's options.
func volumeTables(
    of rule: CostRule, _ scenarios: [CostedScenario], _ comparisons: [PricedComparison],
    _ routes: CostRoutes
) -> [Thresholds] {
    let pairs = rule.inquiry.pairs
    let compared = PageTable(
        name: DecisionWords.volumeTable, head: DecisionWords.volumeHead,
        rows: comparisons.flatMap { priced in
            pairs.compactMap { priced.thresholds(between: $0.from, and: $0.to) }
        })
    let priced = PageTable(
        name: DecisionWords.thresholdTable, head: DecisionWords.thresholdHead,
        rows: scenarios.flatMap { scenario in
            pairs.compactMap { scenario.thresholds(between: $0.from, and: $0.to, routes) }
        })
    return [
        Thresholds(kind: .comparison, table: compared), Thresholds(kind: .scenario, table: priced),
    ]
    .filter { !$0.table.rows.isEmpty }
}

// A pair is held in the order of the options; there is no row where only one of them is compared.
extension CostedScenario {
    fileprivate func thresholds(
        between first: OptionID, and second: OptionID, _ routes: CostRoutes
    ) -> [PageTable.Cell]? {
        let crossovers = crossovers(between: first, and: second)
        guard let base = crossovers.first else { return nil }
        let title = "\(named.title), \(DecisionWords.pair(base, words))"
        return [PageTable.Cell(title, link: .place(routes.scenario(id), fragment: "crossovers"))]
            + cells([
                CostWords.place(base, isRobust: false), CostWords.place(base, isRobust: true),
                CostWords.goodFrom(over: crossovers),
            ])
    }
}

extension PricedComparison {
    fileprivate func thresholds(between first: OptionID, and second: OptionID) -> [PageTable.Cell]? {
        guard let crossover = estimate.crossover(between: first, and: second) else { return nil }
        let title = "\(self.title), \(DecisionWords.pair(crossover, words))"
        return [PageTable.Cell(title, link: .place(route, fragment: "crossovers"))]
            + cells([words.sentence(crossover)])
    }
}
