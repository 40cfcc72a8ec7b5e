import Diagnostics
import Markdown
import Search

/// Renders authored pages: Markdown to a body, the body into its template.
struct PageRendering: Sendable {
    package var preparation: SitePreparation
    /// The neighbours of each page in reading order.
    private let previous: [Int?]
    private let next: [Int?]
    private let navigation: SectionNavigation

    package init(_ preparation: SitePreparation) {
        self.preparation = preparation
        navigation = SectionNavigation(site: preparation.site)
        let order = preparation.site.map.readingOrder
        var previous = [Int?](repeating: nil, count: preparation.site.map.pages.count)
        var next = previous
        for (page, following) in zip(order, order.dropFirst()) {
            next[page] = following
            previous[following] = page
        }
        self.previous = previous
        self.next = next
    }

    private var site: SiteContext { preparation.site }

    /// Renders every page; the page of sources last, since it lists where they are cited.
    func renderAll(
        workers: Int, emit: @escaping @Sendable (OutputFile) -> Void
    ) async -> [RenderedPage] {
        let sources = preparation.sourcesPage
        let pages = await inParallel(count: site.map.pages.count, workers: workers) { index in
            index == sources ? nil : render(index, emit: emit)
        }
        let citations = Citations(pages)
        return pages.enumerated().map { index, page in
            page ?? render(index, citations: citations, emit: emit)
        }
    }

    /// Renders one page and emits its files.
    ///
    /// `citations` are those of all other pages, for the page of sources.
    package func render(_ index: Int, citations: Citations? = nil, emit: (OutputFile) -> Void) -> RenderedPage
    {
        let page = site.map.pages[index]
        preparation.observer?.begins(.authored(page.source.path))
        defer { preparation.observer?.ends(.authored(page.source.path)) }
        var linker = PageLinker(page: index, site: site)
        var options = MarkdownOptions()
        options.profile = .page
        options.allowsRawHTML = page.frontMatter.allowsRawHTML
        options.reservedIDs = page.frontMatter.titleID.map { [$0] } ?? []
        var rendered = renderMarkdown(page.source, from: page.bodyOffset, options: options, handler: &linker)
        for id in options.reservedIDs { rendered.html.insert(contentsOf: placeOfTitle(id).bytes, at: 0) }
        var findings = linker.findings
        findings.diagnostics += linker.proseProblems + rendered.diagnostics
        if hasGuardedHTML(page) {
            findings.diagnostics += [checkScriptMarks(rendered.html, of: page)].compactMap(\.self)
        }
        let addition =
            citations.map { $0.section(on: index, in: site) }
            ?? references(of: findings.typedLinks, on: index, in: site)
        if let addition { rendered.append(addition, at: page.source.bytes.count) }
        var document = document(for: page, index: index, rendered)
        if preparation.canRender { emit(preparation.layout.render(document)) }
        if !page.isNotFoundPage { emit(markdownAlternate(page, edits: findings.edits, addition: addition)) }
        let edition = page.isNotFoundPage ? nil : preparation.printEdition
        let chapter = edition?.chapter(PageLink(page.route, document.title), body: document.body)
        let terms = preparation.search?.terms(of: document)
        document.body = []
        document.sectionNavigation = []
        let rawPlaces = page.frontMatter.allowsRawHTML ? placesOfHTML(rendered.html) : []
        let places = Set(rendered.headings.map(\.id) + options.reservedIDs + findings.anchors + rawPlaces)
        return RenderedPage(
            document: document, findings: findings, places: places,
            isRefused: rendered.isRefused, chapter: chapter, terms: terms)
    }

    private func document(for page: Page, index: Int, _ rendered: RenderedDocument) -> PageDocument {
        let matter = page.frontMatter
        let description = matter.description.isEmpty ? shortened(rendered.firstParagraph) : matter.description
        var document = PageDocument(
            route: page.route, title: matter.title, description: description,
            kind: kind(of: page, index: index),
            body: rendered.html)
        document.headings = rendered.headings
        document.trail = site.map.ancestors(of: index).map(trailLink)
        document.previous = previous[index].map(link)
        document.next = next[index].map(link)
        document.tags = matter.tags.map { PageLink(TagPages.route(of: $0), $0) }
        document.sectionNavigation = navigation.html(for: index).bytes
        document.owner = matter.owner ?? site.configuration.owner
        document.date = matter.date
        document.updated = matter.updated
        document.reviewed = matter.reviewed
        document.reviewBy = matter.reviewBy
        document.sourcePath = page.source.path
        document.alternatePath = page.isNotFoundPage ? nil : page.contentPath
        if hasGuardedHTML(page) { document.scripts = .ofTemplates }
        document.isIndexed = !page.isNotFoundPage
        return document
    }

    /// Whether the page has HTML of its author, and scripts of authors do not run.
    private func hasGuardedHTML(_ page: Page) -> Bool {
        page.frontMatter.allowsRawHTML && !site.configuration.runsContentScripts
    }

    private func link(_ page: Int) -> PageLink {
        PageLink(site.map.pages[page].route, site.map.pages[page].frontMatter.title)
    }

    /// The home page goes by the site's name.
    private func trailLink(_ page: Int) -> PageLink {
        site.map.pages[page].isHome ? PageLink(Route(""), site.configuration.title) : link(page)
    }

    private func kind(of page: Page, index: Int) -> String {
        if let kind = page.frontMatter.kind { return kind }
        if page.isHome { return "home" }
        if page.isNotFoundPage { return "not-found" }
        return site.map.children[index].isEmpty ? "page" : "section"
    }
}

/// The first sentences of a text, at most 160 characters, ending at a word.
private func shortened(_ text: String) -> String {
    let longest = 160
    guard text.count > longest else { return text }
    let head = text.prefix(longest)
    let end = head.lastIndex(of: " ") ?? head.endIndex
    return head[..<end] + "…"
}

/// Where links to the heading lead that became the page's title, whatever the template does with the title.
private func placeOfTitle(_ id: String) -> HTML { "<span id=\"\(id)\"></span>\n" }
