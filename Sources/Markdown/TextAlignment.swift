/// Which bytes of a text node stand in the source as they are, and which came from an escape or entity.
///
/// libcmark joins neighbouring text nodes when it is done, so a node may hold several of each.
struct TextAlignment {
    /// In order, without gaps.
    private(set) var pieces: [Piece] = []

    struct Piece {
        /// Offsets in the block's text.
        let source: Range<Int>
        /// Offsets in the node's text; as long as `source` when verbatim.
        let node: Range<Int>
        let isVerbatim: Bool
    }

    mutating func removeAll() { pieces.removeAll(keepingCapacity: true) }

    /// Appends the pieces of a node that starts at `start`; returns the place behind them, or nil where the
    /// node's text is not what the source says.
    mutating func append(
        _ node: UnsafeBufferPointer<UInt8>, from start: Int, in text: UnsafeBufferPointer<UInt8>
    ) -> Int? {
        var position = start
        var index = 0
        var verbatim = (source: start, node: 0)
        func close() -> Piece? {
            guard position > verbatim.source else { return nil }
            return Piece(source: verbatim.source..<position, node: verbatim.node..<index, isVerbatim: true)
        }
        while index < node.count {
            let same = text.plainBytes(at: position, sameAs: node, index)
            position += same
            index += same
            if index == node.count { break }
            let byte = text.byte(at: position)
            var escape: (source: Int, node: Int)?
            if byte == .backslash, text.byte(at: position + 1).isASCIIPunctuation {
                guard text[position + 1] == node[index] else { return nil }
                escape = (2, 1)
            } else if byte == UInt8(ascii: "&") {
                escape = Entity.lengths(at: position, in: text, as: node, at: index)
            }
            guard let escape else {
                guard position < text.count, byte == node[index] else { return nil }
                position += 1
                index += 1
                continue
            }
            if let piece = close() { pieces.append(piece) }
            pieces.append(
                Piece(
                    source: position..<position + escape.source, node: index..<index + escape.node,
                    isVerbatim: false))
            position += escape.source
            index += escape.node
            verbatim = (position, index)
        }
        if let piece = close() { pieces.append(piece) }
        return position
    }
}

/// An HTML entity in the source beside the text that libcmark made of it.
private enum Entity {
    /// How long the entity at `position` is, and the text that it became at `index`; nil when the `&` is
    /// only that. What an entity means shows in the node, so that its name need not be known.
    static func lengths(
        at position: Int, in text: UnsafeBufferPointer<UInt8>, as node: UnsafeBufferPointer<UInt8>,
        at index: Int
    ) -> (source: Int, node: Int)? {
        var end = position + 1
        while end - position < 34,
            text.byte(at: end).isASCIIAlphanumeric || text.byte(at: end) == UInt8(ascii: "#")
        {
            end += 1
        }
        guard text.byte(at: end) == UInt8(ascii: ";"), end > position + 1 else { return nil }
        let entity = UnsafeBufferPointer(rebasing: text[position...end])
        if isAmpersand(entity) { return (entity.count, 1) }
        // No other entity becomes text that starts with an ampersand.
        if node.has(entity, at: index) { return nil }
        let first = scalarLength(node.byte(at: index))
        if entity.has("&fjlig;", at: 0) { return (entity.count, 2) }
        let second = index + first
        let isPair = hasCombiningPart(node, at: second) && !text.hasSameScalar(as: node, at: end + 1, second)
        return (entity.count, isPair ? first + scalarLength(node[second]) : first)
    }

    private static func isAmpersand(_ entity: UnsafeBufferPointer<UInt8>) -> Bool {
        if entity.has("&amp;", at: 0) || entity.has("&AMP;", at: 0) { return true }
        guard entity.has("&#", at: 0) else { return false }
        let isHex = entity[2] | 0x20 == UInt8(ascii: "x")
        let digits = entity[(isHex ? 3 : 2)..<(entity.count - 1)].drop { $0 == UInt8(ascii: "0") }
        return digits.elementsEqual(isHex ? "26".utf8 : "38".utf8)
    }

    /// The second halves of the entities that become two characters.
    private static func hasCombiningPart(_ node: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        ["\u{338}", "\u{200A}", "\u{20D2}", "\u{20E5}", "\u{333}", "\u{FE00}", "\u{331}"].contains {
            $0.utf8.elementsEqual(node.dropFirst(index).prefix($0.utf8.count))
        }
    }

    private static func scalarLength(_ byte: UInt8) -> Int {
        byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// How many bytes from a place on, counted in eights, are those of the other text and start no escape.
    fileprivate func plainBytes(
        at position: Int, sameAs other: UnsafeBufferPointer<UInt8>, _ otherPosition: Int
    ) -> Int {
        var length = 0
        while position + length + 8 <= count, otherPosition + length + 8 <= other.count {
            let word = word(at: position + length)
            guard word == other.word(at: otherPosition + length), !Self.holds(.backslash, word),
                !Self.holds(UInt8(ascii: "&"), word)
            else { break }
            length += 8
        }
        return length
    }

    private func word(at index: Int) -> UInt64 {
        UnsafeRawPointer(baseAddress!).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    }

    /// Whether one of the eight bytes is this one: subtracting one borrows from the high bit of a zero only.
    private static func holds(_ byte: UInt8, _ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let zeroed = word ^ (ones * UInt64(byte))
        return (zeroed &- ones) & ~zeroed & (ones << 7) != 0
    }

    fileprivate func hasSameScalar(as other: UnsafeBufferPointer<UInt8>, at index: Int, _ otherIndex: Int)
        -> Bool
    {
        var length = 1
        while other.byte(at: otherIndex + length) & 0xC0 == 0x80 { length += 1 }
        return has(UnsafeBufferPointer(rebasing: other[otherIndex..<otherIndex + length]), at: index)
    }
}
