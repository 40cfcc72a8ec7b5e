/// Which pages cite which source.
struct Citations: Sendable {
    /// Pages in their order, each once, by the id of the source.
    private var pages: [String: [Int]] = [:]
    /// The ids in the order in which pages first cite them.
    private var ids: [String] = []

    /// From what the pages link to; nil for pages that are not rendered yet.
    package init(_ rendered: [RenderedPage?]) {
        for (index, page) in rendered.enumerated() {
            for link in page?.findings.typedLinks ?? [] where link.scheme == "source" {
                if pages[link.target] == nil { ids.append(link.target) }
                if pages[link.target]?.last != index { pages[link.target, default: []].append(index) }
            }
        }
    }

    /// The list for the page of sources, by title; nil where nothing is cited.
    package func section(on page: Int, in site: SiteContext) -> PageAddition? {
        let known = ids.compactMap { id in site.sourceEntries[id].map { (id: id, title: $0.title) } }
            .sorted { ($0.title.lowercased(), $0.id) < ($1.title.lowercased(), $1.id) }
        guard !known.isEmpty else { return nil }
        let items = known.map { id, title -> HTML in
            let links = (pages[id] ?? []).enumerated().map { index, cited -> HTML in
                let link = anchor(site.url(from: page, to: cited), site.map.pages[cited].frontMatter.title)
                return index == 0 ? link : ", \(link)"
            }
            return "\(anchor(LinkURL(place: id), title)): \(links)"
        }
        let folder = site.map.pages[page].folder
        let lines = known.map { id, title in
            let links = (pages[id] ?? []).map { cited in
                let other = site.map.pages[cited]
                return "[\(other.frontMatter.title)](\(relativeContentPath(other.contentPath, from: folder)))"
            }
            return "- [\(title)](#\(id)): \(links.joined(separator: ", "))\n"
        }
        return PageAddition(
            id: "where-cited", title: CitationWords.whereCited, html: unorderedList(items),
            markdown: lines.joined())
    }
}
