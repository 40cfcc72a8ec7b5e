import Decision
import Diagnostics
import Site

/// The answers of a walk in order, each with the way back to its question; then those that an address keeps for
/// later, and the gates that the walk did not come to.
func answerTrace(_ report: WalkReport, _ links: DecisionLinks) -> HTML {
    let walk = report.walk
    let given = report.trace.enumerated().map { index, line -> HTML in
        let readAs = line.readAs.map { DecisionWords.readAs($0.short) } ?? ""
        return """
            <div><dt>\(line.question.label.capitalisedFirst)</dt><dd>\(line.answer.phrase)\(readAs)</dd>\
            <dd class="trace-change">\(changeLink(line, step: index, of: walk, links))</dd></div>

            """
    }
    let kept = report.kept.map { question, answer -> HTML in
        """
        <div class="trace-skipped"><dt>\(question.label.capitalisedFirst)</dt>\
        <dd>\(DecisionWords.keptAnswer(answer.phrase))</dd></div>

        """
    }
    let skipped = walk.outcome == nil ? [] : report.unasked.map { gate in skippedGate(gate, report, links) }
    return "<dl class=\"trace\">\n\(given)\(kept)\(skipped)</dl>\n"
}

/// A link to the question in the state in which it was answered, where the answer is marked.
private func changeLink(_ line: TraceLine, step: Int, of walk: Walk, _ links: DecisionLinks) -> HTML {
    guard let state = links.decisions.state(before: step, on: walk) else { return .empty }
    let url = links.walk(state, fragment: earlierAnswerID(line.answer.id))
    let about = DecisionWords.changeAnswer(about: line.question.label)
    return "<a\(href: url)>\(DecisionWords.change)<span class=\"hidden\">\(about)</span></a>"
}

private func skippedGate(_ gate: UnaskedGate, _ report: WalkReport, _ links: DecisionLinks) -> HTML {
    let label = links.decisions.graph.question(gate.gate)?.label ?? gate.gate
    return """
        <div class="trace-skipped"><dt>\(label.capitalisedFirst)</dt>\
        <dd>\(report.reasonForSkipping(gate))</dd></div>

        """
}

/// The id of an answer's row, at which a change link arrives.
func earlierAnswerID(_ answer: String) -> String { "was-\(answer)" }
