import Diagnostics
package import Fields

/// What links and directives may know about the whole site while one page is rendered.
///
/// Everything here is made from front matter, configuration and data before the first page is
/// rendered, and never changes afterwards: that is why pages can be rendered in parallel, once.
package struct SiteContext: Sendable {
    package let configuration: SiteConfiguration
    package internal(set) var map: SiteMap
    /// Files below `content/` that are copied, by path below `content/`.
    let staticFiles: [String: SourceFile]
    /// Content paths of pages that are left out because they are drafts.
    let draftPaths: Set<String>
    package let typedLinks: TypedLinkRegistry
    package let directives: DirectiveRegistry
    /// The date at which the handbook is evaluated.
    package let asOf: CalendarDate

    package let addresses: Addresses
    /// The parts of the handbook that compute, each of which may build on those before it.
    package let parts: [any SitePart]
    /// What the parts have read.
    package var store = PartStore()

    /// What the sources page says of each source, by the id of its heading.
    var sourceEntries: [String: SourceEntry] = [:]

    /// What moved in each recorded edition, newest first.
    package var editions: [Edition] = []

    /// The relative URL from one page to another.
    package func url(from page: Int, to target: Int, fragment: String? = nil) -> LinkURL {
        addresses.url(from: map.pages[page].route, to: map.pages[target].route, fragment: fragment)
    }
}
