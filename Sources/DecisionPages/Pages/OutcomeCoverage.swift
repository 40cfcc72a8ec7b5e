import Decision
import Site

/// Each outcome with the number of walks that end there, and the examples that show it at work.
func outcomeCoverage(_ links: DecisionLinks) -> HTML {
    let rows = links.decisions.graph.outcomes.map { outcome -> (cells: [HTML], class: String) in
        let walks = links.decisions.table.walks(to: outcome.id)
        let examples = links.decisions.examples(of: outcome.id).map { links.page($0.page) }
        return (
            cells: [
                links.outcome(outcome), "\(walks.count)", "\(walks.count { !$0.isProvisional })",
                examples.isEmpty ? "\(DecisionWords.noExample)" : joined(examples),
            ], class: ""
        )
    }
    return table(DecisionWords.outcomeTable, head: DecisionWords.outcomeHead, rows: rows)
}

private func joined(_ items: [HTML]) -> HTML {
    items.enumerated().reduce(into: HTML.empty) { out, item in
        out += item.offset == 0 ? item.element : ", \(item.element)"
    }
}
