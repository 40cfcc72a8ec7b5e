package import Diagnostics

/// One document as HTML, with what a page needs to know about it.
package struct RenderedDocument: Sendable {
    package var html: [UInt8]
    /// In document order; empty when the extensions are off.
    package var headings: [Heading]
    package var diagnostics: [Diagnostic]
    /// The plain text of the first paragraph outside lists and quotes; empty when there is none.
    package var firstParagraph: String
    /// Beyond a limit, and therefore empty.
    package let isRefused: Bool

    package init(
        html: [UInt8], headings: [Heading] = [], diagnostics: [Diagnostic] = [], firstParagraph: String = "",
        isRefused: Bool = false
    ) {
        self.html = html
        self.headings = headings
        self.diagnostics = diagnostics
        self.firstParagraph = firstParagraph
        self.isRefused = isRefused
    }
}

/// A heading as a table of contents needs it.
package struct Heading: Sendable, Hashable {
    /// 1 to 6.
    package let level: Int
    /// Unique in the document, not escaped.
    package let id: String
    /// Plain text, not escaped.
    package let text: String
    /// The byte offset in the file at which the heading starts.
    package let offset: Int

    package init(level: Int, id: String, text: String, offset: Int) {
        self.level = level
        self.id = id
        self.text = text
        self.offset = offset
    }
}
