/// How the plain text of an inline is written in the file: with escapes, entities and marks.
package struct Spelling: Sendable, Hashable {
    /// In order; together they are the text.
    let pieces: [Piece]

    struct Piece: Hashable {
        enum Kind: Hashable {
            /// Byte for byte as it is read.
            case verbatim
            /// An escape or entity.
            case escaped
            /// A line ending, or code whose spaces or lines were altered.
            case altered
        }

        /// UTF-8 offsets in the text.
        let text: Range<Int>
        /// Byte offsets in the file.
        let source: Range<Int>
        let kind: Kind
    }

    /// Where a part of the text stands, when it stands there in one run that other bytes can take the place of:
    /// without marks inside, and without half an escape.
    ///
    /// O(log pieces + pieces of the part).
    ///
    /// - Parameters:
    ///   - part: UTF-8 offsets in the text.
    ///   - bytes: those of the file.
    /// - Returns: byte offsets in the file.
    package func source(of part: Range<Int>, in bytes: [UInt8]) -> Range<Int>? {
        let run = pieces[firstPiece(behind: part.lowerBound)...]
            .prefix { $0.text.lowerBound < part.upperBound }.filter { !$0.text.isEmpty }
        guard let first = run.first, let last = run.last,
            first.text.lowerBound <= part.lowerBound, part.upperBound <= last.text.upperBound,
            run.allSatisfy({ $0.kind == .verbatim || $0.kind == .escaped && $0.isInside(part) }),
            zip(run, run.dropFirst()).allSatisfy({ $0.source.upperBound == $1.source.lowerBound })
        else { return nil }
        let start = first.kind == .verbatim ? first.offset(part.lowerBound) : first.source.lowerBound
        let end = last.kind == .verbatim ? last.offset(part.upperBound) : last.source.upperBound
        // An escape beside a mark of emphasis: a letter in its place could make another mark of it.
        if first.kind == .escaped, start > 0, isMark(bytes[start - 1]) { return nil }
        if last.kind == .escaped, end < bytes.count, isMark(bytes[end]) { return nil }
        return start..<end
    }

    /// The first piece that ends behind a place in the text.
    private func firstPiece(behind place: Int) -> Int {
        var (low, high) = (0, pieces.count)
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].text.upperBound <= place { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension Spelling.Piece {
    fileprivate func isInside(_ part: Range<Int>) -> Bool {
        part.lowerBound <= text.lowerBound && text.upperBound <= part.upperBound
    }

    fileprivate func offset(_ place: Int) -> Int { source.lowerBound + place - text.lowerBound }
}

private func isMark(_ byte: UInt8) -> Bool { "*_~`\\&".utf8.contains(byte) }

extension InlineAlignment {
    /// How the text of a link is written; nil where the way was lost, and where the text is the link's name.
    func spelling(of index: Int, in text: UnsafeBufferPointer<UInt8>, at place: InlinePlace) -> Spelling? {
        let link = records[index]
        let children = records[index + 1..<link.endOfSubtree]
        guard link.range != nil, !isLost, children.allSatisfy({ $0.range != nil }),
            let end = children.last(where: { $0.parent == index })?.range?.upperBound,
            hasDestination(link, behind: end, in: text)
        else { return nil }
        var pieces: [Spelling.Piece] = []
        var length = 0
        func add(_ count: Int, _ source: Range<Int>, _ kind: Spelling.Piece.Kind) {
            pieces.append(.init(text: length..<length + count, source: place.span(source), kind: kind))
            length += count
        }
        for child in children {
            switch child.kind {
            case .text:
                for piece in self.text.pieces[child.pieces] {
                    add(piece.node.count, piece.source, piece.isVerbatim ? .verbatim : .escaped)
                }
            case .code:
                let bytes = child.node.bytes
                let (source, isVerbatim) = code(bytes, in: child.range!, of: text)
                add(bytes.count, source, isVerbatim ? .verbatim : .altered)
            case .softBreak, .lineBreak: add(1, child.range!, .altered)
            case .emphasis, .strong, .htmlInline, .image: break
            default: return nil
            }
        }
        return Spelling(pieces: pieces)
    }

    /// Whether the link is written `[words](destination)` or `[words][name]`.
    private func hasDestination(
        _ link: Record, behind end: Int, in text: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard text.byte(at: end) == UInt8(ascii: "]") else { return false }
        if text.byte(at: end + 1) == UInt8(ascii: "(") { return link.destination != nil }
        return text.byte(at: end + 1) == UInt8(ascii: "[") && text.byte(at: end + 2) != UInt8(ascii: "]")
    }

    /// Where the content of a code span stands, and whether it stands there as it is.
    private func code(
        _ content: UnsafeBufferPointer<UInt8>, in range: Range<Int>, of text: UnsafeBufferPointer<UInt8>
    ) -> (Range<Int>, isVerbatim: Bool) {
        let width = range.prefix { text[$0] == UInt8(ascii: "`") }.count
        for start in [range.lowerBound + width, range.lowerBound + width + 1]
        where start + content.count <= range.upperBound - width && text.has(content, at: start) {
            return (start..<start + content.count, true)
        }
        return (range, false)
    }
}
