import Diagnostics
import Search

/// What is collected from all pages: the print edition, the search index, feeds and response headers.
/// A file that an author wrote at the same path wins.
struct CollectedFiles: Sendable {
    private let preparation: SitePreparation
    private let rendered: [RenderedPage]
    private let generated: GeneratedPages
    private let generatedTerms: [PageTerms]

    package init(_ site: RenderedSite) {
        preparation = site.preparation
        rendered = site.pages
        generated = site.generated
        generatedTerms = site.made.terms
    }

    /// Whether a path can be that of a collected file.
    static func mayHold(_ path: String) -> Bool {
        path == PrintEdition.route.outputPath || path.hasPrefix(SearchFiles.folder)
            || path == HostHeaders.path || Feeds.allPaths.contains(path)
    }

    /// The paths of the files that a site gets, without making them; one of each folder of the search index.
    package static func paths(of preparation: SitePreparation) -> [String] {
        let paths =
            preparation.printDocuments.map(\.route.outputPath) + Feeds.paths(of: preparation.site)
            + [HostHeaders.path] + (preparation.search == nil ? [] : SearchFiles.samplePaths)
        return paths.filter(preparation.isFree)
    }

    /// Makes the files, the large ones at the same time where there are several workers.
    package func emit(workers: Int, to emit: @escaping @Sendable (OutputFile) -> Void) async {
        guard workers > 1 else { return files.forEach(emit) }
        await withTaskGroup { group in
            group.addTask { if let print = printEdition { emit(print) } }
            group.addTask {
                emitSearchFiles { emitFree($0, to: emit) }
                for file in feeds + [headers] { emitFree(file, to: emit) }
            }
        }
    }

    /// All of the files.
    package var files: [OutputFile] {
        var files = [printEdition].compactMap(\.self)
        emitSearchFiles { files.append($0) }
        return (files + feeds + [headers]).filter { preparation.isFree($0.path) }
    }

    private func emitFree(_ file: OutputFile, to emit: (OutputFile) -> Void) {
        if preparation.isFree(file.path) { emit(file) }
    }

    private var printEdition: OutputFile? {
        guard let edition = preparation.printEdition, preparation.canRender,
            preparation.isFree(PrintEdition.route.outputPath)
        else { return nil }
        let chapters = rendered.compactMap(\.chapter)
        guard !chapters.isEmpty else { return nil }
        let work = PageWork.generated(PrintEdition.route.outputPath)
        preparation.observer?.begins(work)
        defer { preparation.observer?.ends(work) }
        return preparation.layout.render(preparation.printOutline, pieces: edition.body(of: chapters))
    }

    private func emitSearchFiles(to emit: (OutputFile) -> Void) {
        preparation.search?.emitFiles(rendered.compactMap(\.terms) + generatedTerms, to: emit)
    }

    private var feeds: [OutputFile] {
        let site = preparation.site
        let indexed = (rendered.map(\.document) + generated.documents).filter(\.isIndexed)
        let changes = zip(site.map.pages, rendered).first { page, rendered in
            site.editions.first.map { rendered.places.contains($0.anchor) } ?? false
        }
        return Feeds(site: site, indexed: indexed, editionsPage: changes?.0.route).files
    }

    /// Where the scripts of the templates and the search index lie, from the root of a host and below the base path,
    /// as addresses have it.
    private var scripts: [String]? {
        guard !preparation.site.configuration.runsContentScripts else { return nil }
        let assets = preparation.assets.assets.map(\.outputPath).filter {
            $0.hasSuffix(".js") || $0.hasSuffix(".mjs")
        }
        let paths = (assets + (preparation.search == nil ? [] : SearchFiles.places)).map(percentEncoded)
        let base = escapedAddress(String(preparation.site.addresses.basePath.dropFirst()))
        return paths + (base.isEmpty ? [] : paths.map { base + $0 })
    }

    private var headers: OutputFile {
        let print = preparation.printEdition == nil ? [] : [PrintEdition.route]
        return HostHeaders(
            routes: preparation.site.map.pages.map(\.route) + generated.routes + print,
            computing: generated.computing, files: otherPaths, scripts: scripts
        ).file
    }

    /// The paths of what is published besides pages; one of each folder of the search index.
    private var otherPaths: [String] {
        let site = preparation.site
        let aliases = site.map.pages.flatMap { $0.frontMatter.aliases.map(\.route.path) }
        let alternates = rendered.compactMap(\.document.alternatePath)
        return aliases + alternates + generated.filePaths + site.staticFiles.keys
            + preparation.assets.assets.map(\.outputPath)
            + Self.paths(of: preparation).filter { $0 != HostHeaders.path }
    }
}
