/// A graph under proof: what can be reached in it, and by which shortest walks.
struct Inspection: Sendable {
    let graph: DecisionGraph
    let known: KnownIDs
    /// The shortest walk to every reachable place after every stopping gate, shortest first, of
    /// equal ones the first in the order of the data.
    let reached: [Walk]

    /// Explores a graph breadth first, in time linear in its places, gates and answers.
    init(of graph: DecisionGraph, knowing known: KnownIDs) {
        self.graph = graph
        self.known = known
        reached = graph.explore(from: [graph.start].compactMap(\.self)) { _ in true }
    }

    /// A failure with the shortest walk to its subject.
    func failure(_ fault: Fault, in subject: Subject, key: String? = nil) -> ProofFailure {
        ProofFailure(fault, in: subject, key: key, steps: shortestWalk(to: subject))
    }

    /// The shortest walk to a question or outcome, or through an answer; nil where there is none.
    func shortestWalk(to subject: Subject) -> [Step]? {
        switch subject {
        case .graph: nil
        case .question(let id): reached.first { $0.end == .question(id) }?.steps
        case .outcome(let id): reached.first { $0.end == .outcome(id) }?.steps
        case .answer(let question, let answer):
            shortestWalk(to: .question(question)).map { $0 + [Step(question, answer)] }
        }
    }

    /// The shortest walks to a question, one for each gate that can have stopped them.
    func states(of question: String) -> [Walk] {
        reached.filter { $0.end == .question(question) }
    }
}

extension DecisionGraph {
    /// A place and the gate that stopped the walk to it: all that decides how a walk can go on.
    private struct State: Hashable {
        let end: Place
        let stoppedBy: String?
    }

    /// The shortest continuation of these walks to every state, over those edges that are let
    /// through. An edge is given as the walk that has just taken it.
    func explore(from starts: [Walk], through admits: (Walk) -> Bool) -> [Walk] {
        var reached = starts
        var seen = Set(starts.map { State(end: $0.end, stoppedBy: $0.stoppedBy) })
        var next = 0
        while next < reached.count {
            let walk = reached[next]
            next += 1
            guard let question = openQuestion(of: walk) else { continue }
            for answer in question.answers {
                guard let further = advance(walk, by: answer, to: question), admits(further) else { continue }
                if seen.insert(State(end: further.end, stoppedBy: further.stoppedBy)).inserted {
                    reached.append(further)
                }
            }
        }
        return reached
    }
}
