/// A text node, and with a URL what it needs of the nodes behind it: what the extensions find in it.
struct TextRun {
    /// Indices of the records, in order. Emphasis inside a URL is taken in: there it is no emphasis.
    var members: [Int]
    private(set) var tokens: [Token] = []
    /// The index of the record behind the run.
    var end: Int

    let alignment: InlineAlignment
    let text: UnsafeBufferPointer<UInt8>

    struct Token {
        /// Offsets in the block's text.
        let range: Range<Int>
        let content: Content

        enum Content {
            case tildes(canOpen: Bool, canClose: Bool)
            case address(prefix: String)
            case footnote(label: String)
        }
    }

    /// What may be looked for.
    struct Wanted: OptionSet {
        let rawValue: UInt8
        static let tildes = Wanted(rawValue: 1)
        static let addresses = Wanted(rawValue: 2)
        static let footnotes = Wanted(rawValue: 4)

        /// What the bytes make worth looking for, outside and inside of links.
        static func from(_ features: SourceText.Features) -> (Wanted, Wanted) {
            var wanted: Wanted = features.contains(.tilde) ? .tildes : []
            let inLinks = wanted
            if features.contains(.address) { wanted.insert(.addresses) }
            if features.contains(.footnote) { wanted.insert(.footnotes) }
            return (wanted, inLinks)
        }
    }

    /// The text node at an index, whose range is known.
    init(at index: Int, of alignment: InlineAlignment, in text: UnsafeBufferPointer<UInt8>) {
        self.alignment = alignment
        self.text = text
        members = [index]
        end = index + 1
    }

    var first: InlineAlignment.Record { alignment.records[members[0]] }

    /// Where the run starts and ends in the block's text.
    var range: Range<Int> {
        lowerBound(members[0])..<alignment.records[members[members.count - 1]].range!.upperBound
    }

    /// Finds the tokens, from left to right; the one that starts first wins.
    mutating func scan(for wanted: Wanted) {
        var position = 0
        var member = 0
        while member < members.count {
            for piece in alignment.records[members[member]].pieces {
                let piece = alignment.text.pieces[piece]
                guard piece.isVerbatim else { continue }
                position = max(position, piece.source.lowerBound)
                while position < piece.source.upperBound {
                    position = token(at: position, in: piece.source, wanted) ?? position + 1
                }
            }
            member += 1
        }
    }

    /// The text of a part of the run, with escapes and entities resolved.
    func bytes(of part: Range<Int>) -> [UInt8] {
        var bytes: [UInt8] = []
        for member in members {
            let record = alignment.records[member]
            guard let range = record.range, range.overlaps(part) else { continue }
            guard record.kind == .text else {
                bytes.append(contentsOf: text[range.clamped(to: part)])
                continue
            }
            for piece in pieces(of: record, overlapping: part) {
                if piece.isVerbatim {
                    bytes.append(contentsOf: text[piece.source.clamped(to: part)])
                } else {
                    bytes.append(contentsOf: record.node.bytes(in: piece.node))
                }
            }
        }
        return bytes
    }

    func free() {
        for member in members { alignment.records[member].node.free() }
    }
}

extension TextRun {
    /// The pieces of a node in a part of the text, found by binary search: a node may have very many.
    func pieces(
        of record: InlineAlignment.Record, overlapping part: Range<Int>
    ) -> ArraySlice<TextAlignment.Piece> {
        let pieces = alignment.text.pieces[record.pieces]
        var low = pieces.startIndex
        var high = pieces.endIndex
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].source.upperBound <= part.lowerBound { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < pieces.endIndex, pieces[end].source.lowerBound < part.upperBound { end += 1 }
        return pieces[low..<end]
    }

    func lowerBound(_ index: Int) -> Int { alignment.records[index].range!.lowerBound }

    /// Behind the token at a position, or nil where there is none.
    private mutating func token(at position: Int, in piece: Range<Int>, _ wanted: Wanted) -> Int? {
        switch text[position] {
        case UInt8(ascii: "~"):
            return wanted.contains(.tildes) ? tildes(at: position, in: piece) : nil
        case UInt8(ascii: "["):
            return wanted.contains(.footnotes) ? footnote(at: position, in: piece) : nil
        case UInt8(ascii: ":"), UInt8(ascii: "@"):
            return wanted.contains(.addresses) ? address(at: position) : nil
        case UInt8(ascii: "w"):
            guard wanted.contains(.addresses), text.byte(at: position + 1) == UInt8(ascii: "w") else {
                return nil
            }
            return address(at: position)
        default:
            return nil
        }
    }

    private mutating func tildes(at start: Int, in piece: Range<Int>) -> Int {
        var end = start
        while end < piece.upperBound, text[end] == UInt8(ascii: "~") { end += 1 }
        guard end - start <= 2 else { return end }
        let before = UnicodeNeighbour(before: start, in: text)
        let after = UnicodeNeighbour(at: end, in: text)
        let canOpen = after != .space && (after != .punctuation || before != .other)
        let canClose = before != .space && (before != .punctuation || after != .other)
        add(start..<end, .tildes(canOpen: canOpen, canClose: canClose))
        return end
    }

    private mutating func footnote(at start: Int, in piece: Range<Int>) -> Int? {
        guard text.byte(at: start + 1) == UInt8(ascii: "^") else { return nil }
        var end = start + 2
        while end < piece.upperBound, text[end] != UInt8(ascii: "]") {
            if text[end].isASCIISpace || text[end] == UInt8(ascii: "[") { return nil }
            end += 1
        }
        guard end < piece.upperBound, end > start + 2 else { return nil }
        add(start..<end + 1, .footnote(label: text.string(start + 2..<end)))
        return end + 1
    }

    mutating func add(_ range: Range<Int>, _ content: Token.Content) {
        tokens.append(Token(range: range, content: content))
    }
}
