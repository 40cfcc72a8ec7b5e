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
    /// Whether the page speaks for its folder.
    package let isIndex: Bool

    /// The page that a file holds; `isIndex` says whether it speaks for its folder.
    package init(source: SourceFile, frontMatter: FrontMatter, bodyOffset: Int, isIndex: Bool) {
        self.source = source
        self.frontMatter = frontMatter
        self.bodyOffset = bodyOffset
        self.isIndex = isIndex
        contentPath = String(source.path.dropFirst("content/".count))
        folder = folderPart(of: contentPath)
        route = Site.route(contentPath: contentPath, slug: frontMatter.slug, isIndex: isIndex)
    }

    /// The file's name without its ending: `prompt-caching`.
    package var name: String { pageName(ofContentPath: contentPath) }

    /// The page that is served for addresses that do not exist.
    var isNotFoundPage: Bool { route.path == "404.html" }

    var isHome: Bool { route.path.isEmpty }
}

/// The address that a page below `content/` gets.
///
/// A folder's page has the folder's, `404.md` stays a file; a slug replaces the last part.
package func route(contentPath: String, slug: String?, isIndex: Bool) -> Route {
    if contentPath == "404.md" { return Route("404.html") }
    let folder = folderPart(of: contentPath)
    if isIndex {
        guard let slug, !folder.isEmpty else { return Route(folder) }
        return Route(folderPart(of: String(folder.dropLast())) + slug + "/")
    }
    return Route(folder + (slug ?? pageName(ofContentPath: contentPath)) + "/")
}

private func pageName(ofContentPath path: String) -> String {
    let name = path.dropFirst(folderPart(of: path).count)
    return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? String(name)
}
