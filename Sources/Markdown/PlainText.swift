/// The text of inlines without their markup, for headings, descriptions and the handler.
struct PlainText {
    private var bytes: [UInt8] = []

    var string: String { String(decoding: bytes, as: UTF8.self) }

    var isEmpty: Bool { bytes.isEmpty }

    /// The text below a node, with breaks as spaces; raw HTML that stands for content counts by its text.
    static func of(_ node: Node) -> String {
        var text = PlainText()
        text.append(childrenOf: node)
        return text.string
    }

    mutating func append(childrenOf root: Node) {
        var depth = 0
        var cursor = root.firstChild
        while let node = cursor {
            append(node)
            if let child = node.firstChild {
                depth += 1
                cursor = child
                continue
            }
            cursor = node.next
            var current = node
            while cursor == nil, depth > 0, let parent = current.parent {
                depth -= 1
                current = parent
                cursor = parent.next
            }
        }
    }
}

extension PlainText {
    private mutating func append(_ node: Node) {
        switch node.kind {
        case .text, .code: bytes.append(contentsOf: node.bytes)
        case .softBreak, .lineBreak: bytes.append(.space)
        case .customInline: append(textOf: node.opening)
        default: break
        }
    }

    /// What a handler put in place of a link or image: its text, without tags.
    private mutating func append(textOf html: String) {
        var isTag = false
        var start = html.utf8.startIndex
        let utf8 = html.utf8
        while start < utf8.endIndex {
            let byte = utf8[start]
            if byte == UInt8(ascii: "<") { isTag = true }
            if !isTag {
                if byte == UInt8(ascii: "&"), let (character, end) = Self.entity(in: utf8[start...]) {
                    bytes.append(character)
                    start = end
                    continue
                }
                bytes.append(byte)
            }
            if byte == UInt8(ascii: ">") { isTag = false }
            start = utf8.index(after: start)
        }
    }

    private static func entity(in text: Substring.UTF8View) -> (UInt8, String.Index)? {
        let names: [(String, UInt8)] = [
            ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
            ("&quot;", UInt8(ascii: "\"")),
        ]
        for (name, character) in names where text.starts(with: name.utf8) {
            return (character, text.index(text.startIndex, offsetBy: name.utf8.count))
        }
        return nil
    }
}
