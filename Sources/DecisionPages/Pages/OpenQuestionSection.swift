import Decision
import Site

/// The questions answered "not sure": how to settle each, how long that takes, and where it leads then.
func openQuestionSection(_ report: WalkReport, _ links: DecisionLinks) -> PageSection? {
    guard !report.openQuestions.isEmpty else { return nil }
    let cards = report.openQuestions.map { openQuestionCard($0, links) }
    return PageSection(id: "open-questions", title: DecisionWords.openQuestions, content: "\(cards)")
}

private func openQuestionCard(_ open: OpenQuestion, _ links: DecisionLinks) -> HTML {
    guard let question = links.decisions.graph.question(open.question) else { return .empty }
    let find = question.findOut
    let settled = open.settled.compactMap { change -> HTML? in
        guard let answer = question.answer(change.becomes) else { return nil }
        return "\(DecisionWords.ifAnswered(answer.short)) \(links.destinationInSentence(change.walk))"
    }
    return """
        <section class="card open-question">
        <h3>\(links.question(question))</h3>
        <p><strong>\(DecisionWords.ask):</strong> \(find.ask) <strong>\(DecisionWords.time):</strong> \(find.effort)</p>
        \(unorderedList(settled))</section>

        """
}

extension DecisionLinks {
    /// Where a changed walk leads, and whether it asks first or stays provisional.
    func destinationInSentence(_ walk: Walk) -> HTML {
        if walk.outcome == nil { return "\(DecisionWords.asksFirst) \(destination(walk))" }
        return "\(destination(walk))\(walk.isProvisional ? DecisionWords.provisionalAfter : "")"
    }
}
