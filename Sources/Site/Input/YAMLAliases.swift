import Yams

/// What the aliases of a YAML text would grow to, found without building it: a few lines of aliases of aliases
/// stand for more values, or deeper ones, than memory holds.
///
/// The text is parsed with each alias `*name` as the plain text `0name`. Names are looked for wherever they
/// stand: a word of prose that is also the name of an anchor only counts for more than it is.
struct YAMLAliases {
    /// The text without aliases; nil where nothing is repeated.
    let textWithout: [UInt8]?
    /// Where names are given to values, in order.
    private var anchors: ArraySlice<Range<Int>>
    private let yaml: [UInt8]
    /// The largest value that bears a name, among those that are read in full.
    private var largest: [String: Size] = [:]
    /// The names of the nodes that are being read, by depth.
    private var open: [[String]] = []
    /// The node that was read last, when it has no parts.
    private var lastLeaf: Size?

    struct Size {
        /// Saturates.
        package var values = 1
        package var depth = 1
    }

    package init(_ yaml: [UInt8]) {
        self.yaml = yaml
        let places = Self.places(of: UInt8(ascii: "&"), in: yaml)
        anchors = places[...]
        let names = Set(places.map { Self.name(yaml, $0) })
        let aliases = names.isEmpty ? [] : Self.places(of: UInt8(ascii: "*"), in: yaml)
        var text = yaml
        for alias in aliases where names.contains(Self.name(yaml, alias)) {
            text[alias.lowerBound - 1] = UInt8(ascii: "0")
        }
        textWithout = text == yaml ? nil : text
    }

    /// The size of a node of the text without aliases, when these are followed; `start` gives the byte offset of
    /// a node. Nodes are to be asked about in order.
    mutating func size(
        of node: Node, within deepest: Int, start: (Node) -> Int
    ) throws(TooDeep) -> Size {
        guard deepest > 0 else { throw TooDeep(mark: node.mark) }
        nameLast(before: start(node))
        open.append([])
        var size = repeated(by: node) ?? Size()
        let children = children(of: node)
        for child in children {
            let child = try self.size(of: child, within: deepest - 1, start: start)
            size.values = min(size.values &+ child.values, Self.most)
            size.depth = max(size.depth, child.depth + 1)
        }
        guard size.depth <= deepest else { throw TooDeep(mark: node.mark) }
        for name in open.popLast() ?? [] { note(size, as: name) }
        lastLeaf = children.isEmpty ? size : nil
        return size
    }

    struct TooDeep: Error { let mark: Mark? }
}

extension YAMLAliases {
    /// Gives the names that stand before an offset to the node that was read last: a name stands behind the
    /// start of its value and before the value's parts. A word of prose that looks like one does no harm.
    private mutating func nameLast(before offset: Int) {
        while let anchor = anchors.first, anchor.lowerBound <= offset {
            let name = Self.name(yaml, anchor)
            if let lastLeaf {
                note(lastLeaf, as: name)
            } else {
                open.indices.last.map { open[$0].append(name) }
            }
            anchors.removeFirst()
        }
        lastLeaf = nil
    }

    private mutating func note(_ size: Size, as name: String) {
        let known = largest[name] ?? Size()
        largest[name] = Size(values: max(size.values, known.values), depth: max(size.depth, known.depth))
    }

    /// The largest value that an alias could mean; nil for a node that is no alias.
    private func repeated(by node: Node) -> Size? {
        guard case .scalar(let scalar) = node, scalar.string.first == "0" else { return nil }
        return largest[String(scalar.string.dropFirst())]
    }
}

extension YAMLAliases {
    private static let most = Int.max / 4

    private func children(of node: Node) -> [Node] {
        switch node {
        case .scalar, .alias: []
        case .sequence(let sequence): Array(sequence)
        case .mapping(let mapping): mapping.flatMap { [$0.key, $0.value] }
        }
    }

    private static func name(_ yaml: [UInt8], _ place: Range<Int>) -> String {
        String(decoding: yaml[place], as: UTF8.self)
    }

    /// The names that follow a mark.
    private static func places(of mark: UInt8, in yaml: [UInt8]) -> [Range<Int>] {
        let yaml = yaml.span
        var places: [Range<Int>] = []
        var index = 0
        while index < yaml.count {
            index += 1
            guard yaml[index - 1] == mark else { continue }
            let start = index
            while index < yaml.count, isNameByte(yaml[index]) { index += 1 }
            if index > start { places.append(start..<index) }
        }
        return places
    }

    /// What libyaml takes for a part of an anchor's name.
    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
