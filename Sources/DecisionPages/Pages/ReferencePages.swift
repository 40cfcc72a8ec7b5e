import Decision
import Site

/// The trail of a page about a question or an outcome, free of context.
func decisionTrail(_ site: SiteContext, _ more: [PageLink] = []) -> [PageLink] {
    [
        PageLink(Route(""), site.configuration.title),
        PageLink(site.decisionFolders.routes.start, DecisionWords.startTitle(in: site)),
    ] + more
}

/// A page about the decision, free of context: found by search, reviewed with the data.
func referencePage(
    _ route: Route, title: String, description: String, kind: String, sections: [PageSection],
    opening: HTML = .empty, trail: [PageLink], decisions: Decisions
) -> PageDocument {
    let body: HTML = "\(opening)\(sections.map(\.html))"
    var document = PageDocument(
        route: route, title: title, description: description, kind: kind, body: body.bytes)
    document.headings = sections.map(\.heading)
    document.trail = trail
    document.reviewed = decisions.reviewed
    document.reviewBy = decisions.reviewBy
    return document
}
