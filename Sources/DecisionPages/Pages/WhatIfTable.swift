import Decision
import Diagnostics
import Site

/// Every change of a single answer, and where the walk leads then.
func whatIfSection(_ report: WalkReport, _ links: DecisionLinks) -> PageSection {
    let graph = links.decisions.graph
    let rows = graph.whatIfs(for: report.walk).map { change -> (cells: [HTML], class: String) in
        let question = graph.question(change.question)
        let isSame = change.walk.outcome != nil && change.walk.outcome == report.walk.outcome
        let leads = links.destinationInSentence(change.walk)
        return (
            cells: [
                "\((question?.label ?? change.question).capitalisedFirst)",
                "\(question?.answer(change.becomes)?.phrase ?? change.becomes)",
                isSame ? "\(DecisionWords.noChange) \(leads)" : leads,
            ], class: isSame ? "same" : ""
        )
    }
    let table = table(
        DecisionWords.whatIf, class: "what-if", head: DecisionWords.whatIfHead, rows: rows)
    return PageSection(
        id: "what-if", title: DecisionWords.whatIf,
        content: "<p>\(DecisionWords.whatIfIntroduction)</p>\n\(table)")
}
