/// The text of a paragraph or table cell as its author wrote it, for checks of what it says.
package struct ProseBlock {
    /// The text without the marks and indentation of the containers around it, with the marks of inlines.
    package let text: [UInt8]
    /// Whether it is a table cell: its row is one line of the file.
    package let isCell: Bool
    /// Where something stands that is not read as words: code, HTML, images, and the destinations of links.
    package private(set) var hidden: [Range<Int>] = []
    package private(set) var links: [Link] = []

    private let place: InlinePlace

    package struct Link: Sendable {
        /// The link with its marks, as offsets in the text.
        package let range: Range<Int>
        package let destination: String
    }

    init(_ place: InlinePlace, range: Range<Int>? = nil, isCell: Bool) {
        // Offsets of a part are those of the whole: what is outside is hidden.
        text = place.text.bytes
        self.isCell = isCell
        self.place = place
        guard let range else { return }
        hidden = [0..<range.lowerBound, range.upperBound..<text.count]
    }

    /// The byte offsets in the file of a part of the text.
    package func span(_ range: Range<Int>) -> Range<Int> { place.span(range) }

    mutating func add(_ records: [InlineAlignment.Record]) {
        for record in records {
            guard let range = record.range else { continue }
            switch record.kind {
            case .code, .htmlInline, .image: hidden.append(range)
            case .link:
                links.append(Link(range: range, destination: record.node.url))
                if let destination = record.destination { hidden.append(destination) }
            default: break
            }
        }
    }
}

extension InlineAlignment {
    /// The block as prose; nil where the way through it was lost.
    func prose(at place: InlinePlace, from start: Int, isCell: Bool) -> ProseBlock? {
        guard !isLost else { return nil }
        var prose = ProseBlock(place, range: start..<place.text.bytes.count, isCell: isCell)
        prose.add(records)
        return prose
    }
}
