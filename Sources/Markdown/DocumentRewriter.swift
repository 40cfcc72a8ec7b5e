import Diagnostics

/// Turns libcmark's tree of one document into the tree that is printed.
///
/// One pass over the blocks, in document order, without recursion. What a block's bytes cannot hold is not
/// looked for. CommonMark's own structure stands: an extension only replaces what it recognises.
struct DocumentRewriter {
    let path: String
    let options: MarkdownOptions
    let source: SourceText
    var containers = Containers()
    var block = BlockText()
    var inlines = InlineAlignment()
    var strikethrough = Strikethrough()
    var outline: Outline
    var explicitIDs: Set<String> = []
    var footnotes: Footnotes
    var diagnostics: [Diagnostic] = []
    var firstParagraph: String?
    /// The tables that are still to come.
    var tables: ArraySlice<Table> = []
    /// The paragraphs of the auxiliary document.
    var tableParts: [Node] = []
    var missingCells = 0
    /// How many tables bear a name so far: a region of a page needs a name of its own.
    var tableNames: [String: Int] = [:]
    /// Whether the handler reads paragraphs and cells: asking it for each would take a copy of it.
    var readsProse = false
    /// What an alert or task took from the start of the paragraph that comes next.
    var usedUp = UsedUp.nothing

    enum UsedUp {
        case nothing, firstLine
        case bytes(Int)
    }

    init(path: String, options: MarkdownOptions, source: SourceText, footnotes: Footnotes) {
        self.path = path
        self.options = options
        self.source = source
        self.footnotes = footnotes
        outline = Outline(isPage: options.profile == .page)
    }

    /// Rewrites the whole tree; the headings come back in document order.
    mutating func rewrite<H: DocumentHandler>(_ tree: borrowing Tree, handler: inout H) -> [Heading] {
        readsProse = handler.readsProse
        let scout = TableScout(tree, source)
        tables = scout.tables[...]
        if scout.parts.count > 0 { tableParts = tree.blocks(of: scout.document(for: source)) }
        var open: [OpenBlock] = []
        var cursor = tree.root.firstChild
        while let node = cursor {
            if let container = enter(node) {
                open.append(container)
                cursor = container.node.firstChild
            } else {
                cursor = node.next
                rewriteLeaf(node, isTopLevel: open.isEmpty, handler: &handler)
            }
            while cursor == nil, let container = open.popLast() {
                leave(container)
                cursor = container.node.next
            }
        }
        return finish(tree)
    }

    mutating func report(
        _ severity: Diagnostic.Severity, _ rule: String, _ message: String, _ span: Range<Int>,
        help: String? = nil
    ) {
        diagnostics.append(Diagnostic(severity, rule, message, path: path, span: span, help: help))
    }
}

extension DocumentRewriter {
    /// A block whose children are being rewritten.
    private struct OpenBlock {
        let node: Node
        var isContainer = false
        /// Set while the content of a footnote is read: who was reading before.
        var outerFootnote: Int??
    }

    /// Opens a block that holds blocks; nil for a leaf.
    private mutating func enter(_ node: Node) -> OpenBlock? {
        switch node.kind {
        case .blockQuote:
            containers.push(quoteAt: node.startLine)
            return OpenBlock(node: alert(in: node) ?? node, isContainer: true)
        case .list:
            return OpenBlock(node: node)
        case .item:
            containers.push(itemAt: node.startLine)
            guard let footnote = footnotes.definition(atLine: node.startLine) else {
                markTask(node)
                return OpenBlock(node: node, isContainer: true)
            }
            footnotes.setItem(node, of: footnote)
            defer { footnotes.owner = footnote }
            return OpenBlock(node: node, isContainer: true, outerFootnote: .some(footnotes.owner))
        default:
            return nil
        }
    }

    private mutating func leave(_ block: OpenBlock) {
        if block.isContainer { containers.pop() }
        if case .some(let outer) = block.outerFootnote { footnotes.owner = outer }
    }

    private mutating func rewriteLeaf<H: DocumentHandler>(
        _ node: Node, isTopLevel: Bool, handler: inout H
    ) {
        if let table = tables.first, table.node == node {
            tables.removeFirst()
            usedUp = .nothing
            return rewriteTable(table, handler: &handler)
        }
        switch node.kind {
        case .paragraph: rewriteParagraph(node, isTopLevel: isTopLevel, handler: &handler)
        case .heading: rewriteHeading(node, handler: &handler)
        case .codeBlock: rewriteCodeBlock(node, handler: &handler)
        case .htmlBlock: dropHTMLBlock(node)
        default: break
        }
    }

    private mutating func rewriteParagraph<H: DocumentHandler>(
        _ node: Node, isTopLevel: Bool, handler: inout H
    ) {
        let used = usedUp
        usedUp = .nothing
        let features = source.features(ofLines: node.startLine, node.endLine)
        if !features.isDisjoint(with: .inline) || readsProse {
            block.read(node, in: source, &containers)
            let text = block
            rewriteInlines(
                of: node, text: text, from: text.start(behind: used), holding: features, prose: .paragraph,
                handler: &handler)
        }
        if isTopLevel, firstParagraph == nil {
            let text = PlainText.of(node)
            if !text.isEmpty { firstParagraph = text }
        }
    }

    private mutating func finish(_ tree: borrowing Tree) -> [Heading] {
        let headings = outline.finish(reserved: footnotes.ids + options.reservedIDs)
        for unused in footnotes.finish(in: tree.root, profile: options.profile) {
            let definition = footnotes.definitions[unused]
            report(
                .warning, "footnote-unused", "nothing refers to footnote '\(definition.label)'",
                definition.span)
        }
        for definition in footnotes.definitions where definition.isDuplicate {
            report(
                .error, "footnote-duplicate", "footnote '\(definition.label)' is defined already",
                definition.span)
        }
        return headings
    }
}
