/// The pages of a handbook and how they hang together; made once, never changed afterwards.
///
/// Pages are named by their index in reading order: each folder's page comes before the pages in
/// the folder, siblings follow their `order`, then their title, then their path.
package final class SiteMap: Sendable {
    package let pages: [Page]
    private let indexByContentPath: [String: Int]
    private let indexByRoute: [Route: Int]
    private let indexByFolder: [String: Int]
    /// The page above each page; nil for the home page and what has none above it.
    let parents: [Int?]
    /// The pages right below each page, in reading order.
    package let children: [[Int]]
    /// The pages that have no page above them, in reading order.
    let roots: [Int]

    /// Orders the pages and finds each one's place. O(n log n).
    package init(_ unordered: [Page]) {
        let outline = SiteOutline(unordered)
        let pages = outline.order.map { unordered[$0] }
        var newIndex = [Int](repeating: 0, count: unordered.count)
        for (new, old) in outline.order.enumerated() { newIndex[old] = new }
        parents = outline.order.map { old in outline.parents[old].map { newIndex[$0] } }
        children = outline.order.map { old in outline.children[old].map { newIndex[$0] } }
        roots = outline.roots.map { newIndex[$0] }
        // A second page at the same place is an error that a check reports; the first one stands.
        indexByContentPath = Dictionary(
            pages.indices.map { (pages[$0].contentPath, $0) }, uniquingKeysWith: { first, _ in first })
        indexByRoute = Dictionary(
            pages.indices.map { (pages[$0].route, $0) }, uniquingKeysWith: { first, _ in first })
        indexByFolder = Dictionary(
            pages.indices.filter { pages[$0].isIndex }.map { (pages[$0].folder, $0) },
            uniquingKeysWith: { first, _ in first })
        self.pages = pages
    }

    /// The same pages in the same order, some with other texts.
    package init(_ map: SiteMap, replacing texts: [Int: Page]) {
        var pages = map.pages
        for (index, page) in texts { pages[index] = page }
        self.pages = pages
        indexByContentPath = map.indexByContentPath
        indexByRoute = map.indexByRoute
        indexByFolder = map.indexByFolder
        parents = map.parents
        children = map.children
        roots = map.roots
    }

    /// The page at a path below `content/`.
    package func page(atContentPath path: String) -> Int? { indexByContentPath[path] }

    /// The page to which authors elsewhere lead by a folder, or by an address of its HTML: `guide`, `guide/`,
    /// `guide/index.html`, `guide/caching.html`; nil where there is none.
    package func page(byAddress path: String) -> Int? {
        var address = path[...]
        while address.last == "/" { address.removeLast() }
        if address.hasSuffix(".html") {
            address.removeLast(".html".count)
            if address == "index" || address.hasSuffix("/index") { address.removeLast("index".count) }
            while address.last == "/" { address.removeLast() }
        }
        let folder = address.isEmpty ? "" : address + "/"
        return indexByFolder[folder] ?? page(at: Route(folder)) ?? indexByContentPath[address + ".md"]
            ?? indexByContentPath[address + ".markdown"]
    }

    /// The page at an address.
    package func page(at route: Route) -> Int? { indexByRoute[route] }

    /// The pages above a page, from the home page downwards.
    package func ancestors(of page: Int) -> [Int] {
        var result: [Int] = []
        var current = parents[page]
        while let parent = current {
            result.append(parent)
            current = parents[parent]
        }
        return result.reversed()
    }

    /// The pages that a reader turns through, without the page for missing addresses.
    var readingOrder: [Int] { pages.indices.filter { !pages[$0].isNotFoundPage } }

    package var contentPaths: [String] { pages.map(\.contentPath) }
}

/// The tree of folders, as indices into the unordered pages.
private struct SiteOutline {
    var order: [Int] = []
    var parents: [Int?]
    var children: [[Int]]
    var roots: [Int] = []

    init(_ pages: [Page]) {
        parents = Array(repeating: nil, count: pages.count)
        children = Array(repeating: [], count: pages.count)
        let folderPages = Dictionary(
            pages.indices.filter { pages[$0].isIndex }.map { (pages[$0].folder, $0) },
            uniquingKeysWith: { first, _ in first })
        for index in pages.indices where !pages[index].isNotFoundPage {
            parents[index] = Self.parent(of: pages[index], among: folderPages)
        }
        for index in pages.indices {
            if let parent = parents[index] { children[parent].append(index) } else { roots.append(index) }
        }
        let precedes = Self.precedence(pages)
        for index in pages.indices { children[index].sort(by: precedes) }
        roots.sort(by: precedes)
        order.reserveCapacity(pages.count)
        var pending = Array(roots.reversed())
        while let next = pending.popLast() {
            order.append(next)
            pending += children[next].reversed()
        }
    }

    /// The nearest folder page above; folders without a page of their own are passed over.
    private static func parent(of page: Page, among folderPages: [String: Int]) -> Int? {
        var folder = page.folder
        if page.isIndex {
            if folder.isEmpty { return nil }
            folder = folderPart(of: String(folder.dropLast()))
        }
        while true {
            if let found = folderPages[folder] { return found }
            if folder.isEmpty { return nil }
            folder = folderPart(of: String(folder.dropLast()))
        }
    }

    private static func precedence(_ pages: [Page]) -> (Int, Int) -> Bool {
        { left, right in
            let (one, other) = (pages[left], pages[right])
            if one.isHome != other.isHome { return one.isHome }
            let orders = (one.frontMatter.order ?? .max, other.frontMatter.order ?? .max)
            if orders.0 != orders.1 { return orders.0 < orders.1 }
            let titles = (one.frontMatter.title, other.frontMatter.title)
            if titles.0 != titles.1 {
                let folded = (titles.0.lowercased(), titles.1.lowercased())
                return folded.0 == folded.1 ? titles.0 < titles.1 : folded.0 < folded.1
            }
            return one.contentPath < other.contentPath
        }
    }
}
