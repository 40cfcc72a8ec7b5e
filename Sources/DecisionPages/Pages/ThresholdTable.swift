import Decision
import Site

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
