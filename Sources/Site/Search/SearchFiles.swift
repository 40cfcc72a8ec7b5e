import Diagnostics
import Search

/// The search index of a site. It is made where the templates have a script that reads it,
/// `assets/search-engine.js`.
package struct SearchFiles: Sendable {
    package static let script = "search-engine.js"
    package static let folder = "search/"

    /// One file of each folder of the index.
    static let samplePaths = [IndexPaths.manifest, IndexPaths.terms(0), IndexPaths.pages(0)].map {
        folder + $0
    }

    /// Where the files of the index lie: one file, and folders.
    package static let places = [IndexPaths.manifest, IndexPaths.terms, IndexPaths.pages].map { folder + $0 }

    /// Whether a path can be that of a file of the index.
    package static func holds(_ path: String) -> Bool {
        places.contains { $0.hasSuffix("/") ? path.hasPrefix($0) : path == $0 }
    }

    package let addresses: Addresses
    private let indexer = Indexer()

    /// The plan of the index; nil where no script would read it.
    package init?(assets: Assets, addresses: Addresses) {
        guard assets.asset(named: Self.script) != nil else { return nil }
        self.addresses = addresses
    }

    /// The terms of a page; nil for one that search engines may not list either, and for lists of tags, which
    /// would only repeat what the pages themselves are found by.
    func terms(of document: PageDocument) -> PageTerms? {
        guard document.isIndexed, !document.route.path.hasPrefix(TagPages.index.path) else { return nil }
        let context = document.trail.dropFirst().map(\.title).joined(separator: " › ")
        return indexer.terms(
            of: SearchPage(
                url: addresses.url(from: Route(""), to: document.route).text, title: document.title,
                context: context,
                sections: document.isFoundByTitle ? [] : sections(of: document)))
    }

    /// Makes the index of the pages, in the order that decides between equal results.
    func emitFiles(_ pages: [PageTerms], to emit: (OutputFile) -> Void) {
        indexer.emitFiles(pages, in: Self.folder, to: emit)
    }
}
