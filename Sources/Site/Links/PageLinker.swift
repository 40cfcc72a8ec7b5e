import Diagnostics
import Markdown

/// Resolves the links, images and directives of one page while it is rendered.
struct PageLinker: DocumentHandler {
    package let page: Int
    package let site: SiteContext
    private(set) var findings = PageFindings()
    private var proseReaders: [any ProseReader]

    /// How many links have a note.
    private var noteCount = 0

    package init(page: Int, site: SiteContext) {
        self.page = page
        self.site = site
        proseReaders = site.parts.compactMap { $0.proseReader(of: site.map.pages[page], in: site) }
    }

    var readsProse: Bool { !proseReaders.isEmpty }

    mutating func prose(_ block: ProseBlock) {
        for index in proseReaders.indices { proseReaders[index].read(block) }
    }

    /// What the page's prose gets wrong, once all of it is rendered.
    var proseProblems: [Diagnostic] { proseReaders.flatMap { $0.problems(beside: findings) } }

    package var source: Page { site.map.pages[page] }

    package mutating func link(_ link: LinkReference) -> LinkResolution {
        if let scheme = urlScheme(link.destination) { return absoluteLink(link, scheme: scheme) }
        if link.destination.hasPrefix("//") {
            report(
                "link-unsafe-scheme", "a link may not begin with '//'", at: link.span,
                help: "write the whole address: 'https:\(link.destination)'")
            return .unlinked
        }
        let destination = LinkDestination(link.destination)
        if destination.path.isEmpty {
            guard let fragment = destination.fragment else {
                report("link-empty", "this link leads nowhere", at: link.span, help: "write its destination")
                return .unlinked
            }
            findings.fragments.append(FragmentUse(target: page, fragment: fragment, span: link.span))
            return .unchanged
        }
        guard let path = resolveContentPath(destination.path, from: source.folder) else {
            report(
                "link-missing", "'\(destination.path)' leads out of content/", at: link.span,
                help: "link to a page below content/, or to a full https:// address")
            return .unlinked
        }
        if PageFiles.isPage(path) { return pageLink(link, to: path, destination) }
        return fileLink(link, to: path, destination)
    }

    package func wantsSpelling(of destination: String) -> Bool {
        urlScheme(destination).map(site.typedLinks.wantsSpelling) ?? false
    }

    mutating func image(_ image: ImageReference) -> ImageResolution {
        if image.alt.utf8.allSatisfy({ $0 <= 0x20 }) {
            report(
                "image-alt-missing", "this image has no text alternative", at: image.span,
                help: "write what the image says: ![text](\(image.destination))")
        }
        if let scheme = urlScheme(image.destination) {
            if WebAddress.schemes.contains(scheme) {
                return isSound(image.destination, of: "this image", at: image.span) ? .unchanged : .url("")
            }
            if scheme == "data", image.destination.lowercased().hasPrefix("data:image/") { return .unchanged }
            report(
                "link-unsafe-scheme", "an image cannot be loaded from '\(scheme):'", at: image.span,
                help: "put the file below content/ and give its relative path")
            return .url("")
        }
        let destination = LinkDestination(image.destination)
        let path = resolveContentPath(destination.path, from: source.folder)
        guard let path, let file = site.staticFiles[path] else {
            findings.missingFiles.append(
                MissingFile(kind: .image, written: destination.path, path: path, span: image.span))
            return .url("")
        }
        do throws(Diagnostic) {
            return .html(try imageHTML(image, of: file, at: path, on: source, of: site))
        } catch {
            findings.diagnostics.append(error)
            return .url("")
        }
    }

    package mutating func directive(_ directive: Directive) -> DirectiveResolution {
        guard let renderer = site.directives.renderer(for: directive.name) else {
            report(
                "directive-unknown", "there is no directive '{\(directive.name)}'", at: directive.span,
                help: didYouMean(
                    directive.name, among: site.directives.names,
                    otherwise: "known directives: \(site.directives.names.joined(separator: ", "))"))
            return .dropped
        }
        findings.directiveArguments.append(directive.argument)
        do {
            let result = try renderer(directive, page, site)
            findings.linkedPages.formUnion(result.linkedPages)
            findings.missingFiles += result.missingFiles
            findings.anchors += result.anchors
            findings.diagnostics += result.diagnostics
            findings.edits.append(edit(of: directive, to: result.alternate))
            return .html(result.html)
        } catch {
            findings.diagnostics.append(error)
            return .dropped
        }
    }

    mutating func code(_ language: String, _ text: String) -> String? { highlightedHTML(text, as: language) }

    /// Notes a change for the Markdown alternate.
    package mutating func add(_ edit: SourceEdit) { findings.edits.append(edit) }

    package mutating func report(
        _ rule: String, _ message: String, at span: Range<Int>, help: String? = nil,
        severity: Diagnostic.Severity = .error
    ) {
        findings.diagnostics.append(
            Diagnostic(severity, rule, message, path: source.source.path, span: span, help: help))
    }
}

/// Schemes that lead out of the site and may stand in any link.
private let webSchemes: Set<String> = ["http", "https", "mailto", "tel"]

/// Schemes that run code or open files on the reader's machine.
private let unsafeSchemes: Set<String> = ["javascript", "vbscript", "data", "file", "blob"]

