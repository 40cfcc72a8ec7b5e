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
    let rendered = await inParallel(count: preparation.site.map.pages.count, workers: options.workers) {
        index in
        rendering.render(index, emit: emit)
    }
    let generated = GeneratedFiles(preparation, rendered: rendered)
    let asked = Set(rendered.flatMap(\.findings.generatedPages).map(\.route))
    let places = await generated.emit(workers: options.workers, placesOf: asked, to: emit)
    return BuildResult(
        diagnostics: preparation.diagnostics
            + checkAll(
                rendered, generated: generated.documents, places: places, site: preparation.site),
        pageCount: rendered.count, generatedPageCount: generated.documents.count,
        feedCount: generated.feeds.count)
}

/// The site as values, sorted by path: for tests, and wherever nothing is published.
package func buildSite(
    _ files: [SourceFile], options: BuildOptions
) async -> (files: [OutputFile], result: BuildResult) {
    let collector = OutputCollector()
    let result = await buildSite(files, options: options, emit: collector.add)
    return (collector.sorted, result)
}

private func checkAll(
    _ rendered: [RenderedPage], generated: [PageDocument], places: [Route: Set<String>], site: SiteContext
) -> [Diagnostic] {
    let findings = rendered.map(\.findings)
    return findings.flatMap(\.diagnostics)
        + checkFragments(findings, places: rendered.map(\.places), map: site.map)
        + checkGeneratedPages(findings, generated: generated.map(\.route), places: places, map: site.map)
        + checkOrphans(findings, site: site)
        + checkPageReferences(site, generated: generated)
}
