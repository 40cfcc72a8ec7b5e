extension DocumentRewriter {
    /// Puts a table in place of its paragraph: one custom block, which holds a custom inline for each cell;
    /// the tags between the cells are part of what a cell prints before and after its content.
    mutating func rewriteTable<H: DocumentHandler>(_ table: Table, handler: inout H) {
        let (open, close) = tableTags()
        let block = Node.customBlock(open, close)
        block.insert(after: table.node)
        if let before = table.before {
            let paragraph = Node.paragraph()
            paragraph.insert(before: block)
            fill(paragraph, with: before, handler: &handler)
        }
        for index in table.rows.indices { append(row: index, of: table, to: block, handler: &handler) }
        if table.endsWithBreak { Node.thematicBreak().insert(after: block) }
        if let after = table.after {
            let rest = Node.paragraph()
            rest.insert(after: place(ofRestBehind: block, table))
            fill(rest, with: after, handler: &handler)
        }
        table.node.free()
    }
}

extension DocumentRewriter {
    /// More empty cells than this are not filled in: short rows under a wide header would grow without bound.
    private static let missingCellLimit = 100_000

    private mutating func append<H: DocumentHandler>(
        row index: Int, of table: Table, to block: Node, handler: inout H
    ) {
        let row = table.rows[index]
        let isHeader = index == 0
        let missing = table.alignments.count - row.count
        missingCells += missing
        let columns = missingCells > Self.missingCellLimit ? max(row.count, 1) : table.alignments.count
        for column in 0..<columns {
            let names = isHeader && !(options.profile == .page && isEmpty(column, of: row))
            var open = cellTag(isHeader: names, table.alignments[column])
            var close = names ? "</th>\n" : "</td>\n"
            if column == 0 { open = (index == 1 ? "<tbody>\n<tr>\n" : "<tr>\n") + open }
            if column == columns - 1 { close += rowEnd(index, of: table) }
            let cell = Node.customInline(open, close)
            block.append(cell)
            guard column < row.count else { continue }
            switch row[column] {
            case .plain(let range):
                if !range.isEmpty {
                    table.text.withBytes(range) { cell.append(.text($0)) }
                    if readsProse, !isHeader {
                        let place = InlinePlace(text: table.text, source: source)
                        handler.prose(ProseBlock(place, range: range, isCell: true))
                    }
                }
            case .marked(let part):
                fill(cell, with: part, prose: isHeader ? nil : .cell, handler: &handler)
            }
        }
    }

    /// On a page an empty corner of the header row is a plain cell: an empty heading names nothing.
    private func isEmpty(_ column: Int, of row: [Table.Cell]) -> Bool {
        guard column < row.count else { return true }
        if case .plain(let range) = row[column] { return range.isEmpty }
        return false
    }

    private func rowEnd(_ index: Int, of table: Table) -> String {
        if index == 0 { return "</tr>\n</thead>\n" }
        return index == table.rows.count - 1 ? "</tr>\n</tbody>\n" : "</tr>\n"
    }

    /// Moves the inlines that libcmark found in a text under a node, and rewrites them.
    private mutating func fill<H: DocumentHandler>(
        _ node: Node, with part: Table.Part, prose: ProseKind? = .paragraph, handler: inout H
    ) {
        guard part.index < tableParts.count else { return }
        let source = tableParts[part.index]
        if let first = source.firstChild, first.kind == .text, first.bytes.has("\u{A0}", at: 0) {
            let count = first.bytes.count
            if count == 2 { first.free() } else { first.keep(2..<count) }
        }
        node.adoptChildren(of: source)
        rewriteInlines(
            of: node, text: part.text, holding: self.source.features, prose: prose, handler: &handler)
    }

    private mutating func tableTags() -> (String, String) {
        guard options.profile == .page else { return ("<table>\n<thead>", "</table>") }
        var name = outline.lastText.isEmpty ? "Table" : "Table: \(outline.lastText)"
        let count = tableNames[name, default: 0] + 1
        tableNames[name] = count
        if count > 1 { name += ", \(count)" }
        let label = " aria-label=\"\(name.escapedForHTML)\">"
        return (
            "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\"" + label + "\n<table>\n<thead>",
            "</table>\n</div>"
        )
    }

    private func cellTag(isHeader: Bool, _ alignment: TableSyntax.Alignment) -> String {
        let isPage = options.profile == .page
        let name = !isHeader ? "<td" : isPage ? "<th scope=\"col\"" : "<th"
        return switch alignment {
        case .none: name + ">"
        case .left: name + (isPage ? " class=\"align-left\">" : " align=\"left\">")
        case .center: name + (isPage ? " class=\"align-center\">" : " align=\"center\">")
        case .right: name + (isPage ? " class=\"align-right\">" : " align=\"right\">")
        }
    }

    /// Lines that left a quote out end it: their paragraph goes behind the quote. A list item keeps them.
    private func place(ofRestBehind block: Node, _ table: Table) -> Node {
        var place = block
        var node = block
        for _ in table.containersOfAfter..<containers.count {
            guard var container = node.parent else { break }
            if container.kind == .list, let list = container.parent { container = list }
            node = container
            if container.kind != .item { place = container }
        }
        return place
    }
}
