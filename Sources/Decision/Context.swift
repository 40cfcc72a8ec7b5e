/// What texts and destinations may depend on: the answers so far, and the gate that has stopped the walk.
package struct Context: Hashable, Sendable {
    /// The answers as parts of a path, the last one first. An answer that is read as another stands there as
    /// itself and then as the other.
    package let answers: [String]
    /// The id of the gate that has stopped the walk, or nil.
    package let gate: String?

    /// The place, in a list of keys, of the one that holds: the last answer before earlier ones, and every
    /// answer before the gate. Nil where none does.
    package func first(of keys: [String]) -> Int? {
        for answer in answers {
            if let index = keys.firstIndex(of: answer) { return index }
        }
        return gate.flatMap { keys.firstIndex(of: $0) }
    }
}

extension DecisionGraph {
    /// The context in which a walk stands.
    package func context(of walk: Walk) -> Context {
        context(of: walk.steps, stoppedBy: walk.stoppedBy)
    }

    /// The context in which an answer is given: the answers before it, and the gate that has stopped the
    /// walk once it is given.
    package func context(of walk: Walk, giving answer: Answer, to question: Question) -> Context {
        context(of: walk.steps, stoppedBy: gateStopping(walk, by: answer, to: question))
    }

    /// The context after some answers; of two to one question, which only a wrong graph asks twice, the last
    /// one counts.
    func context(of steps: [Step], stoppedBy gate: String?) -> Context {
        var asked: Set<String> = []
        let answers = steps.reversed().flatMap { step -> [String] in
            guard asked.insert(step.question).inserted else { return [] }
            let readAs = question(step.question)?.answer(step.answer)?.readAs
            return [step.segment] + (readAs.map { [Step(step.question, $0).segment] } ?? [])
        }
        return Context(answers: answers, gate: gate)
    }

    /// The answers on which something in the graph depends, as parts of a path.
    var contextKeys: Set<String> {
        let answers = questions.flatMap { $0.answers }
        let keys = answers.flatMap { $0.consequence.keys + ($0.next.ids?.keys ?? []) }
        return Set(keys + outcomes.flatMap { $0.reasons }.compactMap { $0.after })
    }
}
