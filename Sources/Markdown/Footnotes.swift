import Diagnostics

/// The footnotes of one document: which are defined, who refers to them, and the section at the end.
///
/// Numbers follow the first references, those in the text before those in other footnotes; a footnote that
/// nothing refers to is left out.
struct Footnotes {
    private(set) var definitions: [Definition] = []
    private var byKey: [String: Int] = [:]
    private var references: [Reference] = []
    /// The definition whose content is being read, or nil for the text itself.
    var owner: Int?

    struct Definition {
        let label: String
        /// Byte offsets in the file, of `[^label]`.
        let span: Range<Int>
        /// Where its list item stands in the text that libcmark parsed.
        let line: Int
        /// Whether its content starts on a later line, behind a heading that stands for none.
        let startsBelow: Bool
        /// The first definition of a label counts.
        var isDuplicate = false
        var item: Node?
    }

    private struct Reference {
        let definition: Int
        let node: Node
        let owner: Int?
    }

    init(_ marks: [FootnoteSource.Mark] = []) {
        for mark in marks {
            var definition = Definition(
                label: mark.label, span: mark.span, line: mark.line, startsBelow: mark.isEmpty)
            let key = mark.label.lowercased()
            definition.isDuplicate = byKey[key] != nil
            if !definition.isDuplicate { byKey[key] = definitions.count }
            definitions.append(definition)
        }
    }

    /// The definition that an item of the parsed text stands for.
    func definition(atLine line: Int) -> Int? {
        guard !definitions.isEmpty else { return nil }
        var low = 0
        var high = definitions.count
        while low < high {
            let middle = (low + high) / 2
            if definitions[middle].line < line { low = middle + 1 } else { high = middle }
        }
        return low < definitions.count && definitions[low].line == line && definitions[low].item == nil
            ? low : nil
    }

    mutating func setItem(_ item: Node, of definition: Int) {
        definitions[definition].item = item
        if definitions[definition].startsBelow { item.firstChild?.free() }
    }

    /// A node to stand for a reference, empty until the numbers are known; nil for an unknown label.
    mutating func reference(to label: String) -> Node? {
        guard let definition = byKey[label.lowercased()] else { return nil }
        let node = Node.customInline("")
        references.append(Reference(definition: definition, node: node, owner: owner))
        return node
    }

    /// All ids that the references and the section will bear, numbered references apart.
    var ids: [String] { definitions.flatMap { ["fn-\($0.label)", "fnref-\($0.label)"] } }
}

extension Footnotes {
    /// Numbers the references and hangs the section behind the document's last block.
    /// Returns the definitions that nothing refers to.
    mutating func finish(in document: Node, profile: MarkdownOptions.Profile) -> [Int] {
        guard !definitions.isEmpty else { return [] }
        let (order, uses) = number()
        for definition in definitions { definition.item.map(Self.takeOut) }
        let name = profile == .page ? " aria-label=\"Footnotes\"" : ""
        let section = Node.customBlock("<section class=\"footnotes\"\(name)>\n<ol>", "</ol>\n</section>")
        for (index, definition) in order.enumerated() {
            section.append(entry(definition, number: index + 1, uses: uses[definition]))
        }
        if order.isEmpty { section.free() } else { document.append(section) }
        let used = Set(order)
        for index in definitions.indices where !used.contains(index) { definitions[index].item?.free() }
        return definitions.indices.filter { !used.contains($0) && !definitions[$0].isDuplicate }
    }

    /// The definitions in order of their numbers, and how often each is referred to.
    private func number() -> (order: [Int], uses: [Int]) {
        var byOwner: [Int: [Int]] = [:]
        for (index, reference) in references.enumerated() {
            byOwner[reference.owner ?? -1, default: []].append(index)
        }
        var order: [Int] = []
        var numbers = [Int](repeating: 0, count: definitions.count)
        var uses = numbers
        var next = -1
        while true {
            for index in byOwner[next == -1 ? -1 : order[next]] ?? [] {
                let target = references[index].definition
                if numbers[target] == 0 {
                    order.append(target)
                    numbers[target] = order.count
                }
                uses[target] += 1
                mark(references[index].node, target, number: numbers[target], use: uses[target])
            }
            next += 1
            if next == order.count { return (order, uses) }
        }
    }

    private func mark(_ node: Node, _ definition: Int, number: Int, use: Int) {
        let label = definitions[definition].label
        let id = Self.referenceID(label, use: use).escapedForHTML
        node.setOpening(
            "<sup class=\"footnote-ref\"><a href=\"#fn-\(label.percentEncoded)\" id=\"\(id)\">"
                + "\(number)</a></sup>"
        )
    }

    private static func referenceID(_ label: String, use: Int) -> String {
        use == 1 ? "fnref-\(label)" : "fnref-\(label)-\(use)"
    }

    private func entry(_ index: Int, number: Int, uses: Int) -> Node {
        let label = definitions[index].label
        let links = (1...uses).map { Self.backLink(label, number: number, use: $0) }.joined(separator: " ")
        let entry = Node.customBlock("<li id=\"fn-\(label.escapedForHTML)\">", "</li>")
        if let item = definitions[index].item {
            entry.adoptChildren(of: item)
            item.free()
        }
        if let last = entry.lastChild, last.kind == .paragraph {
            last.append(.customInline(" " + links))
        } else {
            entry.append(.customBlock(links))
        }
        return entry
    }

    private static func backLink(_ label: String, number: Int, use: Int) -> String {
        let name = use == 1 ? "\(number)" : "\(number)-\(use)"
        let mark = use == 1 ? "" : "<sup class=\"footnote-ref\">\(use)</sup>"
        return "<a href=\"#\(referenceID(label, use: use).percentEncoded)\" class=\"footnote-backref\""
            + " aria-label=\"Back to reference \(name)\">↩\(mark)</a>"
    }

    /// Takes the item out of the list that it made, and the list away when nothing else is in it.
    private static func takeOut(_ item: Node) {
        let list = item.parent
        item.unlink()
        if let list, list.kind == .list, list.firstChild == nil { list.free() }
    }

    /// The help line that proposes the label that was meant.
    func nearest(to label: String) -> String? {
        // Each label is compared with all: not for files that only a program writes.
        definitions.count > 100 ? nil : didYouMean(label, among: definitions.map(\.label))
    }
}
