/// The pages around a page: its siblings, and the pages right below it.
///
/// Siblings see each other under the same relative addresses, so most entries are made once for all of them.
struct SectionNavigation: Sendable {
    /// Of a longer list only the neighbours of the current page are shown.
    private static let longestList = 60
    private static let neighbours = 10

    private let site: SiteContext
    /// Each page's entry as its siblings see it; empty where their addresses are not in one folder.
    private var entries: [HTML]
    /// Each page's place among its siblings.
    private var places: [Int]

    package init(site: SiteContext) {
        self.site = site
        entries = Array(repeating: .empty, count: site.map.pages.count)
        places = Array(repeating: 0, count: site.map.pages.count)
        for siblings in site.map.children + [site.map.roots] {
            let folders = siblings.map { Self.folder(of: site.map.pages[$0].route) }
            let areTogether = folders.allSatisfy { $0 == folders[0] }
            for (place, page) in siblings.enumerated() {
                places[page] = place
                if areTogether { entries[page] = entry(of: page, from: Route(String(folders[place]) + "-/")) }
            }
        }
    }

    /// The list, or nothing for a page that stands alone.
    package func html(for page: Int) -> HTML {
        let entry = site.map.pages[page]
        let children = site.map.children[page]
        guard !entry.isNotFoundPage, !entry.isHome else { return .empty }
        guard let parent = site.map.parents[page], !site.map.pages[parent].isHome else {
            return children.isEmpty ? .empty : list(children, below: page)
        }
        return list(site.map.children[parent], around: page)
    }

    private func list(_ children: [Int], below page: Int) -> HTML {
        var html: HTML = "<ul>\n"
        let route = site.map.pages[page].route
        for child in children.prefix(children.count > Self.longestList ? Self.longestList : children.count) {
            html += entry(of: child, from: route)
        }
        html.append("</ul>\n")
        return html
    }

    private func list(_ siblings: [Int], around page: Int) -> HTML {
        var html: HTML = "<ul>\n"
        for sibling in window(siblings, around: page) {
            if sibling == page {
                html += current(page)
            } else if entries[sibling].bytes.isEmpty {
                html += entry(of: sibling, from: site.map.pages[page].route)
            } else {
                html += entries[sibling]
            }
        }
        html.append("</ul>\n")
        return html
    }

    private func entry(of page: Int, from route: Route) -> HTML {
        var html = HTML.empty
        html.appendItem(link(to: page), from: route, site.addresses)
        return html
    }

    private func current(_ page: Int) -> HTML {
        let children = site.map.children[page]
        let nested: HTML = children.isEmpty ? .empty : "\n\(list(children, below: page))"
        var html = HTML.empty
        html.appendItem(
            link(to: page), from: site.map.pages[page].route, current: "page", site.addresses, nested: nested)
        return html
    }

    private func link(to page: Int) -> PageLink {
        PageLink(site.map.pages[page].route, site.map.pages[page].frontMatter.title)
    }

    private func window(_ pages: [Int], around current: Int) -> ArraySlice<Int> {
        guard pages.count > Self.longestList else { return pages[...] }
        let place = places[current]
        return pages[max(0, place - Self.neighbours)..<min(pages.count, place + Self.neighbours + 1)]
    }

    /// The folder in which a page's own folder stands.
    private static func folder(of route: Route) -> Substring {
        let path = route.path.hasSuffix("/") ? route.path.dropLast() : route.path[...]
        return path.prefix(upTo: path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)
    }
}
