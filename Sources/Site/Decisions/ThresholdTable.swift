import Cost
import Decision

extension Costs {
    /// The volumes from which a rule's options take the place of another, scenario by scenario.
    func thresholdTable(_ rule: CostRule, _ scenarios: [CostedScenario]) -> CostGrid {
        CostGrid(
            name: DecisionWords.thresholdTable(from: rule.from), head: DecisionWords.thresholdHead,
            rows: scenarios.flatMap { scenario in
                let spread = figures(of: scenario).sets
                return rule.to.compactMap { row(of: scenario, spread, from: rule.from, to: $0) }
            })
    }

    private func row(
        of scenario: CostedScenario, _ spread: LowBaseHigh<Estimate>, from: OptionID, to: OptionID
    ) -> [CostGrid.Cell]? {
        let sets = [spread.base, spread.low, spread.high].compactMap { $0.crossover(from: from, to: to) }
        guard let base = sets.first else { return nil }
        let title = "\(scenario.named.title), \(CostWords.name(to))"
        return [CostGrid.Cell(title, link: .place(CostRoutes.scenario(scenario.id), fragment: "crossovers"))]
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
