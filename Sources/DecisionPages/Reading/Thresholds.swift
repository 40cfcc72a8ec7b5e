import Cost
import CostPages
import Inference
import InferencePages
import Site

/// The volumes from which a rule's options take the place of another, comparison by comparison; scenario by scenario
/// where no comparison has these options.
func thresholdTable(
    _ rule: CostRule, _ scenarios: [CostedScenario], _ comparisons: [PricedComparison]
) -> PageTable {
    let pairs = rule.inquiry.pairs
    let compared = comparisons.flatMap { priced in
        pairs.compactMap { priced.thresholds(from: $0.from, to: $0.to) }
    }
    guard compared.isEmpty else {
        return PageTable(name: DecisionWords.volumeTable, head: DecisionWords.volumeHead, rows: compared)
    }
    return PageTable(
        name: DecisionWords.thresholdTable, head: DecisionWords.thresholdHead,
        rows: scenarios.flatMap { scenario in
            pairs.compactMap { scenario.thresholds(from: $0.from, to: $0.to) }
        })
}

extension CostedScenario {
    fileprivate func thresholds(from: OptionID, to: OptionID) -> [PageTable.Cell]? {
        let crossovers = [sets.base, sets.low, sets.high].compactMap { $0.crossover(from: from, to: to) }
        guard let base = crossovers.first else { return nil }
        let title = "\(named.title), \(DecisionWords.pair(from, to))"
        return [PageTable.Cell(title, link: .place(CostRoutes.scenario(id), fragment: "crossovers"))]
            + cells([
                CostWords.place(base, isRobust: false), CostWords.place(base, isRobust: true),
                CostWords.goodFrom(over: crossovers),
            ])
    }
}

extension PricedComparison {
    /// A pair is held in the order of the comparison's options; nil where it compares only one of them.
    fileprivate func thresholds(from: OptionID, to: OptionID) -> [PageTable.Cell]? {
        guard let crossover = estimate.crossover(between: from, and: to) else { return nil }
        let pair = "\(words.name(crossover.to)) against \(words.name(crossover.from))"
        return [PageTable.Cell("\(title), \(pair)", link: .place(route, fragment: "crossovers"))]
            + cells([words.sentence(crossover)])
    }
}
