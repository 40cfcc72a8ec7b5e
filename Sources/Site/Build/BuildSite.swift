import Diagnostics

/// Builds the site: a pure function of the files and options, whatever the number of workers.
///
/// Every file is handed to `emit` as soon as it is made, in no particular order and from several
/// tasks at once, so that writing overlaps with rendering and memory stays flat. The files are a
/// site only when the result has no errors. Problems never throw: all are collected.
package func buildSite(
    _ files: [SourceFile], options: BuildOptions, emit: @escaping @Sendable (OutputFile) -> Void
) async -> BuildResult {
    let preparation = await SitePreparation(files, options: options)
    let rendering = PageRendering(preparation)
    let rendered = await renderAll(rendering, workers: options.workers, emit: emit)
    let generated = GeneratedFiles(preparation, rendered: rendered)
    let asked = Set(rendered.flatMap(\.findings.generatedPages).map(\.route))
    let places = await generated.emit(workers: options.workers, placesOf: asked, to: emit)
    return BuildResult(
        diagnostics: preparation.diagnostics
            + checkAll(
                rendered, generated: generated.documents, places: places, site: preparation.site),
        pageCount: rendered.count, generatedPageCount: generated.documents.count,
        feedCount: generated.feeds.count, links: placedLinks(rendered, site: preparation.site),
        values: preparation.site.values)
}

/// The site as values, sorted by path: for tests, and wherever nothing is published.
package func buildSite(
    _ files: [SourceFile], options: BuildOptions
) async -> (files: [OutputFile], result: BuildResult) {
    let collector = OutputCollector()
    let result = await buildSite(files, options: options, emit: collector.add)
    return (collector.sorted, result)
}

/// Renders every page; the page of sources last, since it lists where they are cited.
private func renderAll(
    _ rendering: PageRendering, workers: Int, emit: @escaping @Sendable (OutputFile) -> Void
) async -> [RenderedPage] {
    let site = rendering.preparation.site
    let sources = site.map.page(atContentPath: site.configuration.sources)
    let pages = await inParallel(count: site.map.pages.count, workers: workers) { index in
        index == sources ? nil : rendering.render(index, emit: emit)
    }
    let citations = Citations(pages)
    return pages.enumerated().map { index, page in
        page ?? rendering.render(index, citations: citations, emit: emit)
    }
}

private func placedLinks(_ rendered: [RenderedPage], site: SiteContext) -> [PlacedLink] {
    zip(site.map.pages, rendered).flatMap { page, rendered in
        rendered.findings.typedLinks.map { PlacedLink(path: page.source.path, link: $0) }
    }
}

private func checkAll(
    _ rendered: [RenderedPage], generated: [PageDocument], places: [Route: Set<String>], site: SiteContext
) -> [Diagnostic] {
    let findings = rendered.map(\.findings)
    return findings.flatMap(\.diagnostics)
        + checkFragments(findings, places: rendered.map { $0.isRefused ? nil : $0.places }, map: site.map)
        + checkGeneratedPages(findings, generated: generated.map(\.route), places: places, map: site.map)
        + checkOrphans(findings, site: site)
        + checkRules(rendered, site: site) + checkExpectedCosts(site)
        + checkPageReferences(site, generated: generated)
}
