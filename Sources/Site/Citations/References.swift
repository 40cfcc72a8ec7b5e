// The words of lists of sources stand here and nowhere else.
enum CitationWords {
    package static let references = "Sources of this page"
    static let whereCited = "Where each source is cited"

    package static func read(_ day: String) -> String { ", read \(day)" }
}

/// The sources that a page cites, in the order of their first use; nil where it cites none.
package func references(of links: [TypedLink], on page: Int, in site: SiteContext) -> PageAddition? {
    let source = site.map.pages[page]
    guard let target = site.map.page(atContentPath: site.configuration.sources), target != page,
        !source.isNotFoundPage
    else { return nil }
    var seen: Set<String> = []
    let cited = links.filter { $0.scheme == "source" && seen.insert($0.target).inserted }
        .compactMap { link in site.sourceEntries[link.target].map { (id: link.target, entry: $0) } }
    guard !cited.isEmpty else { return nil }
    let items = cited.map { id, entry -> HTML in
        let url = site.url(from: page, to: target, fragment: id)
        return "<li>\(anchor(url, entry.title))\(entry.read.map(CitationWords.read) ?? "")</li>\n"
    }
    let file = relativeContentPath(site.configuration.sources, from: source.folder)
    let lines = cited.enumerated().map { index, cited in
        let read = cited.entry.read.map(CitationWords.read) ?? ""
        return "\(index + 1). [\(cited.entry.title)](\(file)#\(cited.id))\(read)\n"
    }
    return PageAddition(
        id: "sources-of-this-page", title: CitationWords.references, html: "<ol>\n\(items)</ol>\n",
        markdown: lines.joined())
}
