package import Diagnostics

/// Everything that is known before the first page is rendered.
package struct SitePreparation: Sendable {
    package private(set) var site: SiteContext
    let layout: Layout
    package let assets: Assets
    let paths: OutputPaths
    /// The plan of the print edition; nil when none is wanted.
    let printEdition: PrintEdition?
    /// The plan of the search index; nil when no script would read it.
    let search: SearchFiles?
    package private(set) var diagnostics: [Diagnostic]
    /// Whether the templates can be used.
    let canRender: Bool
    package let observer: BuildObserver?

    package init(_ files: [SourceFile], options: BuildOptions) async {
        observer = options.observer
        options.observer?.enters(.preparation)
        let tree = SourceTree(files)
        let configuration = Self.configuration(tree, options: options)
        let reading = await Self.readPages(tree.pages, options: options)
        var (links, directives) = (TypedLinkRegistry.standard, DirectiveRegistry.standard)
        for part in options.parts { part.register(&links, &directives) }
        var site = SiteContext(
            configuration: configuration.value,
            map: SiteMap(reading.pages),
            staticFiles: Dictionary(
                tree.staticFiles.map { (String($0.path.dropFirst("content/".count)), $0) },
                uniquingKeysWith: { first, _ in first }),
            draftPaths: reading.draftPaths,
            typedLinks: links,
            directives: directives,
            asOf: options.asOf ?? configuration.value.asOf ?? options.today,
            addresses: Addresses(style: configuration.value.linkStyle, baseURL: configuration.value.baseURL),
            parts: options.parts)
        if let sources = site.map.page(atContentPath: site.configuration.sources) {
            site.sourceEntries = sourceEntries(of: site.map.pages[sources])
        }
        let editions = readEditions(tree.data[editionsFile])
        site.editions = editions.editions
        let data = PartData(files: tree.data, today: options.today)
        let partProblems = options.parts.flatMap { $0.read(data, into: &site) }
        let assets = Assets(tree.assets)
        let templates = TemplateSet(tree.templates, schema: .page(assets: assets.assets.map(\.tag)))
        let names = FileNames(files)
        search = SearchFiles(assets: assets, addresses: site.addresses)
        paths = OutputPaths(site: site, assets: assets, search: search, reported: names.reported)
        layout = Layout(templates: templates, assets: assets, site: site, generator: options.generator)
        canRender = !templates.diagnostics.contains { $0.severity == .error }
        diagnostics = tree.diagnostics + configuration.diagnostics + reading.diagnostics
        diagnostics += assets.diagnostics + templates.diagnostics + names.diagnostics + paths.diagnostics
        diagnostics += checkHome(site.map) + checkReviews(site.map, today: options.today)
        diagnostics += checkTagCase(site.map)
        diagnostics += checkRuleNames(site) + checkFolders(site) + partProblems + editions.diagnostics
        printEdition = Self.printEdition(site)
        self.site = site
        self.assets = assets
    }

    /// Whether no author's file stands at a path below the output folder.
    func isFree(_ path: String) -> Bool { !paths.contains(path) }

    /// The page that lists the sources; nil where there is none.
    var sourcesPage: Int? { site.map.page(atContentPath: site.configuration.sources) }

    /// The page of the print edition without its body.
    var printOutline: PageDocument { PrintEdition.outline(of: site) }

    /// The page of the print edition, where one is made.
    var printDocuments: [PageDocument] {
        printEdition?.isEmpty == false && isFree(PrintEdition.route.outputPath) ? [printOutline] : []
    }

    private static func printEdition(_ site: SiteContext) -> PrintEdition? {
        guard site.configuration.makesPrintEdition else { return nil }
        let pages = site.map.readingOrder.map { site.map.pages[$0] }
        return PrintEdition(pages.map { PageLink($0.route, $0.frontMatter.title) }, addresses: site.addresses)
    }

    private static func configuration(
        _ tree: SourceTree, options: BuildOptions
    ) -> (value: SiteConfiguration, diagnostics: [Diagnostic]) {
        var (value, diagnostics) = tree.configuration.map(readConfiguration) ?? (SiteConfiguration(), [])
        if let baseURL = options.baseURL { value.baseURL = baseURL }
        return (value, diagnostics)
    }

    private static func readPages(
        _ files: [SourceFile], options: BuildOptions
    ) async -> (pages: [Page], draftPaths: Set<String>, diagnostics: [Diagnostic]) {
        let kinds = PageFiles(files.map { $0.path.dropping(prefix: "content/") ?? $0.path })
        let readings = await inParallel(count: files.count, workers: options.workers, chunk: 64) { index in
            readPage(files[index], parts: options.parts, isIndex: kinds.isIndex)
        }
        var pages: [Page] = []
        var draftPaths: Set<String> = []
        for reading in readings {
            guard let page = reading.page else { continue }
            if page.frontMatter.isDraft, !options.includesDrafts {
                draftPaths.insert(page.contentPath)
            } else {
                pages.append(page)
            }
        }
        let notes = foreignKeyNote(pages).map { [$0] } ?? []
        return (pages, draftPaths, readings.flatMap(\.diagnostics) + notes)
    }
}

/// What a change of some pages' texts leaves as it is.
extension SitePreparation {
    /// The published page that a file holds and whose text only matters to itself; nil for any other file.
    package func index(ofPageAt path: String) -> Int? {
        guard let page = path.dropping(prefix: "content/").flatMap(site.map.page(atContentPath:)) else {
            return nil
        }
        return page == sourcesPage ? nil : page
    }

    /// Puts pages with other texts in the places of the old ones.
    mutating func replaceTexts(_ pages: [Int: Page]) {
        site.map = SiteMap(site.map, replacing: pages)
    }
}

extension Page {
    /// The page with the text of a newer file; nil when more than the text is different, or cannot be read.
    func withText(of file: SourceFile, parts: [any SitePart]) -> Page? {
        let reading = readPage(file, parts: parts) { _ in isIndex }
        guard let page = reading.page, reading.diagnostics.isEmpty, page.bodyOffset == bodyOffset,
            file.bytes.prefix(bodyOffset) == source.bytes.prefix(bodyOffset)
        else { return nil }
        return page
    }
}

/// One file as a page, or nil when it cannot be read as text.
private func readPage(
    _ file: SourceFile, parts: [any SitePart], isIndex: (String) -> Bool
) -> (page: Page?, diagnostics: [Diagnostic]) {
    if let problem = checkEncoding(file) { return (nil, [problem]) }
    let reading = readFrontMatter(file) { reader, keys in
        for part in parts { part.readFrontMatter(&reader, into: &keys) }
    }
    let contentPath = String(file.path.dropFirst("content/".count))
    let page = Page(
        source: file, frontMatter: reading.frontMatter, bodyOffset: reading.bodyOffset,
        isIndex: isIndex(contentPath))
    return (page, reading.diagnostics)
}
