import Decision

/// The whole decision on one page: the gates as a spine, every walk as a list, every outcome with the
/// number of walks that lead to it. The lists are the diagram.
func treePage(of decisions: Decisions, in site: SiteContext) -> PageDocument {
    let links = DecisionLinks(site: site, decisions: decisions, here: DecisionRoutes.tree)
    let sections = [
        PageSection(id: "gates", title: DecisionWords.gates, content: gateSpine(links)),
        PageSection(id: "walks", title: DecisionWords.everyWalk, content: everyWalk(links)),
        PageSection(
            id: "outcomes", title: DecisionWords.outcomeTable,
            content: "\(outcomeCoverage(links))\(unreachedPatterns(links))"),
        PageSection(id: "copies", title: DecisionWords.copies, content: copies(links)),
    ]
    return referencePage(
        links.here, title: DecisionWords.treeTitle,
        description: DecisionWords.treeDescription(decisions.table),
        kind: "decision", sections: sections, opening: waysIn(links), trail: decisionTrail(site),
        decisions: decisions)
}

private func everyWalk(_ links: DecisionLinks) -> HTML {
    let gates = links.decisions.graph.gates.enumerated().map { index, gate -> HTML in
        let title = "\(DecisionWords.stopped(by: index + 1)): \(gate.label)"
        return "<h3 id=\"walks-\(gate.id)\">\(title)</h3>\n\(walkTree(stoppedBy: gate.id, links))"
    }
    let rest = walkTree(stoppedBy: nil, links)
    return "\(gates)<h3 id=\"walks-to-the-end\">\(DecisionWords.noGateStops)</h3>\n\(rest)"
}

private func unreachedPatterns(_ links: DecisionLinks) -> HTML {
    let pages = links.decisions.unreachedPatterns.compactMap { links.decisions.pattern($0) }.map(links.page)
    guard !pages.isEmpty else { return .empty }
    return "<p>\(DecisionWords.unreachedPatterns)</p>\n\(unorderedList(pages))"
}

private func copies(_ links: DecisionLinks) -> HTML {
    unorderedList([
        anchor(links.file(DecisionRoutes.treePicture), DecisionWords.forSlides),
        anchor(links.file(DecisionRoutes.data), DecisionWords.asData),
        anchor(links.file(DecisionRoutes.schema), DecisionWords.dataSchema),
    ])
}
