package import Diagnostics

/// One Markdown file of the handbook, before its text is rendered.
///
/// A class, since it never changes and is passed around for every link: copying a struct of its
/// size costs more than the rest of a link.
package final class Page: Sendable {
    package let source: SourceFile
    package let frontMatter: FrontMatter
    /// Byte offset of the text in the source file.
    package let bodyOffset: Int
    package let route: Route
    /// The path below `content/`: `guide/axes/index.md`.
    package let contentPath: String
    /// The folder below `content/`, ending in a slash, or empty: `guide/axes/`.
    package let folder: String

    package init(source: SourceFile, frontMatter: FrontMatter, bodyOffset: Int, route: Route) {
        self.source = source
        self.frontMatter = frontMatter
        self.bodyOffset = bodyOffset
        self.route = route
        contentPath = String(source.path.dropFirst("content/".count))
        folder = folderPart(of: contentPath)
    }

    /// Whether the page speaks for its folder.
    package var isIndex: Bool { contentPath == folder + "index.md" }

    /// The page that is served for addresses that do not exist.
    var isNotFoundPage: Bool { route.path == "404.html" }

    var isHome: Bool { route.path.isEmpty }
}

/// The address that a page below `content/` gets.
///
/// `index.md` is its folder's page, `404.md` stays a file; a slug replaces the last part.
package func route(contentPath: String, slug: String?) -> Route {
    if contentPath == "404.md" { return Route("404.html") }
    let folder = folderPart(of: contentPath)
    let name = contentPath.dropFirst(folder.count).dropLast(".md".count)
    if name == "index" {
        guard let slug, !folder.isEmpty else { return Route(folder) }
        return Route(folderPart(of: String(folder.dropLast())) + slug + "/")
    }
    return Route(folder + (slug ?? String(name)) + "/")
}

/// Everything up to and including the last slash.
package func folderPart(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(path[...slash])
}
