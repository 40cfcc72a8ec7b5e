import Diagnostics
import Markdown
import Search

/// What rendering one authored page leaves behind.
package struct RenderedPage: Sendable {
    /// The page without its body, for feeds and lists.
    package var document: PageDocument
    package var findings: PageFindings
    /// The places that links can lead to.
    package var places: Set<String>
    /// Whether the page is beyond a limit, so that nobody knows its places.
    var isRefused = false
    /// The page's part of the print edition, where there is one.
    var chapter: [UInt8]?
    /// What the search index needs of the page, where there is one.
    var terms: PageTerms?
}
