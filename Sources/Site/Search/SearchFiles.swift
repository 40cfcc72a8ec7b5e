import Diagnostics
import Search

/// The search index of a site. It is made where the templates have a script that reads it,
/// `assets/search-engine.js`.
struct SearchFiles: Sendable {
    static let script = "search-engine.js"
    static let folder = "search/"

    let addresses: Addresses

    /// The plan of the index; nil where no script would read it.
    init?(assets: Assets, addresses: Addresses) {
        guard assets.asset(named: Self.script) != nil else { return nil }
        self.addresses = addresses
    }

    /// The terms of a page; nil for one that search engines may not list either.
    func terms(of document: PageDocument) -> PageTerms? {
        guard document.isIndexed else { return nil }
        let context = document.trail.dropFirst().map(\.title).joined(separator: " › ")
        return PageTerms(
            SearchPage(
                url: addresses.url(from: Route(""), to: document.route), title: document.title,
                context: context, sections: sections(of: document)))
    }

    /// The index of the pages, in the order that decides between equal results.
    func files(_ pages: [PageTerms]) -> [OutputFile] { SearchIndex(pages).files(in: Self.folder) }
}
