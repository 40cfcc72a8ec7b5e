import Diagnostics

/// Raw HTML, which a page of the site does without unless it asks for it.
///
/// In a fragment libcmark drops it and says so in a comment; in a page it goes wholly, with a warning.
extension DocumentRewriter {
    private var dropsHTML: Bool { options.profile == .page && !options.allowsRawHTML }

    mutating func dropInlineHTML(_ record: InlineAlignment.Record, at place: InlinePlace) {
        guard dropsHTML else { return }
        // The closing tag's opening tag was reported.
        if !record.node.bytes.has("<!--", at: 0), !record.node.bytes.has("</", at: 0) {
            reportRawHTML("raw HTML is dropped", place.span(record.range))
        }
        record.node.free()
    }

    mutating func dropHTMLBlock(_ node: Node) {
        guard dropsHTML else { return }
        let bytes = node.bytes
        if !Self.isComment(bytes) {
            let start = source.start(of: node)
            let message =
                bytes.has("<!--", at: 0) && !Self.containsCommentEnd(bytes)
                ? "the comment does not end, so that all text behind it is dropped" : "raw HTML is dropped"
            reportRawHTML(message, source.fileSpan(start..<source.line(node.startLine).upperBound))
        }
        node.free()
    }

    private mutating func reportRawHTML(_ message: String, _ span: Range<Int>) {
        report(
            .warning, "raw-html", message, span,
            help: "write it in Markdown, or set 'raw_html: true' in the page's front matter")
    }

    /// One comment and nothing else.
    private static func isComment(_ html: UnsafeBufferPointer<UInt8>) -> Bool {
        guard html.has("<!--", at: 0) else { return false }
        var index = 4
        while index < html.count, !html.has("-->", at: index) { index += 1 }
        guard index < html.count else { return false }
        return html[(index + 3)...].allSatisfy(\.isASCIISpace)
    }

    private static func containsCommentEnd(_ html: UnsafeBufferPointer<UInt8>) -> Bool {
        html.indices.contains { html.has("-->", at: $0) }
    }
}
