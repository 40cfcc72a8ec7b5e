import Diagnostics
import Search

/// What the generator makes besides the authored pages. A file that an author wrote at the same
/// path wins.
struct GeneratedFiles: Sendable {
    /// Pages that go through the page template, those at addresses of authored pages among them: the files
    /// beside such a page are made all the same.
    private let pages: [GeneratedPage]
    let feeds: [OutputFile]
    /// Records, data and short addresses of the decision.
    private let decisionFiles: [OutputFile]
    /// What the search index needs of the authored pages.
    private let searched: [PageTerms]
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
        pages += (site.costs.costs.map { LicensePages(costs: $0, site: site).documents } ?? []).map {
            GeneratedPage($0)
        }
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
        searched = rendered.compactMap(\.terms)
        let outlines = pages.map(\.outline).filter { !preparation.paths.contains($0.route.outputPath) }
        let indexed = (rendered.map(\.document) + outlines).filter(\.isIndexed)
        let changes = zip(site.map.pages, rendered).first { page, rendered in
            site.editions.first.map { rendered.places.contains($0.anchor) } ?? false
        }
        feeds = Feeds(site: site, indexed: indexed, editionsPage: changes?.0.route).files.filter {
            !preparation.paths.contains($0.path)
        }
    }

    /// Makes all files; the pages are made by as many tasks as there are workers. Returns the ids of the
    /// places on those of the pages that are asked for.
    func emit(
        workers: Int, placesOf asked: Set<Route>, to emit: @escaping @Sendable (OutputFile) -> Void
    ) async -> [Route: Set<String>] {
        let made = await inParallel(count: pages.count, workers: workers, chunk: 4) { index in
            self.emit(pages[index], isAsked: asked.contains(pages[index].outline.route), to: emit)
        }
        preparation.observer?.enters(.searchIndex)
        let search = preparation.search?.files(searched + made.compactMap(\.terms)) ?? []
        preparation.observer?.enters(.otherFiles)
        for file in feeds + decisionFiles + search + headers { emit(file) }
        for asset in preparation.assets.assets {
            emit(OutputFile(path: asset.outputPath, bytes: asset.bytes))
        }
        for (path, file) in preparation.site.staticFiles.sorted(by: { $0.key < $1.key }) {
            emit(OutputFile(path: path, bytes: file.bytes))
        }
        for alias in aliases { emit(alias) }
        let places = zip(pages, made).compactMap { page, made in made.places.map { (page.outline.route, $0) }
        }
        return Dictionary(places, uniquingKeysWith: { first, _ in first })
    }

    /// What later steps need of a page that was made.
    private struct MadePage: Sendable {
        var terms: PageTerms?
        var places: Set<String>?
    }

    private func emit(
        _ page: GeneratedPage, isAsked: Bool, to emit: @Sendable (OutputFile) -> Void
    ) -> MadePage {
        preparation.observer?.begins(.generated(page.outline.route.outputPath))
        defer { preparation.observer?.ends(.generated(page.outline.route.outputPath)) }
        let (document, files) = page.made
        for file in files where !preparation.paths.contains(file.path) { emit(file) }
        guard !preparation.paths.contains(document.route.outputPath) else { return MadePage() }
        if preparation.canRender { emit(preparation.layout.render(document)) }
        return MadePage(
            terms: preparation.search?.terms(of: document),
            places: isAsked ? Set(document.headings.map(\.id) + placesOfHTML(document.body)) : nil)
    }

    private var headers: [OutputFile] {
        let routes = preparation.site.map.pages.map(\.route) + pages.map(\.outline.route)
        return preparation.paths.contains(HostHeaders.path) ? [] : [HostHeaders(routes: routes).file]
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
