import Diagnostics

/// A quote that starts with `[!NOTE]` or one of its four companions.
extension DocumentRewriter {
    /// Makes an alert of a quote; nil when the quote is only a quote.
    mutating func alert(in quote: Node) -> Node? {
        guard let mark = AlertMark(of: quote, in: source), let paragraph = quote.firstChild else {
            return nil
        }
        guard mark.isKnown else {
            reportUnknownAlert(mark.name, paragraph)
            return nil
        }
        let kind = mark.name.lowercased()
        mark.free()
        usedUp = .firstLine
        if paragraph.firstChild == nil {
            paragraph.free()
            usedUp = .nothing
        }
        let title = kind.prefix(1).uppercased() + kind.dropFirst()
        let alert = Node.customBlock(
            "<div class=\"alert alert-\(kind)\" role=\"note\">\n<p class=\"alert-title\">\(title)</p>",
            "</div>")
        alert.adoptChildren(of: quote)
        quote.replace(by: alert)
        return alert
    }

    private mutating func reportUnknownAlert(_ name: String, _ paragraph: Node) {
        let start = source.start(of: paragraph) + 2
        let span = start..<start + name.utf8.count
        report(
            .warning, "alert-unknown", "unknown alert '\(name)'", source.fileSpan(span),
            help: didYouMean(
                name.uppercased(), among: AlertMark.kinds.map { $0.uppercased() },
                otherwise: "NOTE, TIP, IMPORTANT, WARNING and CAUTION are known"))
    }
}

/// `[!NAME]` alone on the first line of a quote's first paragraph.
struct AlertMark {
    static let kinds = ["note", "tip", "important", "warning", "caution"]

    let name: String
    private let text: Node
    /// What ends the line; nil when it is the whole paragraph.
    private let lineBreak: Node?

    init?(of quote: Node, in source: SourceText) {
        guard let paragraph = quote.firstChild, paragraph.kind == .paragraph,
            let text = paragraph.firstChild, text.kind == .text
        else { return nil }
        let bytes = text.bytes
        // An escaped bracket stands in the source as something else.
        guard bytes.has("[!", at: 0), bytes.last == UInt8(ascii: "]"),
            source.text.has(bytes, at: source.start(of: paragraph))
        else { return nil }
        let name = bytes[2..<(bytes.count - 1)]
        guard !name.isEmpty, name.allSatisfy(\.isASCIILetter) else { return nil }
        lineBreak = text.next
        guard lineBreak == nil || lineBreak?.kind == .softBreak || lineBreak?.kind == .lineBreak else {
            return nil
        }
        self.name = String(decoding: name, as: UTF8.self)
        self.text = text
    }

    var isKnown: Bool { Self.kinds.contains(name.lowercased()) }

    /// Takes the first line out.
    func free() {
        text.free()
        lineBreak?.free()
    }
}
