import Diagnostics

extension DocumentRewriter {
    /// Asks about a link and does what the answer says; false when the link's content went with it.
    static func resolveLink<H: DocumentHandler>(
        _ index: Int, of alignment: InlineAlignment, _ text: UnsafeBufferPointer<UInt8>,
        at place: InlinePlace, handler: inout H
    ) -> Bool {
        let record = alignment.records[index]
        let node = record.node
        var link = LinkReference(
            destination: node.url, title: node.title, text: PlainText.of(node),
            span: span(of: record, at: place))
        if handler.wantsSpelling(of: link.destination) {
            link.spelling = alignment.spelling(of: index, in: text, at: place)
        }
        switch handler.link(link) {
        case .unchanged:
            return true
        case .url(let url):
            node.setURL(url)
            return true
        case .wrapped(let open, let close):
            let wrapper = Node.customInline(open, close)
            wrapper.adoptChildren(of: node)
            node.replace(by: wrapper)
            return true
        case .replaced(let html):
            node.replace(by: .customInline(html))
            return false
        case .unlinked:
            while let child = node.firstChild { child.insert(before: node) }
            node.free()
            return true
        }
    }

    static func resolveImage<H: DocumentHandler>(
        _ record: InlineAlignment.Record, at place: InlinePlace, handler: inout H
    ) {
        let node = record.node
        let image = ImageReference(
            destination: node.url, alt: PlainText.of(node), title: node.title,
            span: span(of: record, at: place))
        switch handler.image(image) {
        case .unchanged: break
        case .url(let url): node.setURL(url)
        case .html(let html): node.replace(by: .customInline(html))
        }
    }

    /// The destination, when it stands there and is not empty, else the whole link.
    private static func span(of record: InlineAlignment.Record, at place: InlinePlace) -> Range<Int> {
        if let destination = record.destination, !destination.isEmpty { return place.span(destination) }
        return place.span(record.range)
    }
}
