/// Finds all tables of a document before it is rewritten, so that one auxiliary parse serves them all.
struct TableScout {
    private(set) var tables: [Table] = []
    private(set) var parts = TableParts()
    private var containers = Containers()
    private var block = BlockText()

    init(_ tree: borrowing Tree, _ source: SourceText) {
        guard source.features.contains(.table) else { return }
        var open: [Node] = []
        var used = DocumentRewriter.UsedUp.nothing
        var cursor = tree.root.firstChild
        while let node = cursor {
            switch node.kind {
            case .blockQuote, .list, .item:
                used = enter(node, in: source)
                open.append(node)
                cursor = node.firstChild
            case .paragraph, .heading:
                look(at: node, behind: used, in: source)
                used = .nothing
                cursor = node.next
            default:
                cursor = node.next
            }
            while cursor == nil, let node = open.popLast() {
                if node.kind != .list { containers.pop() }
                cursor = node.next
            }
        }
    }

    /// The auxiliary document: the texts, and behind them, where they may refer to link definitions, the
    /// whole document, whose definitions then hold for them too.
    func document(for source: SourceText) -> [UInt8] {
        parts.hasBrackets && source.features.contains(.definition) ? parts.text + source.text : parts.text
    }
}

extension TableScout {
    /// What an alert or task will take from the start of the first paragraph inside.
    private mutating func enter(_ node: Node, in source: SourceText) -> DocumentRewriter.UsedUp {
        switch node.kind {
        case .blockQuote:
            containers.push(quoteAt: node.startLine)
            return AlertMark(of: node, in: source)?.isKnown == true ? .firstLine : .nothing
        case .item:
            containers.push(itemAt: node.startLine)
            return TaskMark(of: node, in: source).map { .bytes($0.width) } ?? .nothing
        default:
            return .nothing
        }
    }

    private mutating func look(at node: Node, behind used: DocumentRewriter.UsedUp, in source: SourceText) {
        guard node.endLine > node.startLine,
            source.features(ofLines: node.startLine, node.endLine).contains(.table)
        else { return }
        block.read(node, in: source, &containers, withUnderline: true)
        let start = block.start(behind: used)
        let table = Table(node, block, from: start, depth: containers.count, parts: &parts)
        if let table { tables.append(table) }
    }
}
