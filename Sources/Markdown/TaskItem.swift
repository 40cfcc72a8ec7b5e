/// A list item that starts with `[ ]` or `[x]`.
extension DocumentRewriter {
    /// Puts a checkbox in place of an item's mark.
    mutating func markTask(_ item: Node) {
        guard let mark = TaskMark(of: item, in: source) else { return }
        usedUp = .bytes(mark.width)
        Node.customInline(checkbox(isDone: mark.isDone)).insert(before: mark.text)
        mark.free()
    }

    private func checkbox(isDone: Bool) -> String {
        let checked = isDone ? " checked=\"\"" : ""
        guard options.profile == .page else { return "<input type=\"checkbox\"\(checked) disabled=\"\" /> " }
        let name = isDone ? "done" : "to do"
        return "<input class=\"task-checkbox\" type=\"checkbox\"\(checked) disabled=\"\""
            + " aria-label=\"\(name)\" /> "
    }
}

/// A task's mark at the start of an item's first paragraph.
struct TaskMark {
    let isDone: Bool
    /// The text that starts with the mark.
    let text: Node
    /// How many bytes of the text the mark takes, with the space behind it.
    let width: Int

    init?(of item: Node, in source: SourceText) {
        guard let paragraph = item.firstChild, paragraph.kind == .paragraph,
            let text = paragraph.firstChild, text.kind == .text
        else { return nil }
        let bytes = text.bytes
        guard bytes.count > 3, bytes[0] == UInt8(ascii: "["), bytes[2] == UInt8(ascii: "]") else {
            return nil
        }
        isDone = bytes[1] | 0x20 == UInt8(ascii: "x")
        guard isDone || bytes[1].isSpaceOrTab else { return nil }
        width = 3 + bytes[3...].prefix(while: \.isSpaceOrTab).count
        // An escaped bracket stands in the source as something else.
        let mark = UnsafeBufferPointer(rebasing: bytes[..<width])
        guard width > 3, source.text.has(mark, at: source.start(of: paragraph)) else { return nil }
        self.text = text
    }

    func free() {
        let count = text.bytes.count
        if count == width { text.free() } else { text.keep(width..<count) }
    }
}
