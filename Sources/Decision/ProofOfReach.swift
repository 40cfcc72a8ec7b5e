extension Proof {
    /// Every question and every outcome is on some walk.
    static func unreachable(_ inspection: Inspection) -> [ProofFailure] {
        let reached = Set(inspection.reached.map { $0.end })
        let places =
            inspection.graph.questions.map { (Place.question($0.id), Subject.question($0.id)) }
            + inspection.graph.outcomes.map { (Place.outcome($0.id), Subject.outcome($0.id)) }
        return places.filter { !reached.contains($0.0) }.map { inspection.failure(.unreachable, in: $0.1) }
    }

    /// No walk comes back to a question that it has answered.
    ///
    /// Reports the answer that closes the shortest such walk, then looks again without that answer,
    /// until no walk comes back, or enough are reported. Where that takes too long, the answer is reported that
    /// closes a ring of questions, whatever the walks.
    static func cycle(_ inspection: Inspection) -> [ProofFailure] {
        var failures: [ProofFailure] = []
        var cut: Set<Edge> = []
        var steps = mostStepsAfterCycles
        while failures.count < mostCycles,
            let walk = shortestReturn(in: inspection, without: cut, steps: &steps),
            let edge = Edge(lastOf: walk, in: inspection.graph)
        {
            cut.insert(edge)
            let subject = Subject.answer(question: edge.step.question, answer: edge.step.answer)
            failures.append(
                ProofFailure(.cycle(back: edge.end.id), in: subject, key: "next", steps: walk.steps))
        }
        if steps < 0, failures.isEmpty, let ring = RingSearch(inspection.graph).closingAnswer {
            let subject = Subject.answer(question: ring.question, answer: ring.answer)
            failures.append(inspection.failure(.cycle(back: ring.back), in: subject, key: "next"))
        }
        return failures
    }

    /// The walks are few enough to make a page of each, and short enough for these to be printed.
    static func walkCount(_ inspection: Inspection) -> [ProofFailure] {
        excess(in: inspection).map { [inspection.failure($0, in: .graph)] } ?? []
    }

    private static func excess(in inspection: Inspection) -> Fault? {
        let graph = inspection.graph
        let tooMany = Fault.tooManyWalks(limit: DecisionGraph.walkLimit)
        let tooLong = Fault.tooManyRows(limit: DecisionGraph.rowLimit)
        if inspection.isCut {
            return inspection.reached.count >= DecisionGraph.stateLimit ? tooMany : tooLong
        }
        let finished = inspection.finished
        if finished.count > DecisionGraph.walkLimit { return tooMany }
        return finished.reduce(0) { $0 + graph.rows(of: $1) } > DecisionGraph.rowLimit ? tooLong : nil
    }

    /// Who has mended these finds the next ones.
    private static let mostCycles = 20
    /// Answers that are looked at in search of walks that come back.
    private static let mostStepsAfterCycles = 20_000_000

    /// An answer together with the place that it leads to; an answer that is read as another one has
    /// no edge of its own.
    private struct Edge: Hashable {
        let step: Step
        let end: Place

        init?(lastOf walk: Walk, in graph: DecisionGraph) {
            guard let step = walk.steps.last else { return nil }
            let readAs = graph.question(step.question)?.answer(step.answer)?.readAs
            self.step = Step(step.question, readAs ?? step.answer)
            end = walk.end
        }
    }

    /// The shortest walk that comes back to a question, not using some edges; nil where none does. Looks
    /// at each state twice for each question that walks may come back to.
    ///
    /// - Parameter left: as in `explore`; nil where none are left.
    private static func shortestReturn(
        in inspection: Inspection, without cut: Set<Edge>, steps left: inout Int
    ) -> Walk? {
        let graph = inspection.graph
        let circular = questionsBeforeCycles(in: graph)
        let starts = [graph.start].compactMap { $0 }
        var shortest: Walk?
        for question in inspection.askedQuestions where circular.contains(question) {
            let walks = graph.explore(from: starts, marking: question, steps: &left) { walk in
                walk.steps.count < shortest?.steps.count ?? .max
                    && Edge(lastOf: walk, in: graph).map { !cut.contains($0) } ?? true
            }.reached
            if left < 0 { return nil }
            shortest = walks.first { $0.end == .question(question) && $0.asks(question) } ?? shortest
        }
        return shortest
    }

    /// The questions from which a walk may come to one of them again, whatever the context. In a sound graph
    /// there are none, so that no walk has to be tried.
    private static func questionsBeforeCycles(in graph: DecisionGraph) -> Set<String> {
        var left: [String: Set<String>] = [:]
        for question in graph.questions {
            left[question.id, default: []].formUnion(onward(from: question, in: graph))
        }
        var before: [String: [String]] = [:]
        for (question, others) in left {
            for other in others { before[other, default: []].append(question) }
        }
        var ends = left.filter { $0.value.isEmpty }.map { $0.key }
        while let end = ends.popLast() {
            left[end] = nil
            for question in before[end] ?? [] {
                left[question]?.remove(end)
                if left[question]?.isEmpty == true { ends.append(question) }
            }
        }
        return Set(left.keys)
    }

    private static func onward(from question: Question, in graph: DecisionGraph) -> Set<String> {
        Set(question.answers.flatMap { $0.next.ids?.values ?? [] }.filter { graph.question($0) != nil })
    }
}
