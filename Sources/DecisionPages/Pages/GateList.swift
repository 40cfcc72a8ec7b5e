import Decision
import Site

/// The gates as a short list with what follows where each one stops, and the ways in.
func gateList(_ links: DecisionLinks) -> HTML {
    let gates = links.decisions.graph.gates.enumerated().map { index, gate -> HTML in
        let stops = gate.answers.filter(\.stops).map { answer -> HTML in
            let outcomes = links.decisions.outcomes(stoppedBy: gate.id).map(links.outcome)
            return "<p>\(answer.short.capitalisedFirst): \(alternatives(outcomes)).</p>"
        }
        return
            "<li><span class=\"caption\">\(DecisionWords.gate(index + 1))</span> \(links.question(gate))\(stops)</li>\n"
    }
    return """
        <ol class="contents gate-list">
        \(gates)</ol>
        \(waysIn(links))
        """
}

/// The gates as Markdown.
func gateListAlternate(_ links: DecisionLinks) -> String {
    links.decisions.graph.gates.enumerated().map { index, gate in
        "\(index + 1). [\(gate.title)](\(links.url(links.decisions.routes.question(gate.id))))"
    }.joined(separator: "\n")
}

/// Links to the first question, the tree, and the lists of questions and outcomes; none to the page
/// itself, and none to the tree on any page of the tree.
func waysIn(_ links: DecisionLinks) -> HTML {
    let start = links.decisions.graph.start.map { walk -> HTML in
        "<strong>\(anchor(links.walk(walk), DecisionWords.startLink))</strong>"
    }
    let pages = [
        (links.decisions.routes.tree, DecisionWords.tree),
        (links.decisions.routes.questions, DecisionWords.questionsTitle),
        (links.decisions.routes.outcomes, DecisionWords.outcomesTitle),
    ]
    let isTree = links.here.path.hasPrefix(links.decisions.routes.tree.path)
    let here = isTree ? links.decisions.routes.tree : links.here
    let others = pages.filter { $0.0 != here }.map { anchor(links.url($0.0), $0.1) }
    return unorderedList([start].compactMap(\.self) + others, class: "ways-in")
}

/// `a, b or c`.
func alternatives(_ items: [HTML]) -> HTML {
    items.enumerated().reduce(into: HTML.empty) { out, item in
        let separator = item.offset == 0 ? "" : item.offset == items.count - 1 ? DecisionWords.or : ", "
        out += "\(separator)\(item.element)"
    }
}
