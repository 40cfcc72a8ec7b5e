import Diagnostics
import Markdown

// How links and directives stand in the Markdown alternate.
extension PageLinker {
    /// Leads a typed link to an address that every Markdown program knows.
    package func edit(of link: LinkReference, to address: String) -> SourceEdit {
        // The span is the whole link where the destination stands elsewhere, in `[words][reference]`.
        let isWhole = "[<".utf8.contains(source.source.bytes[link.span.lowerBound])
        return SourceEdit(link.span, isWhole ? "[\(link.text)](\(address))" : address)
    }

    /// Leaves the words of a link alone.
    func plainEdits(of link: LinkReference) -> [SourceEdit] {
        guard let words = wordsOfLink(in: source.source.bytes, destination: link.span) else {
            return [SourceEdit(link.span, link.text)]
        }
        let end = endOfLink(in: source.source.bytes, destination: link.span)
        return [
            SourceEdit(words.lowerBound - 1..<words.lowerBound, ""), SourceEdit(words.upperBound..<end, ""),
        ]
    }

    /// Puts what a directive says in its place, behind the quote marks and indentation of its block.
    package func edit(of directive: Directive, to text: String) -> SourceEdit {
        let bytes = source.source.bytes
        let span = blockSpan(of: directive, in: bytes)
        let line = bytes[..<span.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let margin = bytes[line..<span.lowerBound].map { $0 == UInt8(ascii: ">") || $0 < 0x20 ? $0 : 0x20 }
        return SourceEdit(span, text.replacing("\n", with: "\n" + String(decoding: margin, as: UTF8.self)))
    }

    /// Fills in the words of `[](walk:...)` for the Markdown alternate.
    mutating func insertWords(_ text: String, of link: LinkReference) {
        guard let place = placeOfNoWords(link) else { return }
        add(SourceEdit(place..<place, text))
    }

    /// Where the words of a link would stand that is written `[](...)`; nil for any other, such as one
    /// around an image without a text alternative.
    func placeOfNoWords(_ link: LinkReference) -> Int? {
        var head = source.source.bytes[..<link.span.lowerBound]
        if head.last == UInt8(ascii: "<") { head.removeLast() }
        return head.suffix(3).elementsEqual("[](".utf8) ? head.endIndex - 2 : nil
    }
}
