import Decision
import Site

/// The gates in their order: an answer that stops leaves to a box with the outcomes behind it, the
/// others go down to the next gate. Where costs are given, each outcome bears what its option costs.
func gateSpine(_ links: DecisionLinks, costs: TreeCosts? = nil) -> HTML {
    let gates = links.decisions.graph.gates.enumerated().map { index, gate in
        spineGate(gate, number: index + 1, links, costs)
    }
    return """
        <div class="gates-box">
        <ol class="gates">
        \(gates)\(spineEnd(links, costs))</ol>
        </div>

        """
}

private func spineGate(_ gate: Question, number: Int, _ links: DecisionLinks, _ costs: TreeCosts?) -> HTML {
    let stopping = gate.answers.filter(\.stops)
    let outcomes = links.decisions.outcomes(stoppedBy: gate.id)
    let phrases = stopping.map(\.phrase).joined(separator: "; ")
    let on = zip(
        gate.answers.filter { !$0.stops },
        DecisionWords.onlyIf(gate.answers.filter { !$0.stops }.map(\.short))
    )
    .map { answer, words -> HTML in
        "<span class=\"\(answer.isUnsure ? "gate-unsure" : "gate-no")\">\(words)</span> "
    }
    return """
        <li class="gate">
        <div class="gate-question">
        <p class="caption">\(DecisionWords.gate(number))</p>
        <p class="gate-text">\(links.question(gate))</p>
        </div>
        <div class="gate-stop">
        <p><span class="tag tag-stop">\(DecisionWords.stop)</span> \(phrases)</p>
        \(unorderedList(outcomes.map { outcome($0, links, costs) }))</div>
        <p class="gate-on">\(on)</p>
        </li>

        """
}

private func spineEnd(_ links: DecisionLinks, _ costs: TreeCosts?) -> HTML {
    let outcomes = links.decisions.outcomes(stoppedBy: nil).map { end -> HTML in
        "<p class=\"gate-text\">\(outcome(end, links, costs))</p>\n"
    }
    guard !outcomes.isEmpty else { return .empty }
    return """
        <li class="gate-end">
        <p class="caption">\(DecisionWords.noGateStops)</p>
        \(outcomes)</li>

        """
}

private func outcome(_ outcome: Outcome, _ links: DecisionLinks, _ costs: TreeCosts?) -> HTML {
    "\(links.outcome(outcome))\(costs?.note(on: outcome.id) ?? .empty)"
}

extension Decisions {
    /// The outcomes of all walks that a gate has stopped (nil: no gate), in the order of the data.
    func outcomes(stoppedBy gate: String?) -> [Outcome] {
        let reached = Set(table.walks.filter { $0.stoppedBy == gate }.compactMap(\.outcome))
        return graph.outcomes.filter { reached.contains($0.id) }
    }
}
