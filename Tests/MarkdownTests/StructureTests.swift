import Diagnostics
import Testing

@testable import Markdown

@Suite struct StructureTests {
    /// Extensions replace what they recognise; what is around stays. So for every generated document the
    /// blocks that no extension makes its own are the blocks of libcmark, in the same order.
    @Test func blocksOutsideExtensionsStay() {
        var generator = MarkdownGenerator.extended(seed: 3)
        for _ in 0..<4000 {
            let text = generator.document()
            // Footnotes move blocks, and tables and alerts are no blocks of libcmark.
            guard !text.contains("[^"), !text.contains("|"), !text.contains("[!"), !text.contains(":-") else {
                continue
            }
            let source = Tags.blocks(of: libcmarkHTML(text))
            #expect(Tags.blocks(of: html(text)) == source, "\(text.debugDescription)")
        }
    }

    @Test func tagsAreBalancedWhateverIsMixed() {
        var generator = MarkdownGenerator.extended(seed: 4)
        for round in 0..<6000 {
            let text = generator.document()
            let page = html(text, round % 2 == 0 ? .page : .fragment)
            #expect(Tags.areBalanced(page), "\(text.debugDescription)\n\(page)")
        }
    }

    /// Every inline that libcmark finds is found again in the source.
    @Test func theWayThroughTheSourceIsNeverLost() {
        var generator = MarkdownGenerator.commonMark(seed: 5)
        for _ in 0..<6000 {
            let text = generator.document()
            for place in Self.lostPlaces(in: text) { Issue.record("\(place) in \(text.debugDescription)") }
        }
    }

    /// What a span shows is what the handler was told: the destination itself, or the whole link.
    @Test func everySpanShowsItsLink() {
        var generator = MarkdownGenerator.extended(seed: 6)
        var count = 0
        for _ in 0..<6000 {
            let text = generator.document()
            var handler = SpanChecker(Array(text.utf8))
            _ = render(text, .init(), &handler)
            count += handler.count
            for problem in handler.problems { Issue.record("\(problem) in \(text.debugDescription)") }
        }
        #expect(count > 3000)
    }

    private func libcmarkHTML(_ text: String) -> String {
        String(decoding: commonMarkHTML(Array(text.utf8), allowsRawHTML: false), as: UTF8.self)
    }

    private static func lostPlaces(in text: String) -> [String] {
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            let source = SourceText(bytes, base: 0)
            let tree = Tree(parsing: bytes)
            var containers = Containers()
            var block = BlockText()
            var lost: [String] = []
            func visit(_ parent: Node) {
                for node in parent.children {
                    switch node.kind {
                    case .blockQuote: containers.push(quoteAt: node.startLine)
                    case .item: containers.push(itemAt: node.startLine)
                    default: break
                    }
                    switch node.kind {
                    case .blockQuote, .item:
                        visit(node)
                        containers.pop()
                    case .list:
                        visit(node)
                    case .paragraph, .heading:
                        block.read(node, in: source, &containers)
                        var inlines = InlineAlignment()
                        block.bytes.withUnsafeBufferPointer {
                            inlines.align(node, with: $0, from: block.endOfDefinitions)
                        }
                        if inlines.isLost { lost.append("line \(node.startLine)") }
                    default: break
                    }
                }
            }
            visit(tree.root)
            return lost
        }
    }
}

/// The tags of HTML that libcmark printed.
private enum Tags {
    private static let blockNames: Set<Substring> = [
        "p", "ul", "ol", "li", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
    ]

    static func blocks(of html: String) -> [Substring] {
        all(in: html).map { $0.name }.filter { blockNames.contains($0.drop { $0 == "/" }) }
    }

    static func areBalanced(_ html: String) -> Bool {
        var open: [Substring] = []
        for tag in all(in: html) where !tag.isEmpty {
            if tag.name.first == "/" {
                guard open.popLast() == tag.name.dropFirst() else { return false }
            } else {
                open.append(tag.name)
            }
        }
        return open.isEmpty
    }

    private static func all(in html: String) -> [(name: Substring, isEmpty: Bool)] {
        html.utf8.split(separator: UInt8(ascii: "<")).dropFirst(html.hasPrefix("<") ? 0 : 1).compactMap {
            part in
            let text = Substring(part)
            guard !text.hasPrefix("!--"), let end = text.utf8.firstIndex(of: UInt8(ascii: ">")) else {
                return nil
            }
            let tag = text[..<end]
            let name = tag.prefix { $0 != " " && $0 != "\n" }
            return (name, tag.hasSuffix("/"))
        }
    }
}

/// Compares every link and image with the bytes that its span shows.
private struct SpanChecker: DocumentHandler {
    private let bytes: [UInt8]
    private(set) var count = 0
    private(set) var problems: [String] = []

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func link(_ link: LinkReference) -> LinkResolution {
        check(link.destination, link.span, open: "[")
        return .unchanged
    }

    mutating func image(_ image: ImageReference) -> ImageResolution {
        check(image.destination, image.span, open: "![")
        return .unchanged
    }

    private mutating func check(_ destination: String, _ span: Range<Int>, open: String) {
        count += 1
        let shown = String(decoding: bytes[span], as: UTF8.self)
        let isWhole = shown.hasPrefix(open) && (shown.hasSuffix("]") || destination.isEmpty)
        let isPlain = [shown, "http://" + shown, "mailto:" + shown].contains(destination)
        // Escapes and entities are written otherwise than they read.
        let isWritten = shown.contains("\\") || shown.contains("&")
        if !isWhole, !isPlain, !isWritten { problems.append("\(destination) shows as '\(shown)'") }
    }
}
