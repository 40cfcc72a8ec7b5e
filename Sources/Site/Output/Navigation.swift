/// The links of the header: the configured pages, or else the pages right below the home page.
struct HeaderNavigation: Sendable {
    private let links: [PageLink]

    init(_ site: SiteContext) {
        let configured = site.configuration.navigation.compactMap { pageLink($0, on: site.map) }
        let home = site.map.page(at: Route(""))
        let top = home.map { site.map.children[$0] } ?? site.map.roots
        let fallback = top.filter { !site.map.pages[$0].isNotFoundPage }.prefix(7).map { page in
            PageLink(site.map.pages[page].route, site.map.pages[page].frontMatter.title)
        }
        links = site.configuration.navigation.isEmpty ? Array(fallback) : configured
    }

    /// The list as seen from a page: the page's own link, or the one above it, is marked as current.
    func html(for route: Route, addresses: Addresses) -> String {
        let current = links.filter { route.path.hasPrefix($0.route.path) && !$0.route.path.isEmpty }
            .max { $0.route.path.utf8.count < $1.route.path.utf8.count }
        let items = links.map { link in
            let mark = link.route == route ? "page" : link.route == current?.route ? "true" : nil
            return listItem(link, from: route, current: mark, addresses: addresses)
        }
        return "<ul>\n\(items.joined())</ul>\n"
    }
}

/// The link that a setting asks for; nil when there is no such page, which a check reports.
func pageLink(_ reference: SiteConfiguration.PageReference, on map: SiteMap) -> PageLink? {
    if let route = reference.generatedRoute { return PageLink(route, reference.label ?? route.description) }
    return map.page(atContentPath: reference.path).map { page in
        PageLink(map.pages[page].route, reference.label ?? map.pages[page].frontMatter.title)
    }
}

/// The pages around a page: its siblings, and the pages right below it.
struct SectionNavigation: Sendable {
    /// Of a longer list only the neighbours of the current page are shown.
    private static let longestList = 60
    private static let neighbours = 10

    let site: SiteContext

    /// The list, or nothing for a page that stands alone.
    func html(for page: Int) -> String {
        let entry = site.map.pages[page]
        let children = site.map.children[page]
        guard !entry.isNotFoundPage, !entry.isHome else { return "" }
        guard let parent = site.map.parents[page], !site.map.pages[parent].isHome else {
            return children.isEmpty ? "" : list(children, around: nil, from: page, nested: "")
        }
        let nested = children.isEmpty ? "" : "\n" + list(children, around: nil, from: page, nested: "")
        return list(site.map.children[parent], around: page, from: page, nested: nested)
    }

    private func list(_ pages: [Int], around current: Int?, from page: Int, nested: String) -> String {
        let route = site.map.pages[page].route
        let items = window(pages, around: current).map { item in
            let link = PageLink(site.map.pages[item].route, site.map.pages[item].frontMatter.title)
            let isCurrent = item == current
            return listItem(
                link, from: route, current: isCurrent ? "page" : nil, addresses: site.addresses,
                nested: isCurrent ? nested : "")
        }
        return "<ul>\n\(items.joined())</ul>\n"
    }

    private func window(_ pages: [Int], around current: Int?) -> ArraySlice<Int> {
        guard pages.count > Self.longestList else { return pages[...] }
        guard let current, let place = pages.firstIndex(of: current) else {
            return pages.prefix(Self.longestList)
        }
        return pages[max(0, place - Self.neighbours)..<min(pages.count, place + Self.neighbours + 1)]
    }
}

/// The way from the home page down to a page; the last entry is the page itself.
func breadcrumbs(_ document: PageDocument, addresses: Addresses) -> String {
    guard !document.trail.isEmpty else { return "" }
    let items = document.trail.map { listItem($0, from: document.route, current: nil, addresses: addresses) }
    let last =
        "<li><a href=\"\(escapedHTML(addresses.url(from: document.route, to: document.route)))\""
        + " aria-current=\"page\">\(escapedHTML(document.title))</a></li>\n"
    return "<ol>\n\(items.joined())\(last)</ol>\n"
}

private func listItem(
    _ link: PageLink, from route: Route, current: String?, addresses: Addresses, nested: String = ""
) -> String {
    let url = escapedHTML(addresses.url(from: route, to: link.route))
    let mark = current.map { " aria-current=\"\($0)\"" } ?? ""
    return "<li><a href=\"\(url)\"\(mark)>\(escapedHTML(link.title))</a>\(nested)</li>\n"
}
