package import Diagnostics

/// Renders one document: libcmark parses, the tree is rewritten, libcmark prints.
///
/// Only the bytes from `bodyOffset` are Markdown (before them is front matter), yet all offsets that come
/// back, and all that the handler sees, count from the start of the file. With the extensions off the
/// handler is not asked and the HTML is libcmark's own. A document beyond the limits of `DocumentLimits` comes
/// back empty, with the one problem that says so.
package func renderMarkdown<H: DocumentHandler>(
    _ file: SourceFile, from bodyOffset: Int, options: MarkdownOptions, handler: inout H
) -> RenderedDocument {
    if let problem = limitProblem(file, from: bodyOffset, options: options) {
        return RenderedDocument(html: [], diagnostics: [problem], isRefused: true)
    }
    return renderUnlimited(file, from: bodyOffset, options: options, handler: &handler)
}

/// The problem of a document that is beyond a limit of size, nesting or time.
private func limitProblem(_ file: SourceFile, from bodyOffset: Int, options: MarkdownOptions) -> Diagnostic? {
    let start = min(max(bodyOffset, 0), file.bytes.count)
    let problem = file.bytes.withUnsafeBufferPointer { bytes in
        firstProblem(
            beyondLimits: UnsafeBufferPointer(rebasing: bytes[start...]), base: start, path: file.path)
    }
    if problem != nil || file.bytes.count - start <= DocumentLimits.unwatchedBytes { return problem }
    if TimeLimit(file, from: bodyOffset, options: options).holds() { return nil }
    let seconds = options.timeLimit.components.seconds
    return Diagnostic(
        .error, "page-too-slow",
        "rendering this page takes libcmark \(libcmarkVersion()) more than \(seconds) seconds",
        path: file.path, help: "split it into several pages, and look for text that no person wrote")
}

/// Renders a document of any size and shape.
func renderUnlimited<H: DocumentHandler>(
    _ file: SourceFile, from bodyOffset: Int, options: MarkdownOptions, handler: inout H
) -> RenderedDocument {
    file.bytes.withUnsafeBufferPointer { bytes in
        let start = min(max(bodyOffset, 0), bytes.count)
        let text = UnsafeBufferPointer(rebasing: bytes[start...])
        guard options.extensions else {
            let tree = Tree(parsing: text)
            return RenderedDocument(html: tree.html(allowsRawHTML: options.allowsRawHTML))
        }
        let source = SourceText(text, base: start)
        guard source.features.contains(.footnote) else {
            let tree = Tree(parsing: text)
            return render(tree, source, Footnotes(), file.path, options, handler: &handler)
        }
        return renderWithFootnotes(source, base: start, file.path, options, handler: &handler)
    }
}

/// Renders a document that may define footnotes. What is inside code, HTML or a list item shows only in the parse:
/// after the first, definitions that have no item are left alone, and those outside of lists lose their indentation.
private func renderWithFootnotes<H: DocumentHandler>(
    _ source: SourceText, base: Int, _ path: String, _ options: MarkdownOptions, handler: inout H
) -> RenderedDocument {
    var rewritten = FootnoteSource(source)
    var tree = Tree(parsing: rewritten.text)
    let (lost, indented) = misreadFootnotes(rewritten, tree)
    if !lost.isEmpty || !indented.isEmpty {
        rewritten = FootnoteSource(source, except: lost, indented: indented)
        tree.reparse(rewritten.text)
    }
    return rewritten.text.withUnsafeBufferPointer { text in
        let source = SourceText(text, base: base, shifts: rewritten.shifts)
        return render(tree, source, Footnotes(rewritten.marks), path, options, handler: &handler)
    }
}

/// The lines of definitions that did not become list items, and of those whose indentation is their own.
private func misreadFootnotes(
    _ rewritten: FootnoteSource, _ tree: borrowing Tree
) -> (lost: Set<Int>, indented: Set<Int>) {
    var lost = Set(rewritten.marks.map(\.line))
    guard !lost.isEmpty else { return ([], []) }
    let candidates = Set(rewritten.marks.filter(\.isIndented).map(\.line))
    var indented: Set<Int> = []
    tree.forEachBlock { node in
        guard node.kind == .item else { return }
        lost.remove(node.startLine)
        if candidates.contains(node.startLine), !node.isInItem { indented.insert(node.startLine) }
    }
    return (lost, indented)
}

extension Node {
    /// Whether a list item is inside another one, however deep.
    fileprivate var isInItem: Bool {
        var ancestor = parent
        while let node = ancestor {
            if node.kind == .item { return true }
            ancestor = node.parent
        }
        return false
    }
}

private func render<H: DocumentHandler>(
    _ tree: borrowing Tree, _ source: SourceText, _ footnotes: Footnotes, _ path: String,
    _ options: MarkdownOptions, handler: inout H
) -> RenderedDocument {
    var rewriter = DocumentRewriter(path: path, options: options, source: source, footnotes: footnotes)
    let headings = rewriter.rewrite(tree, handler: &handler)
    return RenderedDocument(
        html: tree.html(allowsRawHTML: options.allowsRawHTML), headings: headings,
        diagnostics: rewriter.diagnostics.sorted(), firstParagraph: rewriter.firstParagraph ?? "")
}
