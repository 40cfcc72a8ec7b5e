package import Fields

/// What a link of a page leads to: a place of the site, or an address of the web.
///
/// There are three ways to one: routes and paths of the site, whose parts are percent-encoded, names of places,
/// and addresses that were checked. The HTML of links takes nothing else.
package struct LinkURL: Sendable, Hashable, CustomStringConvertible {
    package let text: String

    package var description: String { text }

    /// A checked address.
    package init(_ address: WebAddress) { text = address.text }

    /// A place on the same page.
    package init(place name: String) { text = "#" + percentEncoded(name) }

    /// A page seen from another; `file` is a file in its folder.
    package init(from page: Route, to target: Route, file: StaticString, fragment: String?) {
        var url: [UInt8] = []
        url.reserveCapacity(target.path.utf8.count + (fragment?.utf8.count ?? 0) + 32)
        page.appendRelativeURL(to: target.path, file: file, fragment: fragment, to: &url)
        text = String(decoding: url, as: UTF8.self)
    }

    /// A file below the root, seen from a page.
    package init(from page: Route, toFile path: String) { text = page.relativeURL(toFile: path) }

    /// A file of the site from the root of its host; `basePath` goes from slash to slash.
    package init(basePath: String, file path: String, fragment: String?) {
        text = basePath + percentEncoded(path) + (fragment.map { "#" + percentEncoded($0) } ?? "")
    }

    /// The same with a query, as an author wrote it, and a fragment.
    package func with(query: String?, fragment: String?) -> LinkURL {
        LinkURL(
            checked: text + (query.map { "?" + $0 } ?? "") + (fragment.map { "#" + percentEncoded($0) } ?? "")
        )
    }

    /// The same with a tree as pairs in its fragment, whose keys and values are escaped.
    package func with(pairs tree: LocatedValue) -> LinkURL { LinkURL(checked: text + "#" + tree.pairs) }

    private init(checked text: String) { self.text = text }
}
