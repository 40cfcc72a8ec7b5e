import Diagnostics

/// What the generator makes besides the authored pages. A file that an author wrote at the same
/// path wins.
struct GeneratedFiles: Sendable {
    /// Pages that go through the page template.
    let documents: [PageDocument]
    let feeds: [OutputFile]
    /// Records, data and short addresses of the decision.
    private let decisionFiles: [OutputFile]
    /// Tables and figures of the cost scenarios.
    private let costFiles: [OutputFile]
    /// The search index.
    private let searchFiles: [OutputFile]
    private let preparation: SitePreparation

    init(_ preparation: SitePreparation, rendered: [RenderedPage]) {
        let site = preparation.site
        self.preparation = preparation
        let decision = site.decision.decisions.map { DecisionPages(decisions: $0, site: site) }
        let costs = site.costs.costs.map { CostPages(costs: $0, site: site) }
        var documents = TagPages(site).documents + (decision?.documents ?? []) + (costs?.documents ?? [])
        documents += site.costs.costs.map { LicensePages(costs: $0, site: site).documents } ?? []
        costFiles = (costs?.files ?? []).filter { !preparation.paths.contains($0.path) }
        let keeper = preparation.assets.asset(named: "alias.js")
        decisionFiles = (decision?.files(keeper: keeper) ?? []).filter {
            !preparation.paths.contains($0.path)
        }
        let chapters = rendered.compactMap(\.chapter)
        if let edition = preparation.printEdition, !chapters.isEmpty {
            documents.append(
                edition.document(
                    title: "Print edition",
                    description: "All pages of \(site.configuration.title) on one page, in reading order.",
                    trail: [PageLink(Route(""), site.configuration.title)], chapters: chapters))
        }
        self.documents = documents.filter { !preparation.paths.contains($0.route.outputPath) }
        searchFiles = Self.searchFiles(preparation.search, rendered, self.documents)
        let indexed = (rendered.map(\.document) + self.documents).filter(\.isIndexed)
        feeds = Feeds(site: site, indexed: indexed).files.filter { !preparation.paths.contains($0.path) }
    }

    func emit(to emit: (OutputFile) -> Void) {
        if preparation.canRender {
            for document in documents { emit(preparation.layout.render(document)) }
        }
        for feed in feeds { emit(feed) }
        for file in decisionFiles + costFiles + searchFiles { emit(file) }
        for asset in preparation.assets.assets {
            emit(OutputFile(path: asset.outputPath, bytes: asset.bytes))
        }
        for (path, file) in preparation.site.staticFiles.sorted(by: { $0.key < $1.key }) {
            emit(OutputFile(path: path, bytes: file.bytes))
        }
        for alias in aliases { emit(alias) }
    }

    /// The search index. Lists of tags are left out: they would only repeat what the pages are found by.
    private static func searchFiles(
        _ search: SearchFiles?, _ rendered: [RenderedPage], _ documents: [PageDocument]
    ) -> [OutputFile] {
        guard let search else { return [] }
        let searched = documents.filter { !$0.route.path.hasPrefix("tags/") }
        return search.files(rendered.compactMap(\.terms) + searched.compactMap(search.terms))
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
