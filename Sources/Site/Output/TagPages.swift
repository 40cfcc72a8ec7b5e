/// The list of all tags, and a page for each tag with the pages that carry it.
struct TagPages: Sendable {
    package static let index = Route("tags/")

    package let site: SiteContext
    private let pagesByTag: [(tag: String, pages: [Int])]

    package init(_ site: SiteContext) {
        self.site = site
        var byTag: [String: [Int]] = [:]
        for page in site.map.readingOrder {
            for tag in site.map.pages[page].frontMatter.tags { byTag[tag, default: []].append(page) }
        }
        pagesByTag = byTag.keys.sorted().map { ($0, byTag[$0] ?? []) }
    }

    package static func route(of tag: String) -> Route { Route("\(index.path)\(tag)/") }

    package var documents: [PageDocument] {
        guard !pagesByTag.isEmpty else { return [] }
        return [overview] + pagesByTag.map { page(tag: $0.tag, pages: $0.pages) }
    }

    private var home: [PageLink] { [PageLink(Route(""), site.configuration.title)] }

    private var overview: PageDocument {
        let items = pagesByTag.map { tag, pages -> HTML in
            let url = site.addresses.url(from: Self.index, to: Self.route(of: tag))
            let count = pages.count == 1 ? "1 page" : "\(pages.count) pages"
            return "<li>\(anchor(url, tag))<p>\(count)</p></li>\n"
        }
        return document(
            Self.index, title: "Tags",
            description: "All tags of this handbook, with the number of pages each.",
            items: items, trail: home)
    }

    private func page(tag: String, pages: [Int]) -> PageDocument {
        let route = Self.route(of: tag)
        let items = pages.map { page -> HTML in
            let entry = site.map.pages[page]
            let url = site.addresses.url(from: route, to: entry.route)
            let description = entry.frontMatter.description
            let text: HTML = description.isEmpty ? .empty : "<p>\(description)</p>"
            return "<li>\(anchor(url, entry.frontMatter.title))\(text)</li>\n"
        }
        return document(
            route, title: "Tag: \(tag)", description: "The pages of this handbook that carry the tag \(tag).",
            items: items, trail: home + [PageLink(Self.index, "Tags")])
    }

    private func document(
        _ route: Route, title: String, description: String, items: [HTML], trail: [PageLink]
    ) -> PageDocument {
        let body: HTML = "<ul class=\"contents\">\n\(items)</ul>\n"
        var document = PageDocument(
            route: route, title: title, description: description, kind: "tags", body: body.bytes)
        document.trail = trail
        return document
    }
}
