import Diagnostics

/// A site whose pages are made: what they left behind for what is collected from them, and for the checks.
struct RenderedSite: Sendable {
    package var preparation: SitePreparation
    /// The authored pages, in the order of the map.
    package var pages: [RenderedPage]
    package let generated: GeneratedPages
    package let made: GeneratedPages.Made
    /// What the examples, the settings and the names of files get wrong, which no page's text changes.
    private let fixedProblems: [Diagnostic]

    /// Makes all pages, handing over each one's files.
    package init(
        _ preparation: SitePreparation, workers: Int, emit: @escaping @Sendable (OutputFile) -> Void
    ) async {
        let ledger = PathLedger()
        let emit = { @Sendable (file: OutputFile) in
            ledger.add(file.path)
            emit(file)
        }
        preparation.observer?.enters(.pages)
        let rendering = PageRendering(preparation)
        let pages = await rendering.renderAll(workers: workers, emit: emit)
        preparation.observer?.enters(.generatedPages)
        let generated = GeneratedPages(preparation)
        made = await generated.emit(
            workers: workers, placesOf: Self.generatedPages(linkedFrom: pages), to: emit)
        self.preparation = preparation
        self.pages = pages
        self.generated = generated
        let site = preparation.site
        let documents = generated.documents + preparation.printDocuments
        let paths = ledger.sorted + CollectedFiles.paths(of: preparation)
        fixedProblems =
            site.parts.flatMap { $0.check(site) } + checkPageReferences(site, generated: documents)
            + checkGeneratedPaths(paths, beside: preparation.paths, of: site)
    }

    /// The generated pages that authored ones link to.
    package static func generatedPages(linkedFrom pages: [RenderedPage]) -> Set<Route> {
        Set(pages.flatMap(\.findings.generatedPages).map(\.route))
    }

    package var result: BuildResult {
        let site = preparation.site
        let generatedPageCount = generated.documents.count + preparation.printDocuments.count
        return BuildResult(
            diagnostics: preparation.diagnostics + problems,
            pageCount: pages.count, generatedPageCount: generatedPageCount,
            feedCount: Feeds.paths(of: site).count(where: preparation.isFree),
            links: placedLinks, store: site.store)
    }

    private var placedLinks: [PlacedLink] {
        zip(preparation.site.map.pages, pages).flatMap { page, rendered in
            rendered.findings.typedLinks.map { PlacedLink(path: page.source.path, link: $0) }
        }
    }

    /// The places on the generated pages that authored ones link to.
    private var places: [Route: Set<String>] {
        var places = made.places
        if let edition = preparation.printEdition,
            Self.generatedPages(linkedFrom: pages).contains(PrintEdition.route)
        {
            places[PrintEdition.route] = edition.places(of: zip(preparation.site.map.pages, pages))
        }
        return places
    }

    private var problems: [Diagnostic] {
        let site = preparation.site
        let findings = pages.map(\.findings)
        let routes = (generated.documents + preparation.printDocuments).map(\.route)
        var suggestions = Suggestions(site, routes: routes)
        return findings.flatMap(\.diagnostics)
            + checkMissingFiles(findings, site: site, suggestions: &suggestions)
            + checkFragments(
                findings, places: pages.map { $0.isRefused ? nil : $0.places }, map: site.map,
                suggestions: &suggestions)
            + checkGeneratedPages(
                findings, generated: routes, places: places, map: site.map, suggestions: &suggestions)
            + checkOrphans(findings, site: site)
            + checkRules(pages, site: site) + fixedProblems
    }
}
