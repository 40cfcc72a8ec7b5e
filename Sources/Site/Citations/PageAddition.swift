import Markdown

/// A section that the generator puts at the end of an authored page.
package struct PageAddition {
    package let id: String
    package let title: String
    /// What stands below the heading.
    package let html: HTML
    /// The same for the Markdown alternate.
    package let markdown: String

    /// The ids of all such sections.
    package static let ids = ["sources-of-this-page", "where-cited"]
}

extension RenderedDocument {
    /// Adds a section at the end, unless the author wrote a heading of its id.
    package mutating func append(_ addition: PageAddition, at offset: Int) {
        guard !headings.contains(where: { $0.id == addition.id }) else { return }
        let section: HTML = "<h2 id=\"\(addition.id)\">\(addition.title)</h2>\n\(addition.html)"
        html += section.bytes
        headings.append(Heading(level: 2, id: addition.id, text: addition.title, offset: offset))
    }
}
