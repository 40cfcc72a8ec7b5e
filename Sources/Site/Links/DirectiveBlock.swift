import Markdown

/// The byte range of a directive in its file, from the opening fence's line to the closing fence.
func blockSpan(of directive: Directive, in bytes: [UInt8]) -> Range<Int> {
    var start = directive.span.lowerBound
    while start > 0, bytes[start - 1] != UInt8(ascii: "`"), bytes[start - 1] != UInt8(ascii: "~") {
        start -= 1
    }
    while start > 0, bytes[start - 1] == UInt8(ascii: "`") || bytes[start - 1] == UInt8(ascii: "~") {
        start -= 1
    }
    let lastLine = directive.bodyLines.last ?? directive.span.upperBound
    let lastEnd = endOfLine(bytes, from: lastLine)
    let fenceEnd = endOfLine(bytes, from: min(lastEnd + 1, bytes.count))
    let closing = bytes[min(lastEnd + 1, bytes.count)..<fenceEnd].filter {
        $0 > 0x20 && $0 != UInt8(ascii: ">")
    }
    let isFence =
        closing.count >= 3 && closing.allSatisfy { $0 == closing[0] }
        && (closing[0] == UInt8(ascii: "`") || closing[0] == UInt8(ascii: "~"))
    return start..<(isFence ? fenceEnd : lastEnd)
}

private func endOfLine(_ bytes: [UInt8], from start: Int) -> Int {
    bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
}
