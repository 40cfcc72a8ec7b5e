import Decision
import Diagnostics
import Site

/// Every walk that a gate has stopped (nil: no gate), as lists within lists: answers first, each
/// outcome behind its last answer, with what its option costs where costs are given.
func walkTree(stoppedBy gate: String?, _ links: DecisionLinks, costs: TreeCosts? = nil) -> HTML {
    let walks = links.decisions.table.walks.filter { $0.stoppedBy == gate }
    return branches(walks, depth: 0, links, costs)
}

private func branches(_ walks: [Walk], depth: Int, _ links: DecisionLinks, _ costs: TreeCosts?) -> HTML {
    let steps = walks.map { $0.steps[depth] }.uniqued
    let items = steps.map { step -> HTML in
        let following = walks.filter { $0.steps[depth] == step }
        let answer = answerText(step, links)
        if let walk = following.first, walk.steps.count == depth + 1 {
            let mark = walk.isProvisional ? DecisionWords.provisionalAfter : ""
            let note = costs?.note(on: walk.end.id) ?? .empty
            return "\(answer): \(links.destination(walk))\(mark)\(note)"
        }
        return "\(answer)\n\(branches(following, depth: depth + 1, links, costs))"
    }
    return unorderedList(items, class: depth == 0 ? "walk-tree" : "")
}

private func answerText(_ step: Step, _ links: DecisionLinks) -> String {
    guard let question = links.decisions.graph.question(step.question) else { return step.segment }
    return "\(question.label.capitalisedFirst), \(question.answer(step.answer)?.short ?? step.answer)"
}
