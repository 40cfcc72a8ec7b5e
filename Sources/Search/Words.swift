/// Hands over the words of a text in lower case, as the script of the search box cuts them.
///
/// A word is a run of letters and digits; every sign beyond ASCII counts as a letter but those of U+0080 to
/// U+00BF and U+2000 to U+207F, which are punctuation. Words of more than 40 bytes are left out. O(bytes).
package func eachWord(in text: some Collection<UInt8>, _ body: ([UInt8]) -> Void) {
    var word: [UInt8] = []
    var iterator = text.makeIterator()
    func flush() {
        if !word.isEmpty, word.count <= 40 { body(word) }
        word.removeAll(keepingCapacity: true)
    }
    while let byte = iterator.next() {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): word.append(byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
        case 0xC2:
            _ = iterator.next()
            flush()
        case 0xE2:
            let (second, third) = (iterator.next() ?? 0, iterator.next() ?? 0)
            if second < 0x82 { flush() } else { word += [byte, second, third] }
        case 0x80...: word.append(byte)
        default: flush()
        }
    }
    flush()
}

/// Words that stand in nearly every sentence and find nothing.
let stopWords: Set<String> = Set(
    """
    a an and are as at be but by for from has have if in into is it its no not of on one or than that the their \
    them then there these they this to was were which will with you your
    """.split(separator: " ").map(String.init))
