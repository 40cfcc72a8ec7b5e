package import Markdown

/// A part of a generated page under a heading of its own.
package struct PageSection: Sendable {
    package let id: String
    package let title: String
    package let content: HTML

    package init(id: String, title: String, content: HTML) {
        self.id = id
        self.title = title
        self.content = content
    }

    package var html: HTML { "<h2 id=\"\(id)\">\(title)</h2>\n\(content)" }

    package var heading: Heading { Heading(level: 2, id: id, text: title, offset: 0) }
}
