import CostPages
import Decision
import Site

/// The volumes that costs give for a question, and why they differ from its own threshold; nothing
/// where none are computed.
func computedThresholds(_ question: Question, _ links: DecisionLinks) -> HTML {
    guard let thresholds = links.site.decisionCosts.thresholds[question.id] else { return .empty }
    let tables = thresholds.map { $0.table.html(from: links.here, links.site.addresses) }
    let note = links.decisions.costRules.first { $0.question == question.id }?.note ?? ""
    let isPriced = thresholds.contains { $0.kind == .scenario }
    let own: HTML =
        isPriced ? "<p>\(anchor(links.url(links.site.numbers.routes.yours), DecisionWords.ownVolume)).</p>\n" : .empty
    return """
        <p><strong>\(DecisionWords.whatCostsGive(thresholds.map(\.kind)))</strong> \(note)</p>
        \(own)\(tables)
        """
}
