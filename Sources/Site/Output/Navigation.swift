/// The links of the header: the configured pages, or else the pages right below the home page.
struct HeaderNavigation: Sendable {
    private let links: [PageLink]

    package init(_ site: SiteContext) {
        let configured = site.configuration.navigation.compactMap { configuredLink($0, on: site.map) }
        let home = site.map.page(at: Route(""))
        let top = home.map { site.map.children[$0] } ?? site.map.roots
        let fallback = top.filter { !site.map.pages[$0].isNotFoundPage }.prefix(7).map { page in
            PageLink(site.map.pages[page].route, site.map.pages[page].frontMatter.title)
        }
        links = site.configuration.navigation.isEmpty ? Array(fallback) : configured
    }

    /// The list as seen from a page: the page's own link, or the one above it, is marked as current.
    package func html(for route: Route, addresses: Addresses) -> HTML {
        let current = links.lazy.filter { route.path.hasPrefix($0.route.path) && !$0.route.path.isEmpty }
            .max { $0.route.path.utf8.count < $1.route.path.utf8.count }
        var html: HTML = "<ul>\n"
        for link in links {
            let mark: StaticString =
                link.route == route ? "page" : link.route == current?.route ? "true" : ""
            html.appendItem(link, from: route, current: mark, addresses)
        }
        html.append("</ul>\n")
        return html
    }
}

/// The link that a setting asks for; nil when there is no such page, which a check reports.
func configuredLink(_ reference: SiteConfiguration.PageReference, on map: SiteMap) -> PageLink? {
    if let route = reference.generatedRoute { return PageLink(route, reference.label ?? route.description) }
    return map.page(atContentPath: reference.path).map { page in
        PageLink(map.pages[page].route, reference.label ?? map.pages[page].frontMatter.title)
    }
}

/// The way from the home page down to a page; the last entry is the page itself.
func breadcrumbs(_ document: PageDocument, addresses: Addresses) -> HTML {
    guard !document.trail.isEmpty else { return .empty }
    var html: HTML = "<ol>\n"
    for link in document.trail { html.appendItem(link, from: document.route, addresses) }
    html.appendItem(
        PageLink(document.route, document.title), from: document.route, current: "page", addresses)
    html.append("</ol>\n")
    return html
}

extension HTML {
    /// Appends an entry of a list of pages; `current` is its `aria-current`, if any, and `nested` a list in it.
    mutating func appendItem(
        _ link: PageLink, from route: Route, current: StaticString = "", _ addresses: Addresses,
        nested: HTML = .empty
    ) {
        append("<li><a href=\"")
        append(urlOf: link.route, from: route, addresses)
        append("\"")
        if current.utf8CodeUnitCount > 0 {
            append(" aria-current=\"")
            append(current)
            append("\"")
        }
        append(">")
        append(text: link.title)
        append("</a>")
        self += nested
        append("</li>\n")
    }
}
