/// A gate that a walk did not reach.
package struct UnaskedGate: Hashable, Sendable {
    /// The id of the gate.
    package let gate: String
    /// Whether it would have stopped the walk too, by an answer that the caller holds; nil where no
    /// answer is held or the answer is "not sure".
    package let wouldTrip: Bool?
}

extension DecisionGraph {
    /// The gates that the walk neither answered nor stands before, in order.
    ///
    /// `answers` (question id to answer id) may hold more than the walk asked for: they tell which
    /// of these gates would also have tripped.
    package func unaskedGates(after walk: Walk, holding answers: [String: String] = [:]) -> [UnaskedGate] {
        gates.filter { !walk.asks($0.id) && walk.end.id != $0.id }.map { gate in
            UnaskedGate(gate: gate.id, wouldTrip: trips(gate, by: answers[gate.id]))
        }
    }

    /// The tensions of the walk's outcome that its answers do not rule out: those with a gate that
    /// was not asked, or was answered "not sure", and that no held answer says would pass.
    package func tensions(on walk: Walk, holding answers: [String: String] = [:]) -> [Tension] {
        guard let outcome = walk.outcome.flatMap({ self.outcome($0) }) else { return [] }
        var given = answers
        for step in walk.steps { given[step.question] = step.answer }
        return outcome.tensions.filter { tension in
            question(tension.gate).flatMap { trips($0, by: given[tension.gate]) } != false
        }
    }

    /// Whether an answer stops the walk at a gate; nil for no answer and for "not sure".
    private func trips(_ gate: Question, by answer: String?) -> Bool? {
        guard let answer = answer.flatMap({ gate.answer($0) }), !answer.isUnsure else { return nil }
        return answer.stops
    }
}
