package import Cost
package import Decision

/// A decision some of whose questions the cost of a workload answers: where gates and costs meet.
package struct CostedDecision: Sendable {
    private let graph: DecisionGraph
    /// Every walk of the graph.
    private let table: WalkTable
    /// The ids of the questions that costs can answer.
    private let aboutCosts: Set<String>

    /// The decision of a graph with all its walks; `aboutCosts` are the ids of the questions that costs can answer.
    package init(_ graph: DecisionGraph, _ table: WalkTable, aboutCosts: [String]) {
        self.graph = graph
        self.table = table
        self.aboutCosts = Set(aboutCosts)
    }
}

/// An answer that follows from the cost of a workload.
package struct ComputedAnswer: Sendable, Equatable {
    package let question: String
    package let answer: String
    /// What was found.
    package let finding: CostFinding
    /// How it follows, in words: `at 1.5 M tokens a day closed costs $1,990 a month, managed open $2,710`.
    package let reason: String

    /// An answer.
    package init(question: String, answer: String, finding: CostFinding, reason: String) {
        self.question = question
        self.answer = answer
        self.finding = finding
        self.reason = reason
    }

    /// Whether the draws settle it.
    package var isSettled: Bool { finding != .unclear }
}

extension CostedDecision {
    /// Where a walk has led: what each of the options compared may still do there. `given` are answers by hand,
    /// `computed` those that follow from a workload.
    package func position(
        of walk: Walk, among options: [OptionID], given: [String: String], computed: [ComputedAnswer]
    ) -> Position {
        position(position(of: walk, among: options), on: walk, given: given, computed: computed)
    }

    /// Where a walk has led by its answers alone. O(options x walks).
    package func position(of walk: Walk, among options: [OptionID]) -> Position {
        let allowed = graph.allowedOptions(on: walk, of: options.map { $0.rawValue }).map {
            OptionID(rawValue: $0)
        }
        let runnable = options.filter { graph.canRun($0.rawValue, on: walk) }
        let counted = options.filter { graph.isCounted($0.rawValue, on: walk) }
        var position = Position(
            chosen: option(of: walk), allowed: Set(allowed), runnable: Set(runnable),
            counted: Set(counted))
        for option in options where !position.isOpen(option) {
            position.ruledOutBy[option] = table.lastQuestion(
                shuttingOut: option.rawValue, from: walk, in: graph)
        }
        return position
    }

    /// The position of a walk, with what a workload says otherwise than the answers given.
    package func position(
        _ position: Position, on walk: Walk, given: [String: String], computed: [ComputedAnswer]
    ) -> Position {
        var position = position
        var held = given
        for answer in computed where held[answer.question] == nil { held[answer.question] = answer.answer }
        position.shutOutByHand = shutOutByHand(walk, held, given: given, computed)
        position.doubtful = doubtful(walk, given: given, computed)
        position.shutOutByDoubt = shutOutByDoubt(walk, held, given: given, computed)
        return position
    }

    /// The option that the outcome of a walk recommends; nil where a question is open or none is named.
    private func option(of walk: Walk) -> OptionID? {
        walk.outcome.flatMap { graph.outcome($0)?.option }.map { OptionID(rawValue: $0) }
    }

    /// The options that the walk would lead to if answers by hand gave way to settled computations, one at a time
    /// and all at once.
    private func shutOutByHand(
        _ walk: Walk, _ held: [String: String], given: [String: String], _ computed: [ComputedAnswer]
    ) -> [OptionID: String] {
        let overruled = overruled(walk, given: given, computed)
        guard let first = overruled.first else { return [:] }
        var found: [OptionID: String] = [:]
        var all = held
        for answer in overruled { all[answer.question] = answer.answer }
        for (question, answers) in overruled.map({ ($0.question, held.changed(by: $0)) }) + [
            (first.question, all)
        ] {
            guard let option = option(after: answers), option != self.option(of: walk),
                found[option] == nil
            else { continue }
            found[option] = question
        }
        return found
    }

    /// The settled computations that answers of the walk by hand say otherwise than.
    private func overruled(
        _ walk: Walk, given: [String: String], _ computed: [ComputedAnswer]
    ) -> [ComputedAnswer] {
        computed.filter { answer in
            guard answer.isSettled, walk.asks(answer.question), let own = given[answer.question] else {
                return false
            }
            return own != answer.answer
        }
    }

    /// The answer to look at again where the costs speak against an outcome: the first that says otherwise than a
    /// settled computation, else the last about costs that was given by hand, else the last of all.
    private func doubtful(_ walk: Walk, given: [String: String], _ computed: [ComputedAnswer])
        -> String?
    {
        let byHand = walk.steps.last { aboutCosts.contains($0.question) && given[$0.question] != nil }
        return overruled(walk, given: given, computed).first?.question ?? byHand?.question
            ?? walk.steps.last?.question
    }

    /// The options that the walk would lead to if an unsure computed answer were another one.
    private func shutOutByDoubt(
        _ walk: Walk, _ held: [String: String], given: [String: String], _ computed: [ComputedAnswer]
    ) -> Set<OptionID> {
        let open = computed.filter {
            !$0.isSettled && given[$0.question] == nil && walk.asks($0.question)
        }
        var found: Set<OptionID> = []
        for answer in open {
            for other in graph.question(answer.question)?.answers ?? [] where other.id != answer.answer {
                var answers = held
                answers[answer.question] = other.id
                if let option = option(after: answers) { found.insert(option) }
            }
        }
        return found
    }

    /// The option at which answers end; nil where they leave a question open.
    private func option(after answers: [String: String]) -> OptionID? {
        graph.start.map { graph.follow(answers, from: $0) }.flatMap { option(of: $0) }
    }
}

extension [String: String] {
    /// The answers with a computed one in the place of that to its question.
    fileprivate func changed(by answer: ComputedAnswer) -> [String: String] {
        var answers = self
        answers[answer.question] = answer.answer
        return answers
    }
}
