import Diagnostics

/// What the generator makes besides the authored pages. A file that an author wrote at the same
/// path wins.
struct GeneratedFiles: Sendable {
    /// Pages that go through the page template, those at addresses of authored pages among them: the files
    /// beside such a page are made all the same.
    private let pages: [GeneratedPage]
    let feeds: [OutputFile]
    /// Records, data and short addresses of the decision.
    private let decisionFiles: [OutputFile]
    /// The search index.
    private let searchFiles: [OutputFile]
    private let preparation: SitePreparation

    /// The pages, as far as lists and checks need them.
    var documents: [PageDocument] {
        pages.map(\.outline).filter { !preparation.paths.contains($0.route.outputPath) }
    }

    init(_ preparation: SitePreparation, rendered: [RenderedPage]) {
        let site = preparation.site
        self.preparation = preparation
        let decision = site.decision.decisions.map { DecisionPages(decisions: $0, site: site) }
        let costs = site.costs.costs.map {
            CostPages(costs: $0, site: site, script: preparation.assets.asset(named: "volume.js"))
        }
        var pages = (TagPages(site).documents + (decision?.documents ?? [])).map { GeneratedPage($0) }
        pages += costs?.pages ?? []
        let keeper = preparation.assets.asset(named: "alias.js")
        decisionFiles = (decision?.files(keeper: keeper) ?? []).filter {
            !preparation.paths.contains($0.path)
        }
        let chapters = rendered.compactMap(\.chapter)
        if let edition = preparation.printEdition, !chapters.isEmpty {
            pages.append(
                GeneratedPage(
                    edition.document(
                        title: "Print edition",
                        description:
                            "All pages of \(site.configuration.title) on one page, in reading order.",
                        trail: [PageLink(Route(""), site.configuration.title)], chapters: chapters)))
        }
        self.pages = pages
        let outlines = pages.map(\.outline).filter { !preparation.paths.contains($0.route.outputPath) }
        searchFiles = Self.searchFiles(preparation.search, rendered, outlines)
        let indexed = (rendered.map(\.document) + outlines).filter(\.isIndexed)
        feeds = Feeds(site: site, indexed: indexed).files.filter { !preparation.paths.contains($0.path) }
    }

    /// Makes all files; the pages are rendered by as many tasks as there are workers.
    func emit(workers: Int, to emit: @escaping @Sendable (OutputFile) -> Void) async {
        _ = await inParallel(count: pages.count, workers: workers, chunk: 4) { index in
            self.emit(pages[index], to: emit)
        }
        for feed in feeds { emit(feed) }
        for file in decisionFiles + searchFiles { emit(file) }
        for asset in preparation.assets.assets {
            emit(OutputFile(path: asset.outputPath, bytes: asset.bytes))
        }
        for (path, file) in preparation.site.staticFiles.sorted(by: { $0.key < $1.key }) {
            emit(OutputFile(path: path, bytes: file.bytes))
        }
        for alias in aliases { emit(alias) }
    }

    /// The search index. Lists of tags are left out, which would only repeat what the pages are found by, and
    /// the combinations of a grid, which say the same with other figures.
    private static func searchFiles(
        _ search: SearchFiles?, _ rendered: [RenderedPage], _ documents: [PageDocument]
    ) -> [OutputFile] {
        guard let search else { return [] }
        let searched = documents.filter { document in
            !["tags/", CostRoutes.combinations].contains { document.route.path.hasPrefix($0) }
        }
        return search.files(rendered.compactMap(\.terms) + searched.compactMap(search.terms))
    }

    private func emit(_ page: GeneratedPage, to emit: (OutputFile) -> Void) {
        let (document, files) = page.made
        if preparation.canRender, !preparation.paths.contains(document.route.outputPath) {
            emit(preparation.layout.render(document))
        }
        for file in files where !preparation.paths.contains(file.path) { emit(file) }
    }

    private var aliases: [OutputFile] {
        let site = preparation.site
        let script = preparation.assets.asset(named: "alias.js")
        return site.map.pages.flatMap { page in
            page.frontMatter.aliases.map { alias in
                let html = aliasPage(
                    at: alias.route, to: page.route, title: page.frontMatter.title,
                    language: site.configuration.language, addresses: site.addresses, script: script)
                return OutputFile(path: alias.route.outputPath, bytes: Array(html.utf8))
            }
        }
    }
}
