import Markdown

/// The whole handbook on one page, in reading order.
struct PrintEdition: Sendable {
    static let route = Route("print/")

    /// A page's place in the edition: its title and its rendered body.
    struct Chapter: Sendable {
        let route: Route
        let title: String
        let body: [UInt8]
    }

    let addresses: Addresses
    private let anchors: [String: String]
    private let chapters: [Chapter]

    init(_ chapters: [Chapter], addresses: Addresses) {
        self.chapters = chapters
        self.addresses = addresses
        anchors = Dictionary(
            chapters.map { ($0.route.outputPath, Self.anchor(of: $0.route)) }, uniquingKeysWith: { first, _ in first })
    }

    /// The id of a page's section: its address with dashes for slashes.
    static func anchor(of route: Route) -> String {
        let name = route.path.split(separator: "/").joined(separator: "-")
        return "page-" + (name.isEmpty ? "home" : name)
    }

    func document(title: String, description: String, trail: [PageLink]) -> PageDocument {
        var body: [UInt8] = Array(contents.utf8)
        for chapter in chapters { append(chapter, to: &body) }
        var document = PageDocument(
            route: Self.route, title: title, description: description, kind: "print", body: body)
        document.trail = trail
        // Every chapter has an address of its own, which is the one to find.
        document.isIndexed = false
        return document
    }

    private var contents: String {
        let items = chapters.map { chapter in
            "<li><a href=\"#\(Self.anchor(of: chapter.route))\">\(escapedHTML(chapter.title))</a></li>\n"
        }
        return "<nav class=\"print-contents\" aria-label=\"All pages\">\n<ol>\n\(items.joined())</ol>\n</nav>\n"
    }

    private func append(_ chapter: Chapter, to body: inout [UInt8]) {
        let anchor = Self.anchor(of: chapter.route)
        let address = addresses.absolute(chapter.route).map { "<p class=\"print-address\">\(escapedHTML($0))</p>\n" }
        body += "<section class=\"chapter\" aria-labelledby=\"\(anchor)\">\n".utf8
        body += "<h2 id=\"\(anchor)\">\(escapedHTML(chapter.title))</h2>\n\(address ?? "")".utf8
        let mover = FragmentMover(prefix: anchor + "--") { url in move(url, from: chapter.route) }
        mover.append(chapter.body, to: &body)
        body += "</section>\n".utf8
    }

    /// A URL of a chapter as the print edition has to write it.
    private func move(_ url: String, from route: Route) -> String {
        guard urlScheme(url) == nil, !url.hasPrefix("//") else { return url }
        if let fragment = url.dropping(prefix: "#") { return "#\(Self.anchor(of: route))--\(fragment)" }
        let destination = LinkDestination(url)
        let folder = folderPart(of: route.outputPath)
        guard let resolved = resolveContentPath(destination.path, from: folder) else { return url }
        let file = Route(resolved).outputPath
        if let anchor = anchors[file] { return "#" + anchor + (destination.fragment.map { "--" + $0 } ?? "") }
        let fragment = destination.fragment.map { "#" + percentEncoded($0.utf8) } ?? ""
        return addresses.url(from: Self.route, toFile: resolved) + fragment
    }
}
