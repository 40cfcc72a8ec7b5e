import Diagnostics

extension DocumentRewriter {
    /// Rewrites the inlines of one paragraph, heading or cell, whose text is `text` from `start` on.
    mutating func rewriteInlines<H: DocumentHandler>(
        of leaf: Node, text: BlockText, from start: Int = 0, holding features: SourceText.Features,
        prose: ProseKind? = nil, handler: inout H
    ) {
        let (wanted, wantedInLinks) = TextRun.Wanted.from(features)
        text.bytes.withUnsafeBufferPointer { bytes in
            inlines.align(leaf, with: bytes, from: start)
            let alignment = inlines
            let records = alignment.records
            let place = InlinePlace(text: text, source: source)
            if let prose, readsProse,
                let block = alignment.prose(at: place, from: start, isCell: prose == .cell)
            {
                handler.prose(block)
            }
            var endOfLink = 0
            var index = 0
            while index < records.count {
                let record = records[index]
                switch record.kind {
                case .link:
                    endOfLink = record.endOfSubtree
                    let keepsContent = Self.resolveLink(
                        index, of: alignment, bytes, at: place, handler: &handler)
                    index = keepsContent ? index + 1 : record.endOfSubtree
                case .image:
                    Self.resolveImage(record, at: place, handler: &handler)
                    index = record.endOfSubtree
                case .htmlInline:
                    dropInlineHTML(record, at: place)
                    index += 1
                case .text where record.range != nil:
                    let wanted = index < endOfLink ? wantedInLinks : wanted
                    guard !wanted.isEmpty else {
                        index += 1
                        continue
                    }
                    var run = TextRun(at: index, of: alignment, in: bytes)
                    run.scan(for: wanted)
                    if !run.tokens.isEmpty { rewrite(run, at: place, handler: &handler) }
                    index = run.end
                default:
                    index += 1
                }
            }
        }
        strikethrough.finish()
    }
}

/// What kind of text a block holds; headings and the heads of tables are none.
enum ProseKind {
    case paragraph, cell
}

/// Turns a range of a block's text into a span of the file.
struct InlinePlace {
    let text: BlockText
    let source: SourceText

    func span(_ range: Range<Int>?) -> Range<Int> {
        guard let range else { return block }
        return source.fileSpan(text.sourceRange(range))
    }

    /// The whole block: what is said when the inline's own place is not known.
    private var block: Range<Int> {
        guard let last = text.segments.last else { return source.fileSpan(0..<0) }
        let end = last.source + text.bytes.count - last.start
        return source.fileSpan(text.segments[0].source..<max(text.segments[0].source, end - 1))
    }
}

extension DocumentRewriter {
    /// Puts new nodes in place of a run's nodes.
    private mutating func rewrite<H: DocumentHandler>(
        _ run: TextRun, at place: InlinePlace, handler: inout H
    ) {
        let range = run.range
        let first = run.first
        var written = range.lowerBound
        func write(upTo end: Int) {
            if end > written {
                run.bytes(of: written..<end).withUnsafeBufferPointer {
                    Node.text($0).insert(before: first.node)
                }
            }
            written = max(written, end)
        }
        for token in run.tokens {
            let shown = String(decoding: run.bytes(of: token.range), as: UTF8.self)
            switch token.content {
            case .tildes(let canOpen, let canClose):
                write(upTo: token.range.lowerBound)
                let node = Node.text(shown)
                node.insert(before: first.node)
                strikethrough.add(
                    .init(
                        node: node, width: token.range.count, canOpen: canOpen, canClose: canClose,
                        parent: first.parent))
            case .address(let prefix):
                write(upTo: token.range.lowerBound)
                let span = place.span(token.range)
                Self.insertAddress(prefix, shown, span, before: first.node, handler: &handler)
            case .footnote(let label):
                guard let node = footnotes.reference(to: label) else {
                    reportUndefinedFootnote(label, place.span(token.range))
                    continue
                }
                write(upTo: token.range.lowerBound)
                node.insert(before: first.node)
            }
            written = token.range.upperBound
        }
        write(upTo: range.upperBound)
        run.free()
    }

    private static func insertAddress<H: DocumentHandler>(
        _ prefix: String, _ shown: String, _ span: Range<Int>, before node: Node, handler: inout H
    ) {
        let link = LinkReference(destination: prefix + shown, title: "", text: shown, span: span)
        let replacement: Node
        switch handler.link(link) {
        case .unchanged: replacement = .link(to: link.destination)
        case .url(let url): replacement = .link(to: url)
        case .wrapped(let open, let close): replacement = .customInline(open, close)
        case .replaced(let html):
            Node.customInline(html).insert(before: node)
            return
        case .unlinked:
            Node.text(shown).insert(before: node)
            return
        }
        replacement.append(.text(shown))
        replacement.insert(before: node)
    }

    private mutating func reportUndefinedFootnote(_ label: String, _ span: Range<Int>) {
        report(
            .warning, "footnote-undefined", "no footnote '\(label)'", span,
            help: footnotes.nearest(to: label) ?? "define it: '[^\(label)]: ...', or write '\\[^\(label)]'")
    }
}
