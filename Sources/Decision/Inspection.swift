/// A graph under proof: what can be reached in it, and by which shortest walks.
struct Inspection: Sendable {
    let graph: DecisionGraph
    let known: KnownIDs
    /// The shortest walk to every reachable state, shortest first, of equal ones the first in the order of
    /// the data.
    let reached: [Walk]
    /// Whether there was more to explore than is looked at; then there are too many walks as well, or too long
    /// ones, and nothing else can be said of the graph.
    let isCut: Bool

    /// Every finished walk; none where the inspection is cut. At most one more than may be published.
    let finished: [Walk]
    /// What ids may name, made once: each of many wrong ones holds its list.
    let gateIDs: [String]
    let questionAndOutcomeIDs: [String]
    let contextKeys: [String]
    let answerSegments: [String]

    /// What was reached, by where it ends.
    private let walksByEnd: [Place: [Walk]]

    /// Explores a graph breadth first, in time linear in its states and answers.
    init(of graph: DecisionGraph, knowing known: KnownIDs) {
        self.graph = graph
        self.known = known
        var steps = DecisionGraph.stepLimit
        (reached, isCut) = graph.explore(from: [graph.start].compactMap { $0 }, steps: &steps) { _ in true }
        walksByEnd = Dictionary(grouping: reached, by: { $0.end })
        finished =
            isCut ? [] : graph.states(limit: DecisionGraph.walkLimit).filter { $0.outcome != nil }
        gateIDs = graph.gates.map { $0.id }
        questionAndOutcomeIDs = graph.questions.map { $0.id } + graph.outcomes.map { $0.id }
        answerSegments = graph.answerSegments
        contextKeys = gateIDs + answerSegments
    }

    /// A failure with the shortest walk to its subject.
    func failure(
        _ fault: Fault, in subject: Subject, key: String? = nil, entry: String? = nil
    ) -> ProofFailure {
        ProofFailure(fault, in: subject, key: key, entry: entry, steps: shortestWalk(to: subject))
    }

    /// The shortest walk to a question or outcome, or through an answer; nil where there is none.
    func shortestWalk(to subject: Subject) -> [Step]? {
        switch subject {
        case .graph: nil
        case .question(let id): states(of: id).first?.steps
        case .outcome(let id): walks(to: id).first?.steps
        case .answer(let question, let answer):
            shortestWalk(to: .question(question)).map { $0 + [Step(question, answer)] }
        }
    }

    /// The questions that some walk comes to, the nearest first.
    var askedQuestions: [String] {
        var seen: Set<String> = []
        return reached.filter { $0.outcome == nil }.map { $0.end.id }.filter { seen.insert($0).inserted }
    }

    /// The shortest walks to a question, one for each state in which it is asked.
    func states(of question: String) -> [Walk] {
        walksByEnd[.question(question)] ?? []
    }

    /// The shortest walks to an outcome, one for each state in which they end there.
    func walks(to outcome: String) -> [Walk] {
        walksByEnd[.outcome(outcome)] ?? []
    }
}

extension DecisionGraph {
    /// At most this many states are explored. A sound graph has fewer question states than finished walks,
    /// so that one with more states has more walks than `walkLimit`; and the answers on the way to its states
    /// are fewer than the rows of its walks.
    static let stateLimit = 2 * walkLimit
    /// At most this many answers are looked at, counted on the way to every state from every answer: twice as many
    /// as the rows of a sound graph, and as many again for walks that meet.
    static let stepLimit = 4 * rowLimit

    /// All that decides how a walk can go on: its place, the gate that stopped it, and those of its answers
    /// on which something in the graph depends.
    private struct State: Hashable {
        let end: Place
        let context: Context
        /// Whether the walk has asked the question that is marked.
        let isMarked: Bool
    }

    /// The shortest continuation of these walks to every state, over those edges that are let
    /// through. An edge is given as the walk that has just taken it. Where a question is marked, a walk that
    /// has asked it is in another state than one that has not. Is cut at `stateLimit`, where the answers on
    /// the way to all states are more than `rowLimit`, and where no steps are left.
    ///
    /// - Parameter left: the answers that may be looked at, less those that were.
    func explore(
        from starts: [Walk], marking question: String? = nil, steps left: inout Int,
        through admits: (Walk) -> Bool
    ) -> (reached: [Walk], isCut: Bool) {
        let keys = contextKeys
        let state = { (walk: Walk) in
            let context = self.context(of: walk)
            return State(
                end: walk.end,
                context: Context(answers: context.answers.filter(keys.contains), gate: context.gate),
                isMarked: question.map(walk.asks) ?? false)
        }
        var reached = starts
        var seen = Set(starts.map(state))
        var (next, steps) = (0, 0)
        while next < reached.count {
            if reached.count >= Self.stateLimit || steps > Self.rowLimit || left < 0 {
                return (reached, true)
            }
            let further = choices(at: reached[next]).map { $0.walk }.filter(admits)
            left -= further.reduce(0) { $0 + $1.steps.count }
            let new = further.filter { seen.insert(state($0)).inserted }
            steps += new.reduce(0) { $0 + $1.steps.count }
            reached += new
            next += 1
        }
        return (reached, false)
    }
}