extension PageLinker {
    private mutating func absoluteLink(_ link: LinkReference, scheme: String) -> LinkResolution {
        if WebAddress.schemes.contains(scheme) {
            return isSound(link.destination, of: "this link", at: link.span) ? .unchanged : .unlinked
        }
        if webSchemes.contains(scheme) { return .unchanged }
        if unsafeSchemes.contains(scheme) {
            report(
                "link-unsafe-scheme", "a link may not use '\(scheme):'", at: link.span,
                help: "use https:, mailto:, tel:, or the relative path of a page")
            return .unlinked
        }
        guard let resolver = site.typedLinks.resolver(for: scheme) else {
            let known = site.typedLinks.schemes
            report(
                "typed-link-unknown", "there is no link type '\(scheme):'", at: link.span,
                help: didYouMean(
                    scheme, among: known + webSchemes.sorted(),
                    otherwise: "known link types: \(known.map { "\($0):" }.joined(separator: ", "))"))
            return .unlinked
        }
        let typed = TypedLink(
            scheme: scheme, target: String(link.destination.dropFirst(scheme.count + 1)), text: link.text,
            span: link.span, spelling: link.spelling)
        findings.typedLinks.append(typed)
        do {
            let result = try resolver(typed, page, site)
            if let fragment = result.fragment { findings.fragments.append(fragment) }
            if let linked = result.linkedPage { findings.linkedPages.insert(linked) }
            if let text = result.alternateText { insertWords(text, of: link) }
            findings.edits += result.isPlain ? plainEdits(of: link) : [edit(of: link, to: result.alternate)]
            return noted(result)
        } catch {
            findings.diagnostics.append(error)
            return .unlinked
        }
    }

    /// Whether an address of the web is one that browsers and authors read alike; one that is not is reported.
    private mutating func isSound(_ destination: String, of holder: String, at span: Range<Int>) -> Bool {
        do {
            try WebAddress.check(destination: destination)
            return true
        } catch {
            report(
                "link-unsafe-scheme", error.sentence(of: holder), at: span,
                help: error.help(example: "'https://handbook.example/page'"))
            return false
        }
    }

    /// The resolution of a link to a figure with its note, which gets an id on the page.
    private mutating func noted(_ result: TypedLinkResult) -> LinkResolution {
        guard let note = result.note else { return result.resolution }
        noteCount += 1
        let (open, close) = figureLink(note.url, note: note.text, number: noteCount)
        if let text = result.alternateText {
            return .replaced(html: "\(open.text)\(escapedHTML(text))\(close.text)")
        }
        return .wrapped(open: open.text, close: close.text)
    }

    private mutating func pageLink(
        _ link: LinkReference, to path: String, _ destination: LinkDestination
    ) -> LinkResolution {
        guard let target = site.map.page(atContentPath: path) else {
            reportMissingPage(destination.path, resolved: path, at: link.span)
            return .unlinked
        }
        return pageLink(link, to: target, destination)
    }

    private mutating func pageLink(
        _ link: LinkReference, to target: Int, _ destination: LinkDestination
    ) -> LinkResolution {
        findings.linkedPages.insert(target)
        if let fragment = destination.fragment {
            findings.fragments.append(FragmentUse(target: target, fragment: fragment, span: link.span))
        }
        let url = pageURL(target, destination)
        guard placeOfNoWords(link) != nil else { return .url(url.text) }
        let title = site.map.pages[target].frontMatter.title
        insertWords(title, of: link)
        return .replaced(html: anchor(url, title).text)
    }

    private func pageURL(_ target: Int, _ destination: LinkDestination) -> LinkURL {
        guard let query = destination.query else {
            return site.url(from: page, to: target, fragment: destination.fragment)
        }
        return site.url(from: page, to: target).with(query: query, fragment: destination.fragment)
    }

    private mutating func reportMissingPage(_ written: String, resolved: String, at span: Range<Int>) {
        if site.draftPaths.contains(resolved) {
            report(
                "link-draft", "'\(written)' is a draft and is not published", at: span,
                help: "publish that page too, or build with --drafts")
            return
        }
        findings.missingFiles.append(MissingFile(kind: .page, written: written, path: resolved, span: span))
    }

    /// A link to a file that is copied, or to a page by its folder or its address.
    private mutating func fileLink(
        _ link: LinkReference, to path: String, _ destination: LinkDestination
    ) -> LinkResolution {
        if site.staticFiles[path] != nil {
            let url = site.addresses.url(from: source.route, toFile: path)
            return .url(url.with(query: destination.query, fragment: destination.fragment).text)
        }
        if let target = site.map.page(byAddress: path) {
            let file = relativeContentPath(site.map.pages[target].contentPath, from: source.folder)
            findings.edits.append(edit(of: link, to: destination.leading(to: file)))
            return pageLink(link, to: target, destination)
        }
        if destination.path.hasPrefix("/"), destination.path.hasSuffix("/") {
            return generatedPageLink(link, to: Route(path), destination)
        }
        findings.missingFiles.append(
            MissingFile(kind: .file, written: destination.path, path: path, span: link.span))
        return .unlinked
    }

    /// A link to a page that no author wrote, by its address: `/cost/assumptions/`. Whether it is made is
    /// known, and checked, later.
    private mutating func generatedPageLink(
        _ link: LinkReference, to route: Route, _ destination: LinkDestination
    ) -> LinkResolution {
        findings.generatedPages.append(
            GeneratedPageUse(route: route, fragment: destination.fragment, span: link.span))
        let alternate = site.addresses.url(
            from: Route(source.folder), to: route, fragment: destination.fragment)
        findings.edits.append(edit(of: link, to: alternate.text))
        return .url(site.addresses.url(from: source.route, to: route, fragment: destination.fragment).text)
    }
}
