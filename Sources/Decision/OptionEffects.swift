/// What an answer does to the options, by their ids.
package struct OptionEffects: Hashable, Sendable {
    /// The only options that may still be taken; nil where the answer rules none out.
    package var allows: [String]?
    /// The options that can be run because of this answer. What any answer of the graph runs cannot be run
    /// without such an answer.
    package var runs: [String]
    /// The options that are counted in comparisons because of this answer. What any answer of the graph
    /// counts is only listed without such an answer.
    package var counts: [String]

    /// Effects from their parts; by default none.
    package init(allows: [String]? = nil, runs: [String] = [], counts: [String] = []) {
        self.allows = allows
        self.runs = runs
        self.counts = counts
    }
}

extension DecisionGraph {
    /// Those of some options that every answer of the walk still allows, in their order.
    package func allowedOptions(on walk: Walk, of all: [String]) -> [String] {
        let allowing = effects(on: walk).compactMap { $0.allows }
        return all.filter { option in allowing.allSatisfy { $0.contains(option) } }
    }

    /// Whether an option can be run: an answer of the walk runs it, or no answer of the graph has to.
    package func canRun(_ option: String, on walk: Walk) -> Bool {
        has(option, on: walk) { $0.runs }
    }

    /// Whether an option is counted in comparisons: an answer of the walk counts it, or no answer of the
    /// graph has to.
    package func isCounted(_ option: String, on walk: Walk) -> Bool {
        has(option, on: walk) { $0.counts }
    }
}

extension WalkTable {
    /// The id of the last question of a walk of which another answer lets some continuation end at an outcome with
    /// this option; nil where there is none. O(walks).
    package func lastQuestion(
        shuttingOut option: String, from walk: Walk, in graph: DecisionGraph
    ) -> String? {
        let ends = walks.filter { $0.outcome.flatMap { graph.outcome($0)?.option } == option }
        let turns = ends.compactMap { end in
            zip(walk.steps, end.steps).enumerated().first { $0.element.0 != $0.element.1 }?.offset
        }
        return turns.max().map { walk.steps[$0].question }
    }
}

extension DecisionGraph {
    /// The effects of an answer: its own, or those of the answer that it is read as.
    func effects(of step: Step) -> OptionEffects? {
        guard let question = question(step.question), let answer = question.answer(step.answer) else {
            return nil
        }
        return (answer.readAs.flatMap(question.answer) ?? answer).effects
    }

    private func effects(on walk: Walk) -> [OptionEffects] { walk.steps.compactMap(effects) }

    private func has(
        _ option: String, on walk: Walk, in list: (OptionEffects) -> [String]
    ) -> Bool {
        if effects(on: walk).contains(where: { list($0).contains(option) }) { return true }
        return !questions.contains { question in
            question.answers.contains { list($0.effects).contains(option) }
        }
    }
}
