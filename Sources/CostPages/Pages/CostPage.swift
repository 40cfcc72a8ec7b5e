package import Site
import Telling

/// The trail of a page below `/cost/`.
package func costTrail(_ site: SiteContext) -> [PageLink] {
    let start = site.numbers.routes.start
    let title = site.map.page(at: start).map { site.map.pages[$0].frontMatter.title }
    return [
        PageLink(Route(""), site.configuration.title),
        PageLink(start, title ?? CostWords.startTitle),
    ]
}

/// A page about costs, of its sections.
package func costPage(
    _ route: Route, title: String, description: String, sections: [PageSection], opening: HTML = .empty,
    trail: [PageLink]
) -> PageDocument {
    let body: HTML = "\(opening)\(sections.map(\.html))"
    var document = PageDocument(
        route: route, title: title, description: description, kind: "cost", body: body.bytes)
    document.headings = sections.map(\.heading)
    document.trail = trail
    return document
}
