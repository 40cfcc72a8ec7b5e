/// The runs of `~` in one block, and which of them belong together.
///
/// GitHub's rules: one or two tildes, as many on both sides, flanking as for emphasis, the nearest opener
/// first. Both marks must hang under the same inline, since libcmark's own structure stands.
struct Strikethrough {
    private var marks: [Mark] = []

    struct Mark {
        let node: Node
        /// 1 or 2.
        let width: Int
        let canOpen: Bool
        let canClose: Bool
        /// Which inline it hangs under.
        let parent: Int
    }

    mutating func add(_ mark: Mark) { marks.append(mark) }

    /// Makes `<del>` of the marks that match; the others stay the text that they are.
    mutating func finish() {
        guard !marks.isEmpty else { return }
        // A parent's marks stand together after this, still in document order.
        let groups = marks.indices.sorted { (marks[$0].parent, $0) < (marks[$1].parent, $1) }
        var start = 0
        while start < groups.count {
            var end = start
            let parent = marks[groups[start]].parent
            while end < groups.count, marks[groups[end]].parent == parent { end += 1 }
            match(groups[start..<end])
            start = end
        }
        marks.removeAll(keepingCapacity: true)
    }
}

extension Strikethrough {
    private func match(_ group: ArraySlice<Int>) {
        var openers: [Int] = []
        // How far down an opener of a width was sought in vain: keeps the search linear.
        var bottoms = [0, 0]
        for index in group {
            let closer = marks[index]
            if closer.canClose {
                let bottom = min(bottoms[closer.width - 1], openers.count)
                let found = openers[bottom...].lastIndex { marks[$0].width == closer.width }
                if let found {
                    join(marks[openers[found]], closer)
                    openers.removeSubrange(found...)
                    continue
                }
                bottoms[closer.width - 1] = openers.count
            }
            if closer.canOpen { openers.append(index) }
        }
    }

    private func join(_ opener: Mark, _ closer: Mark) {
        opener.node.replace(by: .customInline("<del>"))
        closer.node.replace(by: .customInline("</del>"))
    }
}
