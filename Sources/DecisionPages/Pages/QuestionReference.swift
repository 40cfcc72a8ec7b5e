import Decision
import Diagnostics
import Site

/// The page about a question: why it is asked, what each answer means, where it leads, where it is asked.
func questionReference(_ question: Question, of decisions: Decisions, in site: SiteContext) -> PageDocument {
    let links = DecisionLinks(
        site: site, decisions: decisions, here: decisions.routes.question(question.id))
    let sections = [
        PageSection(
            id: "why", title: DecisionWords.whyAsked,
            content: "<p>\(question.why)</p>\n\(whatCounts(question, links))"),
        PageSection(id: "answers", title: DecisionWords.whatAnswersMean, content: meanings(question, links)),
        PageSection(id: "find-out", title: DecisionWords.howToFindOut, content: findOut(question.findOut)),
        PageSection(id: "walks", title: DecisionWords.walksThrough, content: states(question, links)),
    ]
    let trail = decisionTrail(site, [PageLink(decisions.routes.questions, DecisionWords.questionsTitle)])
    var document = referencePage(
        links.here, title: question.title,
        description:
            "\(question.label.capitalisedFirst): why it is asked, what counts, how to find out, and where each answer leads.",
        kind: "question", sections: sections, trail: trail, decisions: decisions)
    document.headTitle = "\(question.title) (\(DecisionWords.aboutThisQuestion.lowercasedFirst))"
    document.caption = decisions.caption(of: question)
    return document
}

/// Each answer with what it means, what follows from it, and where it leads; a link into a walk that asks it.
private func meanings(_ question: Question, _ links: DecisionLinks) -> HTML {
    let decisions = links.decisions
    let walk = decisions.standing(at: question.id) ?? decisions.table.states(of: question.id).first
    let entries = question.answers.map { answer -> HTML in
        let next = walk.flatMap { decisions.graph.advance($0, by: answer.id) }
        let phrase = next.map { anchor(links.walk($0), answer.phrase) } ?? "\(answer.phrase)"
        return "<dt>\(phrase)</dt>\n<dd>\(answer.meaning)</dd>\n\(whatFollows(answer, question, links))"
    }
    let before = walk.flatMap { $0.steps.isEmpty ? nil : decisions.answersInWords(of: $0) }
    let from: HTML = before.map { "<p>\(DecisionWords.answersGoOn(from: $0))</p>\n" } ?? .empty
    return "\(from)<dl class=\"meanings\">\n\(entries)</dl>\n"
}

/// What follows from an answer: once, or for each gate and each earlier answer where that differs.
private func whatFollows(_ answer: Answer, _ question: Question, _ links: DecisionLinks) -> [HTML] {
    let graph = links.decisions.graph
    let cases = links.decisions.table.states(of: question.id).compactMap { state -> Following? in
        guard let walk = graph.advance(state, by: answer.id) else { return nil }
        let context = graph.context(of: state, giving: answer, to: question)
        let read = answer.readAs.flatMap(question.answer) ?? answer
        return Following(
            key: answer.consequence.key(in: context) ?? read.next.ids?.key(in: context) ?? context.gate,
            text: answer.consequence.value(in: context) ?? "", walk: walk)
    }
    let distinct = cases.map(\.key).uniqued.compactMap { key in cases.first { $0.key == key } }
    let isOne = Set(distinct.map(\.text)).count == 1 && Set(distinct.map(\.walk.end.id)).count == 1
    return distinct.prefix(isOne ? 1 : distinct.count).map { following -> HTML in
        let prefix = isOne ? "" : "\(links.decisions.whereItHolds(following.key)): "
        let end = links.reference(following.walk)
        return "<dd class=\"answer-next\">\(prefix)\(following.text) \(DecisionWords.leadsTo) \(end)</dd>\n"
    }
}

/// What follows from an answer in one context.
private struct Following {
    /// The gate or the earlier answer that decides; nil where no gate has stopped the walk.
    let key: String?
    let text: String
    /// The first walk in this context, with the answer.
    let walk: Walk
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

    /// The context that a key stands for: `After gate 3`, or `After “Yes, it does”`.
    func whereItHolds(_ key: String?) -> String {
        let answer = graph.questions.lazy.compactMap { question in
            question.answers.first { Step(question.id, $0.id).segment == key }
        }.first
        return answer.map { DecisionWords.after(answer: $0.phrase) }
            ?? DecisionWords.after(gate: key.flatMap { graph.gateNumber(of: $0) })
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
