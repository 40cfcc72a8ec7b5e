import Markdown

/// A part of a generated page under a heading of its own.
struct PageSection: Sendable {
    let id: String
    let title: String
    let content: HTML

    var html: HTML { "<h2 id=\"\(id)\">\(title)</h2>\n\(content)" }

    var heading: Heading { Heading(level: 2, id: id, text: title, offset: 0) }
}
