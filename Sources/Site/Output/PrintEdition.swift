import Markdown

/// The whole handbook on one page, in reading order.
struct PrintEdition: Sendable {
    package static let route = Route("print/")

    private let addresses: Addresses
    private let anchors: [String: String]
    private let chapters: [PageLink]

    /// Plans the edition: the pages are known before their bodies are, so each page's chapter can be
    /// made together with the page.
    package init(_ chapters: [PageLink], addresses: Addresses) {
        self.chapters = chapters
        self.addresses = addresses
        var anchors: [String: String] = [:]
        var used: Set<String> = []
        for chapter in chapters where anchors[chapter.route.outputPath] == nil {
            let name = Self.anchor(of: chapter.route)
            var anchor = name
            var count = 1
            while !used.insert(anchor).inserted {
                count += 1
                anchor = "\(name)-\(count)"
            }
            anchors[chapter.route.outputPath] = anchor
        }
        self.anchors = anchors
    }

    /// The id of a page's section, where no other page has the same: its address, with one dash for
    /// whatever else than a letter, digit, dot or underscore. Two dashes lead on to an id of the page.
    private static func anchor(of route: Route) -> String {
        let words = route.path.split { !($0.isLetter || $0.isNumber || $0 == "." || $0 == "_") }
        return "page-" + (words.isEmpty ? "home" : words.joined(separator: "-"))
    }

    private func anchor(of route: Route) -> String { anchors[route.outputPath] ?? "" }

    /// Whether there is no page to print.
    package var isEmpty: Bool { chapters.isEmpty }

    /// The edition as a page, without its body.
    package static func outline(of site: SiteContext) -> PageDocument {
        var document = PageDocument(
            route: route, title: "Print edition",
            description: "All pages of \(site.configuration.title) on one page, in reading order.",
            kind: "print", body: [])
        document.trail = [PageLink(Route(""), site.configuration.title)]
        let hasHTML = site.map.pages.contains { $0.frontMatter.allowsRawHTML }
        if hasHTML, !site.configuration.runsContentScripts { document.scripts = .none }
        // Every chapter has an address of its own, which is the one to find.
        document.isIndexed = false
        return document
    }

    /// The body of the edition in pieces, out of its chapters in reading order.
    package func body(of chapters: [[UInt8]]) -> [[UInt8]] { [contents.bytes] + chapters }

    /// The places that links into the edition can name: each chapter, and each place in it.
    package func places(of pages: some Sequence<(Page, RenderedPage)>) -> Set<String> {
        var places: Set<String> = []
        for (page, rendered) in pages {
            guard let anchor = anchors[page.route.outputPath] else { continue }
            places.insert(anchor)
            for place in rendered.places { places.insert(anchor + "--" + place) }
        }
        return places
    }

    /// A page's chapter: its title and its rendered body, with ids and links led into the edition.
    func chapter(_ page: PageLink, body html: [UInt8]) -> [UInt8] {
        let anchor = anchor(of: page.route)
        let address = addresses.absolute(page.route).map {
            "<p class=\"print-address\">\(escapedHTML($0.text))</p>\n"
        }
        var body: [UInt8] = []
        body.reserveCapacity(html.count + html.count / 4 + 512)
        body += "<section class=\"chapter\" aria-labelledby=\"\(anchor)\">\n".utf8
        body += "<h2 id=\"\(anchor)\">\(escapedHTML(page.title))</h2>\n\(address ?? "")".utf8
        let mover = FragmentMover(prefix: anchor + "--", suffix: ", \(page.title)") {
            appendURL($0, from: page.route, to: &$1)
        }
        mover.append(html, to: &body)
        body += "</section>\n".utf8
        // Chapters are kept until the last page is made, so without the room in which this one grew.
        return Array(body[...])
    }

    private var contents: HTML {
        let items = chapters.map { chapter -> HTML in
            "<li>\(Site.anchor(LinkURL(place: anchor(of: chapter.route)), chapter.title))</li>\n"
        }
        return "<nav class=\"print-contents\" aria-label=\"All pages\">\n<ol>\n\(items)</ol>\n</nav>\n"
    }

    /// Appends a URL of a chapter as the print edition has to write it, escaped for HTML.
    private func appendURL(_ url: String, from route: Route, to out: inout [UInt8]) {
        guard urlScheme(url) == nil, !url.hasPrefix("//") else { return appendEscapedHTML(url, to: &out) }
        let destination = LinkDestination(url)
        if destination.path.isEmpty, destination.query == nil, let fragment = destination.fragment {
            return appendPlace(anchor(of: route), fragment, to: &out)
        }
        let folder = folderPart(of: route.outputPath)
        guard let resolved = resolveContentPath(destination.path, from: folder) else {
            return appendEscapedHTML(url, to: &out)
        }
        if let anchor = anchors[Route(resolved).outputPath] {
            return appendPlace(anchor, destination.fragment ?? "", to: &out)
        }
        appendEscapedHTML(addresses.url(from: Self.route, toFile: resolved).text, to: &out)
        if let query = destination.query { appendEscapedHTML("?" + query, to: &out) }
        if let fragment = destination.fragment { appendFragment(fragment, to: &out) }
    }

    /// Appends a place in a chapter; its start for an empty fragment.
    private func appendPlace(_ anchor: String, _ fragment: String, to out: inout [UInt8]) {
        appendFragment(anchor, to: &out)
        if !fragment.isEmpty { out += "--\(percentEncoded(fragment))".utf8 }
    }
}
