import Cost
import CostPages
import Decision
import Inference
import InferencePages
import Site

extension Costs {
    /// The volumes from which a rule's options take the place of another, scenario by scenario.
    func thresholdTable(_ rule: CostRule, _ scenarios: [CostedScenario]) -> PageTable {
        PageTable(
            name: DecisionWords.thresholdTable, head: DecisionWords.thresholdHead,
            rows: scenarios.flatMap { scenario in
                rule.inquiry.pairs.compactMap { row(of: scenario, scenario.sets, from: $0.from, to: $0.to) }
            })
    }

    private func row(
        of scenario: CostedScenario, _ spread: LowBaseHigh<Estimate>, from: OptionID, to: OptionID
    ) -> [PageTable.Cell]? {
        let sets = [spread.base, spread.low, spread.high].compactMap { $0.crossover(from: from, to: to) }
        guard let base = sets.first else { return nil }
        let title = "\(scenario.named.title), \(DecisionWords.pair(from, to))"
        return [PageTable.Cell(title, link: .place(CostRoutes.scenario(scenario.id), fragment: "crossovers"))]
            + cells([
                CostWords.place(base, isRobust: false), CostWords.place(base, isRobust: true),
                CostWords.goodFrom(over: sets),
            ])
    }
}

/// The volumes that the scenarios give for a question, and why they differ from its own threshold; nothing
/// where none are computed.
func computedThresholds(_ question: Question, _ links: DecisionLinks) -> HTML {
    guard let grid = links.site.decisionCosts.thresholds[question.id], !grid.rows.isEmpty else {
        return .empty
    }
    let note = links.decisions.costRules.first { $0.question == question.id }?.note ?? ""
    return """
        <p><strong>\(DecisionWords.computedThresholds)</strong> \(note)</p>
        \(grid.html(from: links.here, links.site.addresses))
        """
}
