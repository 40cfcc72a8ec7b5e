/// Hands over the words of a text in lower case, as the script of the search box cuts them.
///
/// A word is a run of letters and digits; every sign beyond ASCII counts as a letter but those of U+0080 to
/// U+00BF and U+2000 to U+207F, which are punctuation. Words of more than 40 bytes are left out. The memory
/// of a word is used for the next. O(bytes).
func eachWord(in text: [UInt8], _ body: (Span<UInt8>) -> Void) {
    var cutter = WordCutter()
    while let length = cutter.next(in: text.span) { body(cutter.word.span.extracting(first: length)) }
}

/// Longer runs of letters are not words that anyone types, bytes.
private let longestWord = 40

private struct WordCutter {
    /// The last word, and the bytes of a letter that made it too long.
    private(set) var word = InlineArray<43, UInt8>(repeating: 0)
    private var index = 0

    /// The length of the next word, which is in `word` then; nil at the end.
    mutating func next(in text: Span<UInt8>) -> Int? {
        while index < text.count {
            let length = run(text)
            if length > 0, length <= longestWord { return length }
        }
        return nil
    }

    /// Reads a run of letters, and the sign that ends it. Returns its length.
    private mutating func run(_ text: Span<UInt8>) -> Int {
        var length = 0
        // The place is kept in a register while letters go by.
        var index = index
        defer { self.index = index }
        while index < text.count {
            let byte = text[index]
            index += 1
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                append(byte, &length)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): append(byte | 0x20, &length)
            case 0xC2:
                index += 1
                return length
            case 0xE2:
                let (second, third) = (text.byteOrZero(at: index), text.byteOrZero(at: index + 1))
                index += 2
                guard second >= 0x82 else { return length }
                for part in [byte, second, third] { append(part, &length) }
            case 0x80...: append(byte, &length)
            default: return length
            }
        }
        return length
    }

    private mutating func append(_ byte: UInt8, _ length: inout Int) {
        if length < word.count { word[length] = byte }
        length += 1
    }
}

extension Span<UInt8> {
    fileprivate func byteOrZero(at index: Int) -> UInt8 { index < count ? self[index] : 0 }

    func allSatisfy(_ condition: (UInt8) -> Bool) -> Bool {
        for index in indices where !condition(self[index]) { return false }
        return true
    }
}

extension [UInt8] {
    init(_ bytes: Span<UInt8>) {
        self.init(capacity: bytes.count) { out in
            for index in bytes.indices { out.append(bytes[index]) }
        }
    }
}

/// Words that stand in nearly every sentence and find nothing.
let stopWords: Set<String> = Set(
    """
    a an and are as at be but by for from has have if in into is it its no not of on one or than that the their \
    them then there these they this to was were which will with you your
    """.split(separator: " ").map(String.init))
