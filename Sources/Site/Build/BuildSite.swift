package import Diagnostics

/// Builds the site: a pure function of the files and options, whatever the number of workers.
///
/// Every file is handed to `emit` as soon as it is made, in no particular order and from several
/// tasks at once, so that writing overlaps with rendering and memory stays flat. The files are a
/// site only when the result has no errors. Problems never throw: all are collected.
package func buildSite(
    _ files: [SourceFile], options: BuildOptions, emit: @escaping @Sendable (OutputFile) -> Void
) async -> BuildResult {
    let preparation = await SitePreparation(files, options: options)
    let site = await RenderedSite(preparation, workers: options.workers, emit: emit)
    options.observer?.enters(.collectedFiles)
    await CollectedFiles(site).emit(workers: options.workers, to: emit)
    options.observer?.enters(.checks)
    return site.result
}

/// The site as values, sorted by path: for tests, and wherever nothing is published.
package func buildSite(
    _ files: [SourceFile], options: BuildOptions
) async -> (files: [OutputFile], result: BuildResult) {
    let collector = OutputCollector()
    let result = await buildSite(files, options: options, emit: collector.add)
    return (collector.sorted, result)
}
