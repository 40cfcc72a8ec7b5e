/// Every walk of a graph, enumerated once, in the order of the data.
///
/// The order is that of a reader who tries the answers of each question from the first to the last:
/// depth first, a question state before the walks that continue it.
package struct WalkTable: Sendable {
    /// Every question in the context of the answers before it.
    package let questionStates: [Walk]
    /// Every finished walk.
    package let walks: [Walk]

    private let walksByPath: [String: Walk]

    /// All walks of a graph; their number grows exponentially with the number of gates, and the
    /// proofs bound it by `DecisionGraph.walkLimit`.
    package init(_ graph: DecisionGraph) {
        let states = graph.states(limit: .max)
        questionStates = states.filter { $0.outcome == nil }
        walks = states.filter { $0.outcome != nil }
        walksByPath = Dictionary(firstOfEach: states.map { ($0.path, $0) })
    }

    /// The question state or finished walk with these answers, or nil; in constant time.
    package subscript(path path: String) -> Walk? { walksByPath[path] }

    /// The most answers that a walk needs; 0 for no walks.
    package var longest: Int { walks.map { $0.steps.count }.max() ?? 0 }

    /// Every address that is a walk's with its last part cut off, as the state that it stands for:
    /// one for each nonempty run of answers.
    package var trimmedPrefixes: [Walk] {
        questionStates.filter { !$0.steps.isEmpty } + walks
    }

    /// The finished walks that end at an outcome, in order.
    package func walks(to outcome: String) -> [Walk] {
        walks.filter { $0.outcome == outcome }
    }

    /// The states of a question, in order.
    package func states(of question: String) -> [Walk] {
        questionStates.filter { $0.end.id == question }
    }
}

extension DecisionGraph {
    /// At most this many finished walks are accepted: each becomes a page.
    package static let walkLimit = 10_000

    /// Their pages may have at most this many rows together: each has one for every answer to every question
    /// that the walk asks, the answer given and those that would change it.
    package static let rowLimit = 500_000

    /// The rows of a finished walk's page, one for every answer to every question.
    func rows(of walk: Walk) -> Int {
        walk.steps.reduce(0) { $0 + (question($1.question)?.answers.count ?? 0) }
    }

    /// Question states and finished walks, depth first, until more than `limit` walks have come to an
    /// end. A walk ends at an outcome, or where it would ask a question twice or leads nowhere.
    func states(limit: Int) -> [Walk] {
        var states: [Walk] = []
        var pending = [start].compactMap { $0 }
        var ended = 0
        while let walk = pending.popLast(), ended <= limit {
            states.append(walk)
            let further = choices(at: walk).map { $0.walk }.filter { !$0.asks($0.end.id) }
            if further.isEmpty { ended += 1 }
            pending += further.reversed()
        }
        return states
    }
}
