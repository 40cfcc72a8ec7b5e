import Diagnostics

extension DocumentRewriter {
    /// Asks what a directive becomes, and whether a program's text is highlighted.
    mutating func rewriteCodeBlock<H: DocumentHandler>(_ node: Node, handler: inout H) {
        let info = node.infoBytes
        guard let first = info.first else { return }
        if first == UInt8(ascii: "{"), let fence = FenceLine(of: node, in: source) {
            guard let language = fence.language else {
                return rewriteDirective(node, fence, handler: &handler)
            }
            let code = handler.code(language, node.literal) ?? node.literal.escapedForHTML
            return node.replace(by: codeBlock(code, of: language))
        }
        let language = info.prefix { !$0.isASCIISpace }
        let name = String(decoding: language, as: UTF8.self)
        guard let html = handler.code(name, node.literal) else { return }
        node.replace(by: codeBlock(html, of: name))
    }

    private func codeBlock(_ html: String, of language: String) -> Node {
        let name = language.isEmpty ? "" : " class=\"language-\(language.escapedForHTML)\""
        return .customBlock("<pre><code\(name)>" + html + "</code></pre>")
    }

    private mutating func rewriteDirective<H: DocumentHandler>(
        _ node: Node, _ fence: FenceLine, handler: inout H
    ) {
        guard let name = fence.name else {
            return report(
                .error, "directive-syntax", fence.problem, source.fileSpan(fence.info),
                help: "write ```{name} argument")
        }
        let lines = bodyLines(of: node, fence)
        let directive = Directive(
            name: source.text.string(name), argument: source.text.string(fence.argument), body: node.literal,
            span: source.fileSpan(name),
            bodyOffset: lines.first ?? source.fileOffset(min(fence.end, source.text.count)), bodyLines: lines)
        switch handler.directive(directive) {
        case .html(let html): node.replace(by: .customBlock(html))
        case .dropped: node.free()
        case .unchanged: break
        }
    }

    /// Where each line of a directive's body starts in the file, behind quote marks and indentation.
    private mutating func bodyLines(of node: Node, _ fence: FenceLine) -> [Int] {
        let first = node.startLine
        let count = node.bytes.reduce(0) { $1 == .newline ? $0 + 1 : $0 }
        var cursor = containers.start(of: first, in: source)
        // A fence's own indentation is taken off all lines, as far as they have it.
        let indent = cursor.skipSpace(in: source, line: first)
        guard count > 0 else { return [] }
        return (first + 1...first + count).map { line in
            var cursor = containers.continuation(of: line, in: source).cursor
            cursor.advance(by: indent, in: source, line: line)
            return source.fileOffset(cursor.offset)
        }
    }
}

/// The parts of a directive's fence line, as offsets in the source text.
private struct FenceLine {
    let info: Range<Int>
    /// nil when the braces do not close or hold no name.
    private(set) var name: Range<Int>?
    private(set) var argument = 0..<0
    private(set) var problem = ""
    /// Of a fence that is code: `{` alone has no language, `{.json}` has it as others write attributes; nil for a
    /// directive.
    private(set) var language: String?
    /// Where the next line starts.
    let end: Int

    /// nil when the brace does not stand there as such, but as an escape or entity.
    init?(of node: Node, in source: SourceText) {
        let text = source.text
        let line = source.line(node.startLine)
        end = source.lineStarts[min(node.startLine, source.lineStarts.count - 1)]
        var start = source.start(of: node)
        let mark = text.byte(at: start)
        while start < line.upperBound, text[start] == mark { start += 1 }
        info = text.trimmed(start..<line.upperBound)
        guard info.count > 0, text[info.lowerBound] == UInt8(ascii: "{") else { return nil }
        let inner = info.lowerBound + 1
        if info.count == 1 {
            language = ""
            return
        }
        guard let close = text[inner..<info.upperBound].firstIndex(of: UInt8(ascii: "}")) else {
            problem = "the directive '\(text.string(info))' has no closing brace"
            return
        }
        if text[inner] == UInt8(ascii: "."), close + 1 == info.upperBound,
            Self.isName(text[inner + 1..<close])
        {
            language = text.string(inner + 1..<close)
            return
        }
        guard Self.isName(text[inner..<close]) else {
            problem = "'\(text.string(inner..<close))' is no directive's name: letters, digits and '-'"
            return
        }
        guard close + 1 == info.upperBound || text[close + 1].isSpaceOrTab else {
            problem = "a space is missing behind '\(text.string(info.lowerBound..<close + 1))'"
            return
        }
        name = inner..<close
        argument = text.trimmed(close + 1..<info.upperBound)
    }

    private static func isName(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let first = bytes.first, first.isASCIILetter, first & 0x20 != 0 else { return false }
        return bytes.allSatisfy {
            $0.isASCIIDigit || $0 == UInt8(ascii: "-") || ($0.isASCIILetter && $0 & 0x20 != 0)
        }
    }
}
