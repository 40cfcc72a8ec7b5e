/// Looks for a ring of questions in a graph, whatever the contexts, in time linear in its answers.
struct RingSearch {
    /// An answer, and the question before it to which it leads back; nil where there is no ring.
    let closingAnswer: (question: String, answer: String, back: String)?

    /// An answer that leads on.
    private struct Edge {
        let answer: String
        let next: String
    }

    init(_ graph: DecisionGraph) {
        closingAnswer = Self.search(graph)
    }

    private static func search(
        _ graph: DecisionGraph
    ) -> (question: String, answer: String, back: String)? {
        guard let first = graph.start?.end.id else { return nil }
        var done: Set<String> = []
        var onTheWay: Set<String> = [first]
        // The way from the first question, each with the edges that were not gone yet.
        var way = [(question: first, left: edges(of: first, in: graph))]
        while let (question, left) = way.last {
            guard let edge = left.last else {
                way.removeLast()
                onTheWay.remove(question)
                done.insert(question)
                continue
            }
            way[way.count - 1].left.removeLast()
            if onTheWay.contains(edge.next) { return (question, edge.answer, edge.next) }
            if done.contains(edge.next) { continue }
            onTheWay.insert(edge.next)
            way.append((edge.next, edges(of: edge.next, in: graph)))
        }
        return nil
    }

    private static func edges(of question: String, in graph: DecisionGraph) -> [Edge] {
        (graph.question(question)?.answers ?? []).flatMap { answer in
            (answer.next.ids?.values ?? []).filter { graph.question($0) != nil }
                .map { Edge(answer: answer.id, next: $0) }
        }
    }
}
