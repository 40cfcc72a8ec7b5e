/// The inlines of one block in document order, each with the bytes of the block's text that it came from.
///
/// libcmark's inline columns are wrong after tabs, in containers, on continuation lines and behind code
/// spans that break a line. So the nodes are walked side by side with the text: each one says how far the
/// text must be read to find the next.
///
/// 1. Nothing here decides what is an inline: libcmark did; the text is only followed.
/// 2. Where node and text disagree, the way is lost for the rest of the block: its records have no range,
///    the block's own place stands in for theirs, and no text is taken for verbatim.
struct InlineAlignment {
    private(set) var records: [Record] = []
    private(set) var text = TextAlignment()
    private(set) var isLost = false
    /// Where the next inline starts, as an offset in the block's text.
    private var position = 0

    struct Record {
        let node: Node
        let kind: Node.Kind
        /// The inline with its marks, as offsets in the block's text; nil when the way was lost.
        var range: Range<Int>?
        /// The index behind the last record inside this one.
        var endOfSubtree: Int
        /// The index of the inline around this one, or -1.
        let parent: Int
        /// For text: which pieces it is made of.
        var pieces = 0..<0
        /// For links and images: where the destination stands, when it stands there.
        var destination: Range<Int>?
    }

    /// Follows the children of `block` through `text` from an offset on.
    mutating func align(_ block: Node, with text: UnsafeBufferPointer<UInt8>, from start: Int) {
        records.removeAll(keepingCapacity: true)
        self.text.removeAll()
        isLost = false
        position = start
        var open: [Int] = []
        var cursor = block.firstChild
        while let node = cursor {
            let index = records.count
            enter(node, text, parent: open.last ?? -1)
            if let child = node.firstChild {
                open.append(index)
                cursor = child
                continue
            }
            leave(index, text)
            cursor = node.next
            while cursor == nil, let index = open.popLast() {
                leave(index, text)
                cursor = records[index].node.next
            }
        }
    }
}

extension InlineAlignment {
    private mutating func enter(_ node: Node, _ text: UnsafeBufferPointer<UInt8>, parent: Int) {
        let kind = node.kind
        let start = position
        let firstPiece = self.text.pieces.count
        var record = Record(node: node, kind: kind, endOfSubtree: records.count + 1, parent: parent)
        if !isLost {
            if isAutolink(parent, text) {
                record.range = records[parent].destination
            } else if let end = end(of: node, kind, text) {
                position = end
                record.range = start..<end
                if kind == .text { record.pieces = firstPiece..<self.text.pieces.count }
                if kind == .link, text[start] == UInt8(ascii: "<") {
                    record.destination = start + 1..<end - 1
                }
            } else {
                isLost = true
            }
        }
        records.append(record)
    }

    private func isAutolink(_ index: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard index >= 0, let start = records[index].range?.lowerBound else { return false }
        return text.byte(at: start) == UInt8(ascii: "<")
    }

    private mutating func leave(_ index: Int, _ text: UnsafeBufferPointer<UInt8>) {
        records[index].endOfSubtree = records.count
        guard let start = records[index].range?.lowerBound else { return }
        let record = records[index]
        switch record.kind {
        case .emphasis, .strong:
            let width = record.kind == .strong ? 2 : 1
            let isMark = !isLost && text.byte(at: position) == text[start]
            position += width
            close(index, from: start, isFound: isMark)
        case .link, .image:
            guard record.destination == nil else { return }
            let isMark = !isLost && text.byte(at: position) == UInt8(ascii: "]")
            if isMark {
                let tail = LinkSyntax(text: text).tail(at: position)
                records[index].destination = tail.destination
                position = tail.end
            }
            close(index, from: start, isFound: isMark)
        default:
            break
        }
    }

    private mutating func close(_ index: Int, from start: Int, isFound: Bool) {
        records[index].range = isFound ? start..<position : nil
        if !isFound { isLost = true }
    }

    /// Behind a whole leaf, or behind the opening mark of an inline with children.
    private mutating func end(
        of node: Node, _ kind: Node.Kind, _ text: UnsafeBufferPointer<UInt8>
    ) -> Int? {
        switch kind {
        case .text:
            return self.text.append(node.bytes, from: position, in: text)
        case .softBreak, .lineBreak:
            return endOfBreak(text)
        case .code:
            return endOfCode(text)
        case .htmlInline:
            let bytes = node.bytes
            return text.has(bytes, at: position) ? position + bytes.count : nil
        case .emphasis, .strong:
            let byte = text.byte(at: position)
            guard byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") else { return nil }
            return position + (kind == .strong ? 2 : 1)
        case .link:
            if text.byte(at: position) == UInt8(ascii: "<") { return endOfAutolink(text) }
            return text.byte(at: position) == UInt8(ascii: "[") ? position + 1 : nil
        case .image:
            return text.has("![", at: position) ? position + 2 : nil
        case .customInline:
            // A task's checkbox, which took its mark's place.
            return position
        default:
            return nil
        }
    }

    private func endOfBreak(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
        var end = position
        let isEscaped = text.byte(at: end) == .backslash
        if isEscaped { end += 1 }
        while text.byte(at: end).isASCIISpace, text[end] != .newline { end += 1 }
        guard text.byte(at: end) == .newline else { return nil }
        end += 1
        while !isEscaped, text.byte(at: end).isSpaceOrTab { end += 1 }
        return end
    }

    private func endOfCode(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
        let tick = UInt8(ascii: "`")
        var end = position
        while text.byte(at: end) == tick { end += 1 }
        let width = end - position
        guard width > 0 else { return nil }
        while end < text.count {
            while end < text.count, text[end] != tick { end += 1 }
            let start = end
            while end < text.count, text[end] == tick { end += 1 }
            if end - start == width { return end }
        }
        return nil
    }

    private func endOfAutolink(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
        var end = position
        while end < text.count, text[end] != UInt8(ascii: ">") { end += 1 }
        return end < text.count ? end + 1 : nil
    }
}
