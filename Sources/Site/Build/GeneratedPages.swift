import Diagnostics
import Markdown
import Search

/// What is made of front matter, configuration and data alone: pages of tags, those of the parts, and the files
/// beside them. A file that an author wrote at the same path wins.
struct GeneratedPages: Sendable {
    /// Pages that go through the page template, those at addresses of authored pages among them: the files
    /// beside such a page are made all the same.
    private let pages: [GeneratedPage]
    /// Files of the parts that are complete as they are.
    private let partFiles: [OutputFile]
    private let preparation: SitePreparation

    package init(_ preparation: SitePreparation) {
        let site = preparation.site
        self.preparation = preparation
        // The search decides between equal results by this order: an answer comes before what it rests on.
        let made = site.parts.reversed().map { $0.generated(of: site, assets: preparation.assets) }
        pages = TagPages(site).documents.map { GeneratedPage($0) } + made.flatMap(\.pages)
        partFiles = made.flatMap(\.files).filter { preparation.isFree($0.path) }
    }

    /// The pages, as far as lists and checks need them.
    package var documents: [PageDocument] {
        pages.map(\.outline).filter { preparation.isFree($0.route.outputPath) }
    }

    /// The addresses of all pages, also where an author's page stands.
    var routes: [Route] { pages.map(\.outline.route) }

    /// The addresses of the pages on which scripts compute.
    var computing: [Route] { documents.filter(\.computes).map(\.route) }

    /// The paths of the files of the parts that stand beside no page.
    var filePaths: [String] { partFiles.map(\.path) }

    /// What later steps need of the pages once they are made.
    struct Made: Sendable {
        /// In the order of the pages.
        var terms: [PageTerms] = []
        /// The ids of the places on those of the pages that were asked for.
        package var places: [Route: Set<String>] = [:]
    }

    /// Makes all files; the pages are made by as many tasks as there are workers.
    package func emit(
        workers: Int, placesOf asked: Set<Route>, to emit: @escaping @Sendable (OutputFile) -> Void
    ) async -> Made {
        let pieces = await inParallel(count: pages.count, workers: workers, chunk: 4) { index in
            self.emit(pages[index], isAsked: asked.contains(pages[index].outline.route), to: emit)
        }
        for file in partFiles { emit(file) }
        for asset in preparation.assets.assets {
            emit(OutputFile(path: asset.outputPath, bytes: asset.bytes))
        }
        for (path, file) in preparation.site.staticFiles.sorted(by: { $0.key < $1.key }) {
            emit(OutputFile(path: path, bytes: file.bytes))
        }
        for alias in aliases + trimmedAddresses { emit(alias) }
        var made = Made(terms: pieces.compactMap(\.terms))
        for (page, piece) in zip(pages, pieces) where made.places[page.outline.route] == nil {
            made.places[page.outline.route] = piece.places
        }
        return made
    }

    private struct MadePage: Sendable {
        var terms: PageTerms?
        var places: Set<String>?
    }

    private func emit(
        _ page: GeneratedPage, isAsked: Bool, to emit: @Sendable (OutputFile) -> Void
    ) -> MadePage {
        let work = PageWork.generated(page.outline.route.outputPath)
        preparation.observer?.begins(work)
        defer { preparation.observer?.ends(work) }
        let (document, files) = page.made
        for file in files where preparation.isFree(file.path) { emit(file) }
        guard preparation.isFree(document.route.outputPath) else { return MadePage() }
        if preparation.canRender { emit(preparation.layout.render(document)) }
        return MadePage(
            terms: preparation.search?.terms(of: document),
            places: isAsked ? Set(document.headings.map(\.id) + placesOfHTML(document.body)) : nil)
    }

    private var aliases: [OutputFile] {
        preparation.site.map.pages.flatMap { page in
            page.frontMatter.aliases.map { alias in
                self.alias(at: alias.route, to: page.route, title: page.frontMatter.title)
            }
        }
    }

    /// The addresses of generated files with their ends cut off, each leading to the nearest page above.
    private var trimmedAddresses: [OutputFile] {
        let (map, outlines) = (preparation.site.map, pages.map(\.outline))
        var titles = Dictionary(outlines.map { ($0.route, $0.title) }) { first, _ in first }
        for page in map.pages { titles[page.route] = page.frontMatter.title }
        let taken = Set(partFiles.map(\.path))
        let trimmed = TrimmedAddresses(
            above: outlines.map(\.route.outputPath) + partFiles.map(\.path), pages: Set(titles.keys)
        ) { taken.contains($0) || !preparation.isFree($0) }
        return trimmed.moves.compactMap { from, to in
            titles[to].map {
                alias(
                    at: from, to: to, title: "\(from) - \(preparation.site.configuration.title)",
                    heading: "No page stands here", linkText: $0)
            }
        }
    }

    private func alias(
        at alias: Route, to target: Route, title: String, heading: String = "This page has moved",
        linkText: String? = nil
    ) -> OutputFile {
        let site = preparation.site
        let html = aliasPage(
            at: alias, to: target, title: title, heading: heading, linkText: linkText,
            language: site.configuration.language, addresses: site.addresses,
            script: preparation.assets.asset(named: "alias.js"))
        return OutputFile(path: alias.outputPath, bytes: html.bytes)
    }
}
