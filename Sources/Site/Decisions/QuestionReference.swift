import Decision

/// The page about a question: why it is asked, what each answer means, where it leads, where it is asked.
func questionReference(_ question: Question, of decisions: Decisions, in site: SiteContext) -> PageDocument {
    let links = DecisionLinks(
        site: site, decisions: decisions, here: DecisionRoutes.question(question.id))
    let sections = [
        PageSection(
            id: "why", title: DecisionWords.whyAsked,
            content: "<p>\(question.why)</p>\n\(whatCounts(question, links))"),
        PageSection(id: "answers", title: DecisionWords.whatAnswersMean, content: meanings(question, links)),
        PageSection(id: "find-out", title: DecisionWords.howToFindOut, content: findOut(question.findOut)),
        PageSection(id: "walks", title: DecisionWords.walksThrough, content: states(question, links)),
    ]
    let trail = decisionTrail(site, [PageLink(DecisionRoutes.questions, DecisionWords.questionsTitle)])
    var document = referencePage(
        links.here, title: question.title,
        description:
            "\(question.label.capitalisedFirst): why it is asked, what counts, how to find out, and where each answer leads.",
        kind: "question", sections: sections, trail: trail, decisions: decisions)
    document.headTitle = "\(question.title) (\(DecisionWords.aboutThisQuestion.lowercasedFirst))"
    document.caption = decisions.caption(of: question)
    return document
}

/// Each answer with what it means, what follows from it, and where it leads.
private func meanings(_ question: Question, _ links: DecisionLinks) -> HTML {
    let entries = question.answers.map { answer -> HTML in
        "<dt>\(answer.phrase)</dt>\n<dd>\(answer.meaning)</dd>\n\(whatFollows(answer, question, links))"
    }
    return "<dl class=\"meanings\">\n\(entries)</dl>\n"
}

/// What follows from an answer: once, or for each gate that can have stopped the walk where that differs.
private func whatFollows(_ answer: Answer, _ question: Question, _ links: DecisionLinks) -> [HTML] {
    let graph = links.decisions.graph
    let walks = links.decisions.table.states(of: question.id).compactMap { graph.advance($0, by: answer.id) }
    let gates = walks.map(\.stoppedBy).uniqued
    let cases = gates.compactMap { gate in walks.first { $0.stoppedBy == gate } }
    let texts = cases.map { answer.consequence.value(after: $0.stoppedBy) ?? "" }
    let isOne = Set(texts).count == 1 && Set(cases.map(\.end.id)).count == 1
    return zip(cases, texts).prefix(isOne ? 1 : cases.count).map { walk, text -> HTML in
        let gate = DecisionWords.after(gate: walk.stoppedBy.flatMap { graph.gateNumber(of: $0) })
        let prefix = isOne ? "" : "\(gate): "
        return
            "<dd class=\"answer-next\">\(prefix)\(text) \(DecisionWords.leadsTo) \(links.reference(walk))</dd>\n"
    }
}

/// The walks that come to the question, by the answers before it.
private func states(_ question: Question, _ links: DecisionLinks) -> HTML {
    unorderedList(
        links.decisions.table.states(of: question.id).map { state in
            anchor(links.walk(state), links.decisions.answersInWords(of: state))
        })
}

extension DecisionLinks {
    /// The page about the question or outcome that a walk leads to.
    func reference(_ walk: Walk) -> HTML {
        switch walk.end {
        case .question(let id): decisions.graph.question(id).map(question) ?? .empty
        case .outcome(let id): decisions.graph.outcome(id).map(outcome) ?? .empty
        }
    }
}

extension Decisions {
    /// `Gate 3 of 4`, or `Detail, asked after gate 1 or 3`.
    func caption(of question: Question) -> String {
        if let number = graph.gateNumber(of: question.id) {
            return DecisionWords.gate(number, of: graph.gates.count)
        }
        let gates = Set(table.states(of: question.id).compactMap(\.stoppedBy))
        return DecisionWords.detail(after: gates.compactMap { graph.gateNumber(of: $0) }.sorted())
    }

    /// The answers of a walk as a line: `data location: no; token volume: not sure`.
    func answersInWords(of walk: Walk) -> String {
        if walk.steps.isEmpty { return DecisionWords.firstQuestion.capitalisedFirst }
        return graph.trace(of: walk).map { "\($0.question.label): \($0.answer.short)" }.joined(
            separator: "; "
        )
        .capitalisedFirst
    }
}

extension Array where Element: Hashable {
    /// The elements without repetitions, in the order of their first appearance.
    var uniqued: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
