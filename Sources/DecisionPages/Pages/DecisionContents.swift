import Decision
import Diagnostics
import Site

/// The list of all questions, gates in their order and details after the gate they belong to.
func questionsPage(of decisions: Decisions, in site: SiteContext) -> PageDocument {
    let links = DecisionLinks(site: site, decisions: decisions, here: decisions.routes.questions)
    let items = decisions.graph.questions.map { question -> HTML in
        "\(links.question(question))<p>\(decisions.caption(of: question)).</p>"
    }
    return referencePage(
        links.here, title: DecisionWords.questionsTitle, description: DecisionWords.questionsDescription,
        kind: "decision", sections: [], opening: unorderedList(items, class: "contents"),
        trail: decisionTrail(site), decisions: decisions)
}

/// The list of all outcomes.
func outcomesPage(of decisions: Decisions, in site: SiteContext) -> PageDocument {
    let links = DecisionLinks(site: site, decisions: decisions, here: decisions.routes.outcomes)
    let items = decisions.graph.outcomes.map { outcome -> HTML in
        let count = DecisionWords.walks(decisions.table.walks(to: outcome.id).count)
        return "\(links.outcome(outcome))<p>\(outcome.recommendation) \(count.capitalisedFirst).</p>"
    }
    return referencePage(
        links.here, title: DecisionWords.outcomesTitle, description: DecisionWords.outcomesDescription,
        kind: "decision", sections: [], opening: unorderedList(items, class: "contents"),
        trail: decisionTrail(site), decisions: decisions)
}

/// The start page of a handbook whose author wrote none.
func startPage(of decisions: Decisions, in site: SiteContext) -> PageDocument {
    let links = DecisionLinks(site: site, decisions: decisions, here: decisions.routes.start)
    let summary = DecisionWords.startSummary(
        questions: decisions.table.longest, outcomes: decisions.graph.outcomes.count)
    var document = referencePage(
        links.here, title: DecisionWords.startTitle, description: DecisionWords.startDescription,
        kind: "decision",
        sections: [PageSection(id: "gates", title: DecisionWords.gates, content: gateList(links))],
        opening: "<p>\(summary)</p>\n", trail: decisionTrail(site), decisions: decisions)
    document.trail = [PageLink(Route(""), site.configuration.title)]
    return document
}
