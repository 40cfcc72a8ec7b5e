import Decision
import InferencePages
import Site
import Workloads

/// The whole decision on one page: the gates as a spine, every walk as a list, every outcome with the number of
/// walks that lead to it. The lists are the diagram. Where the decision names scenarios there is a page for each,
/// which shows beside each outcome what its option costs.
func treePages(of decisions: Decisions, in site: SiteContext) -> [PageDocument] {
    let costs = site.treeCosts(of: decisions)
    guard !costs.isEmpty else { return [treePage(nil, among: [], of: decisions, in: site)] }
    return costs.map { treePage($0, among: costs, of: decisions, in: site) }
}

private func treePage(
    _ costs: TreeCosts?, among all: [TreeCosts], of decisions: Decisions, in site: SiteContext
) -> PageDocument {
    let route = costs?.route ?? decisions.routes.tree
    let links = DecisionLinks(site: site, decisions: decisions, here: route)
    let legend: HTML = costs.map { _ in "<p>\(DecisionWords.treeLegend)</p>\n" } ?? .empty
    let sections = [
        costs?.section(links),
        PageSection(
            id: "gates", title: DecisionWords.gates, content: "\(legend)\(gateSpine(links, costs: costs))"),
        PageSection(
            id: "walks", title: DecisionWords.everyWalk, content: "\(legend)\(everyWalk(links, costs))"),
        PageSection(
            id: "outcomes", title: DecisionWords.outcomeTable,
            content: "\(outcomeCoverage(links))\(unreachedPatterns(links))"),
        PageSection(id: "copies", title: DecisionWords.copies, content: copies(links)),
    ]
    var page = referencePage(
        route, title: DecisionWords.treeTitle,
        description: DecisionWords.treeDescription(decisions.table), kind: "decision",
        sections: sections.compactMap(\.self),
        opening: "\(costs?.opening(among: all, links) ?? .empty)\(waysIn(links))",
        trail: decisionTrail(site), decisions: decisions)
    if let costs, route != decisions.routes.tree { page.becomes(further: costs) }
    return page
}

extension PageDocument {
    /// A page for another scenario than the first has a name of its own in the head and is not found by search: the tree
    /// on it is the same.
    fileprivate mutating func becomes(further costs: TreeCosts) {
        let title = costs.scenario.named.title
        headTitle = DecisionWords.treeTitle(in: title)
        lede = description
        description = DecisionWords.treeDescription(in: title)
        isIndexed = false
    }
}

private func everyWalk(_ links: DecisionLinks, _ costs: TreeCosts?) -> HTML {
    let gates = links.decisions.graph.gates.enumerated().map { index, gate -> HTML in
        let title = "\(DecisionWords.stopped(by: index + 1)): \(gate.label)"
        let walks = walkTree(stoppedBy: gate.id, links, costs: costs)
        return "<h3 id=\"walks-\(gate.id)\">\(title)</h3>\n\(walks)"
    }
    let rest = walkTree(stoppedBy: nil, links, costs: costs)
    return "\(gates)<h3 id=\"walks-to-the-end\">\(DecisionWords.noGateStops)</h3>\n\(rest)"
}

private func unreachedPatterns(_ links: DecisionLinks) -> HTML {
    let pages = links.decisions.unreachedPatterns.compactMap { links.decisions.pattern($0) }.map(links.page)
    guard !pages.isEmpty else { return .empty }
    return "<p>\(DecisionWords.unreachedPatterns)</p>\n\(unorderedList(pages))"
}

private func copies(_ links: DecisionLinks) -> HTML {
    unorderedList([
        anchor(links.file(links.decisions.routes.treePicture), DecisionWords.forSlides),
        anchor(links.file(DecisionRoutes.data), DecisionWords.asData),
        anchor(links.file(DecisionRoutes.schema), DecisionWords.dataSchema),
    ])
}
