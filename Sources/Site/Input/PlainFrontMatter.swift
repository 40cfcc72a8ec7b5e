import Fields

/// Reads front matter that is as plain as most is, without the YAML parser, which takes longer for it
/// than libcmark takes for the page.
///
/// Plain means: every line is `key: value` or empty; the key is lower-case letters and `_`; the value
/// is a scalar in which no character means anything to YAML, or a `[list]` of such scalars on the same
/// line. Returns nil for anything else, and the parser decides; a test holds the two equal.
/// `range` is the part of `bytes` that holds the YAML. O(bytes).
func plainFrontMatter(_ bytes: [UInt8], in range: Range<Int>) -> LocatedValue? {
    var entries: [LocatedValue.Entry] = []
    var start = range.lowerBound
    while start < range.upperBound {
        let end = bytes[start..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
        let next = min(end + 1, range.upperBound)
        if start < end {
            guard let entry = plainEntry(bytes, start..<end) else { return nil }
            guard !entries.contains(where: { $0.key == entry.key }) else { return nil }
            entries.append(entry)
        }
        start = next
    }
    guard let first = entries.first else { return nil }
    return LocatedValue(content: .mapping(entries), span: first.keySpan.lowerBound..<first.keySpan.lowerBound)
}

private func plainEntry(_ bytes: [UInt8], _ line: Range<Int>) -> LocatedValue.Entry? {
    guard let colon = bytes[line].firstIndex(of: UInt8(ascii: ":")), colon > line.lowerBound,
        bytes[line.lowerBound..<colon].allSatisfy({ isLowerCase($0) || $0 == UInt8(ascii: "_") }),
        colon + 2 < line.upperBound, bytes[colon + 1] == 0x20, bytes[colon + 2] != 0x20
    else { return nil }
    let range = colon + 2..<line.upperBound
    let value =
        bytes[range.lowerBound] == UInt8(ascii: "[") ? plainList(bytes, range) : plainScalar(bytes, range)
    guard let value else { return nil }
    let key = String(decoding: bytes[line.lowerBound..<colon], as: UTF8.self)
    return LocatedValue.Entry(key: key, keySpan: line.lowerBound..<colon, value: value)
}

/// `[one, two]`: items of letters, digits and single dashes, with one space after each comma.
private func plainList(_ bytes: [UInt8], _ range: Range<Int>) -> LocatedValue? {
    guard bytes[range.upperBound - 1] == UInt8(ascii: "]"), range.count > 2 else { return nil }
    var items: [LocatedValue] = []
    var start = range.lowerBound + 1
    let end = range.upperBound - 1
    while true {
        let comma = bytes[start..<end].firstIndex(of: UInt8(ascii: ",")) ?? end
        guard let item = plainScalar(bytes, start..<comma), item.text.map(isWord) == true else { return nil }
        items.append(item)
        if comma == end { break }
        guard comma + 1 < end, bytes[comma + 1] == 0x20 else { return nil }
        start = comma + 2
    }
    return LocatedValue(content: .sequence(items), span: range.lowerBound..<range.lowerBound)
}

/// A scalar that starts with a letter or digit and holds no mark of YAML.
private func plainScalar(_ bytes: [UInt8], _ range: Range<Int>) -> LocatedValue? {
    guard let first = bytes[range].first, isLetter(first) || isDigit(first),
        bytes[range.upperBound - 1] > 0x20
    else { return nil }
    for index in range {
        switch bytes[index] {
        case 0..<0x20, 0x7F, UInt8(ascii: "#"), UInt8(ascii: ":"): return nil
        case 0xC2, 0xE2, 0xEF: return nil  // NEL, line separators and a byte order mark start so.
        default: continue
        }
    }
    let text = String(decoding: bytes[range], as: UTF8.self)
    guard !["null", "Null", "NULL"].contains(text) else { return nil }
    return LocatedValue(content: .scalar(text, isQuoted: false), span: range)
}

private func isWord(_ text: String) -> Bool {
    text.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
}

private func isLowerCase(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

private func isLetter(_ byte: UInt8) -> Bool { isLowerCase(byte | 0x20) }

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
