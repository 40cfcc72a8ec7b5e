import Decision
import Diagnostics
import Site

/// The page about an outcome: when it is reached, what follows from it, and every walk that ends here.
func outcomeReference(_ outcome: Outcome, of decisions: Decisions, in site: SiteContext) -> PageDocument {
    let links = DecisionLinks(site: site, decisions: decisions, here: decisions.routes.outcome(outcome.id))
    let parts: [PageSection?] = [
        whenReached(outcome, links), consequences(outcome), watchForSection(outcome, links),
        costSection(referenceCost(of: outcome, decisions, site), links),
        nextStepSection(outcome, links), runnerUpSection(outcome, links),
        PageSection(
            id: "revisit", title: DecisionWords.revisitWhen, content: unorderedList(outcome.revisitWhen)),
        walksHere(outcome, links), examplesHere(outcome, links),
    ]
    let pattern = decisions.pattern(outcome.pattern).map { page -> HTML in
        "<p>\(DecisionWords.pattern): \(links.page(page)).</p>\n"
    }
    let trail = decisionTrail(site, [PageLink(decisions.routes.outcomes, DecisionWords.outcomesTitle)])
    var document = referencePage(
        links.here, title: outcome.title, description: outcome.recommendation, kind: "outcome",
        sections: parts.compactMap(\.self), opening: pattern ?? .empty, trail: trail, decisions: decisions)
    document.headTitle = "\(outcome.title) (\(DecisionWords.aboutThisOutcome.lowercasedFirst))"
    document.caption = DecisionWords.outcome
    return document
}

/// What an outcome costs in its first scenario, as on the first of its walks.
private func referenceCost(of outcome: Outcome, _ decisions: Decisions, _ site: SiteContext) -> OutcomeCost? {
    decisions.table.walks(to: outcome.id).first.flatMap {
        WalkReport.cost(of: $0, evidence: nil, decisions: decisions, site: site)
    }
}

private func whenReached(_ outcome: Outcome, _ links: DecisionLinks) -> PageSection {
    let reasons = outcome.reasons.map { reason -> HTML in
        let keys = [reason.stoppedBy ?? "all-gates", reason.after].compactMap(\.self)
        let title = links.decisions.whereItHolds(reason.stoppedBy)
        let answer = reason.after.map { ": \(links.decisions.whereItHolds($0).lowercasedFirst)" } ?? ""
        return """
            <h3 id="after-\(keys.joined(separator: "-"))">\(title)\(answer)</h3>
            \(reasonHTML(reason))
            """
    }
    return PageSection(
        id: "when-reached", title: DecisionWords.whenReached,
        content: "\(reasons)\(tensionsHTML(outcome.tensions))")
}

private func consequences(_ outcome: Outcome) -> PageSection {
    PageSection(
        id: "consequences", title: DecisionWords.consequences,
        content: """
            <h3 id="better">\(DecisionWords.better)</h3>
            \(unorderedList(outcome.good))<h3 id="worse">\(DecisionWords.worse)</h3>
            \(unorderedList(outcome.bad))
            """)
}

private func walksHere(_ outcome: Outcome, _ links: DecisionLinks) -> PageSection {
    let items = links.decisions.table.walks(to: outcome.id).map { walk -> HTML in
        let mark = walk.isProvisional ? DecisionWords.provisionalAfter : ""
        return "\(anchor(links.walk(walk), links.decisions.answersInWords(of: walk)))\(mark)"
    }
    return PageSection(id: "walks", title: DecisionWords.walksHere, content: unorderedList(items))
}

private func examplesHere(_ outcome: Outcome, _ links: DecisionLinks) -> PageSection {
    let examples = links.decisions.examples(of: outcome.id).map { links.page($0.page) }
    return PageSection(
        id: "examples", title: DecisionWords.examplesHere,
        content: examples.isEmpty ? "<p>\(DecisionWords.noExample)</p>\n" : unorderedList(examples))
}
