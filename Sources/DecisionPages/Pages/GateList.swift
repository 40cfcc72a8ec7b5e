import Decision
import Diagnostics
import Site

/// The gates as a short list with what follows where each one stops, and the ways in.
func gateList(_ links: DecisionLinks) -> HTML {
    let gates = links.decisions.graph.gates.enumerated().map { index, gate -> HTML in
        let stops = gate.answers.filter(\.stops).map { answer -> HTML in
            let outcomes = links.decisions.outcomes(stoppedBy: gate.id).map(links.outcome)
            return "<p>\(answer.short.capitalisedFirst): \(alternatives(outcomes)).</p>"
        }
        let question = links.decisions.standing(at: gate.id).map { anchor(links.walk($0), gate.title) }
        return """
            <li><span class="spine-no" aria-hidden="true">\(index + 1)</span>\(question ?? links.question(gate))\(stops)</li>

            """
    }
    let ends = links.decisions.outcomes(stoppedBy: nil).map(links.outcome)
    let end: HTML =
        ends.isEmpty
        ? .empty
        : "<li class=\"spine-end\"><span>\(DecisionWords.noGateStops)</span><p>\(alternatives(ends)).</p></li>\n"
    return """
        <ol class="spine">
        \(gates)\(end)</ol>
        \(otherWaysIn(links))
        """
}

/// The gates as Markdown.
func gateListAlternate(_ links: DecisionLinks) -> String {
    links.decisions.graph.gates.enumerated().map { index, gate in
        "\(index + 1). [\(gate.title)](\(links.url(links.decisions.routes.question(gate.id))))"
    }.joined(separator: "\n")
}

/// The one button of a page: to the first question.
func startButton(_ links: DecisionLinks) -> HTML {
    guard let start = links.decisions.graph.start else { return .empty }
    return "<p class=\"start\">\(anchor(links.walk(start), DecisionWords.startLink))</p>\n"
}

/// The button, and links to the tree, and to the lists of questions and outcomes.
func waysIn(_ links: DecisionLinks) -> HTML { "\(startButton(links))\(otherWaysIn(links))" }

/// The button as Markdown.
func startButtonAlternate(_ links: DecisionLinks) -> String {
    links.decisions.graph.start.map { "[\(DecisionWords.startLink)](\(links.walk($0)))" } ?? ""
}

/// Links to the tree, and to the lists of questions and outcomes; none to the page itself, and none to the tree on any
/// page of the tree.
private func otherWaysIn(_ links: DecisionLinks) -> HTML {
    let pages = [
        (links.decisions.routes.tree, DecisionWords.tree),
        (links.decisions.routes.questions, DecisionWords.questionsTitle),
        (links.decisions.routes.outcomes, DecisionWords.outcomesTitle),
    ]
    let isTree = links.here.path.hasPrefix(links.decisions.routes.tree.path)
    let here = isTree ? links.decisions.routes.tree : links.here
    let others = pages.filter { $0.0 != here }.map { anchor(links.url($0.0), $0.1) }
    return unorderedList(others, class: "ways-in")
}

extension Decisions {
    /// The walk that stands at a question and has taken the first way on at every gate before it: no answer that stops,
    /// and none of "not sure" where there is another. Nil where none leads there so.
    func standing(at question: String) -> Walk? {
        guard var walk = graph.start else { return nil }
        while let open = graph.openQuestion(of: walk), open.id != question {
            let way = open.answers.first { !$0.stops && !$0.isUnsure }
            guard let way, let next = graph.advance(walk, by: way.id) else { return nil }
            walk = next
        }
        return graph.openQuestion(of: walk) == nil ? nil : walk
    }
}

/// `a, b or c`.
func alternatives(_ items: [HTML]) -> HTML {
    items.enumerated().reduce(into: HTML.empty) { out, item in
        let separator = item.offset == 0 ? "" : item.offset == items.count - 1 ? DecisionWords.or : ", "
        out += "\(separator)\(item.element)"
    }
}
