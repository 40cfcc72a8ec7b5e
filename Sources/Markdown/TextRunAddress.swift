extension TextRun {
    /// Behind the address that the byte at a position belongs to, which becomes a token.
    mutating func address(at position: Int) -> Int? {
        // An address may reach back over letters that were passed, but not behind another token.
        let floor = max(tokens.last?.range.upperBound ?? 0, range.lowerBound)
        guard var found = BareAddress(at: position, in: text, within: floor..<range.upperBound) else {
            return nil
        }
        if found.reachesBounds, let wider = addressThroughEmphasis(at: position, from: floor) {
            found = wider
        }
        // A mailbox that goes on before an escape is another one: none is better than half of it.
        if found.prefix == "mailto:", escape(around: found.range.lowerBound) != nil { return nil }
        let range = withoutHalves(found.range)
        // At `w` the address starts, at `:` and `@` it goes through.
        guard range.lowerBound <= position, range.upperBound > position else { return nil }
        add(range, .address(prefix: found.prefix))
        return range.upperBound
    }

    /// A range without the halves of escapes and entities that it starts or ends in.
    private func withoutHalves(_ range: Range<Int>) -> Range<Int> {
        let (first, last) = (escape(around: range.lowerBound), escape(around: range.upperBound))
        let start = first?.upperBound ?? range.lowerBound
        return start..<max(start, last?.lowerBound ?? range.upperBound)
    }

    /// The escape or entity that a place is in the midst of.
    private func escape(around position: Int) -> Range<Int>? {
        guard let member = members.last(where: { lowerBound($0) <= position }) else { return nil }
        let record = alignment.records[member]
        guard record.kind == .text,
            let piece = pieces(of: record, overlapping: position..<position + 1).first,
            !piece.isVerbatim, piece.source.lowerBound < position
        else { return nil }
        return piece.source
    }

    /// The address at a position when emphasis behind the run is part of it: libcmark takes the
    /// underscores of `https://host/__init__.py` for emphasis before anyone looks for URLs.
    private mutating func addressThroughEmphasis(at position: Int, from floor: Int) -> BareAddress? {
        var wider = self
        // The bound on what is looked at keeps the whole linear.
        while wider.end < alignment.records.count, wider.members.count - members.count < 16,
            wider.canTakeIn(alignment.records[wider.end])
        {
            wider.members.append(wider.end)
            wider.end = alignment.records[wider.end].endOfSubtree
        }
        guard wider.end > end,
            let found = BareAddress(at: position, in: text, within: floor..<wider.range.upperBound)
        else { return nil }
        while let last = wider.members.last, lowerBound(last) >= found.range.upperBound {
            wider.end = wider.members.removeLast()
        }
        guard wider.members.count > members.count, let last = wider.members.last else { return nil }
        let record = alignment.records[last]
        if record.kind != .text, record.range!.upperBound > found.range.upperBound { return nil }
        self = wider
        return found
    }

    /// Text, or emphasis of nothing but text, beside the run.
    private func canTakeIn(_ record: InlineAlignment.Record) -> Bool {
        guard record.parent == first.parent, record.range != nil else { return false }
        switch record.kind {
        case .text:
            return true
        case .emphasis, .strong:
            return record.node.firstChild == record.node.lastChild && record.node.firstChild?.kind == .text
        default:
            return false
        }
    }
}
