/// Where the words of an inline link stand, `[words](destination)`, from where its destination stands; nil
/// for a link that is written in another way.
///
/// Brackets inside the words are matched, and those behind a backslash skipped. O(bytes of the words).
func wordsOfLink(in bytes: [UInt8], destination: Range<Int>) -> Range<Int>? {
    var start = destination.lowerBound
    if start > 0, bytes[start - 1] == UInt8(ascii: "<") { start -= 1 }
    guard start >= 2, bytes[start - 1] == UInt8(ascii: "("), bytes[start - 2] == UInt8(ascii: "]") else {
        return nil
    }
    let end = start - 2
    var depth = 0
    var index = end - 1
    while index >= 0 {
        let isEscaped = index > 0 && bytes[index - 1] == UInt8(ascii: "\\")
        if bytes[index] == UInt8(ascii: "]"), !isEscaped { depth += 1 }
        if bytes[index] == UInt8(ascii: "["), !isEscaped {
            if depth == 0 { return index + 1..<end }
            depth -= 1
        }
        index -= 1
    }
    return nil
}

/// The offset behind the closing parenthesis of an inline link without a title.
func endOfLink(in bytes: [UInt8], destination: Range<Int>) -> Int {
    var end = destination.upperBound
    if end < bytes.count, bytes[end] == UInt8(ascii: ">") { end += 1 }
    return end < bytes.count && bytes[end] == UInt8(ascii: ")") ? end + 1 : end
}
