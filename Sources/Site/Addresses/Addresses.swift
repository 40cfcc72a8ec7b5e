/// Turns routes into the URLs that one page uses for another.
///
/// All URLs are relative, so that the site works below any base path and from disk. The one
/// exception is the page for missing addresses: it is served at any depth, so its URLs start
/// with the base address's path.
package struct Addresses: Sendable {
    package let style: LinkStyle
    /// Where the site is published, ending in a slash; nil when that is not known.
    package let baseURL: WebAddress?
    /// The path of that address, from slash to slash: `/team/`; a slash alone when it is not known.
    package let basePath: String

    package init(style: LinkStyle, baseURL: WebAddress?) {
        self.style = style
        self.baseURL = baseURL
        basePath = baseURL?.path ?? "/"
    }

    /// The URL of a page, seen from another.
    package func url(from page: Route, to target: Route, fragment: String? = nil) -> LinkURL {
        if target == page, let fragment { return LinkURL(place: fragment) }
        if page.path == "404.html" {
            let file = style == .file ? target.outputPath : target.path
            return LinkURL(basePath: basePath, file: file, fragment: fragment)
        }
        return LinkURL(from: page, to: target, file: file(of: target), fragment: fragment)
    }

    /// What a URL names behind a page's folder.
    private func file(of page: Route) -> StaticString {
        style == .file && page.isFolder ? "index.html" : ""
    }

    /// Appends the URL of a page, seen from another, escaped for HTML.
    func appendURL(from page: Route, to target: Route, to out: inout [UInt8]) {
        if page.path == "404.html" {
            appendEscapedHTML(url(from: page, to: target).text, to: &out)
        } else {
            // A relative URL holds nothing that HTML would escape.
            page.appendRelativeURL(to: target.path, file: file(of: target), to: &out)
        }
    }

    /// The URL of a file below the output folder, seen from a page.
    package func url(from page: Route, toFile path: String) -> LinkURL {
        page.path == "404.html"
            ? LinkURL(basePath: basePath, file: path, fragment: nil) : LinkURL(from: page, toFile: path)
    }

    /// The prefix that leads from a page to the root, ending in a slash.
    package func root(from page: Route) -> String {
        page.path == "404.html" ? basePath : page.rootPrefix
    }

    /// The page's full address for canonical links and feeds; nil without a base address.
    package func absolute(_ target: Route) -> WebAddress? { absolute(file: target.path) }

    /// A file's full address; nil without a base address.
    package func absolute(file path: String) -> WebAddress? { baseURL?.appending(path: path) }
}
