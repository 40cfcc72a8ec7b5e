package import Diagnostics
package import Fields

/// A site that is built again whenever its sources change, as a preview does.
///
/// What a page's text says changes its own page and what is collected from all pages, and nothing else: links
/// and directives know other pages by front matter, configuration and data. So after a change of texts only
/// these pages are rendered again, and the rest is kept. After any other change all is made anew. The result
/// is always that of a complete build, as a test shows.
package actor LiveSite {
    /// A build of the site.
    package struct Build: Sendable {
        /// Pages and all that belongs to them.
        package let files: [OutputFile]
        /// Makes what is collected from all pages: the print edition, the search index and the feeds. A preview
        /// asks for them seldom.
        package let makeCollectedFiles: @Sendable () -> [OutputFile]
        /// Whether a path can be that of such a file.
        package let isCollected: @Sendable (String) -> Bool
        package let result: BuildResult
        /// Where the pages for missing addresses expect the site: `/team/`.
        package let basePath: String
        /// Whether everything was made anew.
        let isComplete: Bool
    }

    /// Larger changes are made by all workers, from the start.
    private static let mostChanges = 64

    private var options: BuildOptions
    private var last: LiveState?

    /// A site that was not built yet.
    package init(options: BuildOptions) { self.options = options }

    /// Builds the site from the files, which come in the same order each time.
    ///
    /// - Parameter today: the day of this build, since a preview may run for days; nil for that of the options.
    package func build(_ sources: [SourceFile], today: CalendarDate? = nil) async -> Build {
        if let today, today != options.today {
            options.today = today
            last = nil
        }
        let updated = last.flatMap { Self.updated($0, to: sources) }
        let state = if let updated { updated } else { await Self.built(sources, options: options) }
        last = state
        let site = state.site
        return Build(
            files: state.pageFiles.flatMap(\.self) + state.otherFiles,
            makeCollectedFiles: { CollectedFiles(site).files }, isCollected: CollectedFiles.mayHold,
            result: site.result, basePath: site.preparation.site.addresses.basePath,
            isComplete: updated == nil)
    }

    private static func built(_ sources: [SourceFile], options: BuildOptions) async -> LiveState {
        let preparation = await SitePreparation(sources, options: options)
        let collector = OutputCollector()
        let site = await RenderedSite(preparation, workers: options.workers, emit: collector.add)
        let map = preparation.site.map
        var pageFiles = [[OutputFile]](repeating: [], count: map.pages.count)
        var others: [OutputFile] = []
        var owners: [String: Int] = [:]
        for (index, page) in map.pages.enumerated() {
            owners[page.route.outputPath] = index
            owners[page.contentPath] = index
        }
        for file in collector.sorted {
            if let owner = owners[file.path] { pageFiles[owner].append(file) } else { others.append(file) }
        }
        return LiveState(
            sources: sources, rendering: PageRendering(preparation), site: site, pageFiles: pageFiles,
            otherFiles: others)
    }

    /// The state after a change of some pages' texts; nil after any other change.
    private static func updated(_ old: LiveState, to sources: [SourceFile]) -> LiveState? {
        guard sources.count == old.sources.count else { return nil }
        let changed = sources.indices.filter { sources[$0] != old.sources[$0] }
        guard changed.count <= mostChanges else { return nil }
        let map = old.site.preparation.site.map
        var pages: [Int: Page] = [:]
        for file in changed.map({ sources[$0] }) {
            guard let index = old.site.preparation.index(ofPageAt: file.path),
                let page = map.pages[index].withText(of: file, parts: old.site.preparation.site.parts)
            else { return nil }
            pages[index] = page
        }
        var state = old
        state.sources = sources
        state.site.preparation.replaceTexts(pages)
        state.rendering.preparation = state.site.preparation
        let cited = pages.keys.map { old.site.pages[$0].citedSources }
        for index in pages.keys.sorted() { state.render(index) }
        if pages.keys.map({ state.site.pages[$0].citedSources }) != cited { state.renderSources() }
        let asked = RenderedSite.generatedPages(linkedFrom: state.site.pages)
        return asked.isSubset(of: RenderedSite.generatedPages(linkedFrom: old.site.pages)) ? state : nil
    }
}

/// What a build leaves for the next one.
private struct LiveState {
    var sources: [SourceFile]
    var rendering: PageRendering
    var site: RenderedSite
    /// The files of each authored page.
    var pageFiles: [[OutputFile]]
    /// The files of what is generated.
    let otherFiles: [OutputFile]

    mutating func render(_ index: Int, citations: Citations? = nil) {
        var files: [OutputFile] = []
        site.pages[index] = rendering.render(index, citations: citations) { files.append($0) }
        pageFiles[index] = files.sorted { $0.path < $1.path }
    }

    /// Renders the page of sources, which says where each source is cited.
    mutating func renderSources() {
        guard let index = site.preparation.sourcesPage else { return }
        var others = site.pages.map(Optional.some)
        others[index] = nil
        render(index, citations: Citations(others))
    }
}

extension RenderedPage {
    /// The sources that the page cites, in order.
    fileprivate var citedSources: [String] {
        findings.typedLinks.filter { $0.scheme == "source" }.map(\.target)
    }
}
