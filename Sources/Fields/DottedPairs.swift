package import Diagnostics

/// Reads the pairs of an address: `workload.tokens_per_day=60M&options.closed.model=big`.
///
/// A key is the keys of a file from the outside in, with points between; what is behind `=` is a plain scalar. Pairs
/// stand behind each other with `&` or on lines of their own. `%20` and `+` are spaces. The result is the tree that a
/// file with the same keys gives, each value with its place in the text, so that whoever decodes it cannot tell the
/// two apart. O(pairs x keys of a group).
package func readPairs(
    _ text: String, path: String, atMost mostPairs: Int = 1_000
) -> (value: LocatedValue, diagnostics: [Diagnostic]) {
    var reading = PairReading(path: path)
    let bytes = Array(text.utf8)
    let pairs = bytes.indices.split(omittingEmptySubsequences: true) { isSeparator(bytes[$0]) }
    for pair in pairs.prefix(mostPairs) { reading.read(bytes, pair.startIndex..<pair.endIndex) }
    if let first = pairs.dropFirst(mostPairs).first {
        reading.report("there are more than \(mostPairs) pairs", at: first.startIndex..<first.endIndex)
    }
    // What is wrong with the whole stands behind it: at its start stands the first pair.
    let end = bytes.count..<bytes.count
    return (LocatedValue(content: .mapping(reading.entries), span: end), reading.diagnostics)
}

/// The most keys of a pair: a workload has four. It has fewer than 100 pairs.
private let mostKeys = 16

private func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
}

private struct PairReading {
    let path: String
    var entries: [LocatedValue.Entry] = []
    var diagnostics: [Diagnostic] = []

    /// A key of a pair and where it stands.
    struct Key {
        let name: String
        let span: Range<Int>
    }

    mutating func report(_ message: String, at span: Range<Int>, help: String? = nil) {
        diagnostics.append(Diagnostic(.error, "pair-invalid", message, path: path, span: span, help: help))
    }

    mutating func read(_ bytes: [UInt8], _ range: Range<Int>) {
        guard let sign = range.first(where: { bytes[$0] == UInt8(ascii: "=") }) else {
            report("this is not a pair", at: range, help: "write a key and a value with '=' between")
            return
        }
        let names = (range.lowerBound..<sign).split(omittingEmptySubsequences: false) {
            bytes[$0] == UInt8(ascii: ".")
        }
        let parts =
            names.isEmpty ? [range.lowerBound..<range.lowerBound] : names.map { $0.startIndex..<$0.endIndex }
        let keys = parts.compactMap { part in decoded(bytes, part).map { Key(name: $0, span: part) } }
        let value = decoded(bytes, sign + 1..<range.upperBound)
        guard let value, keys.count == parts.count else {
            report(
                "'%' is not followed by two hexadecimal digits of a text", at: range,
                help: "write '%25' for a '%'")
            return
        }
        guard keys.count <= mostKeys, !keys.contains(where: { $0.name.isEmpty }) else {
            report(
                "this is not a key", at: range.lowerBound..<sign,
                help: "write keys with one point between two")
            return
        }
        let span = sign + 1..<range.upperBound
        let scalar = LocatedValue(
            content: value.isEmpty ? .null : .scalar(value, isQuoted: false), span: span)
        if let twice = insert(scalar, under: keys[...], into: &entries) {
            report("'\(twice.name)' is given twice", at: twice.span, help: "keep one of the two")
        }
    }

    /// The text of some bytes, escapes read; nil where they are none.
    private func decoded(_ bytes: [UInt8], _ range: Range<Int>) -> String? {
        var text: [UInt8] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "%") {
                guard index + 2 <= range.upperBound, let high = digit(bytes[index]),
                    let low = digit(bytes[index + 1])
                else { return nil }
                text.append(high << 4 | low)
                index += 2
            } else {
                text.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
            }
        }
        return String(validating: text, as: UTF8.self)
    }

    private func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}

/// Puts a value under its keys; a group that they name is made where it is missing. Comes back with the key that has a
/// value already, in which case nothing changes.
private func insert(
    _ value: LocatedValue, under keys: ArraySlice<PairReading.Key>, into entries: inout [LocatedValue.Entry]
) -> PairReading.Key? {
    guard let key = keys.first else { return nil }
    let rest = keys.dropFirst()
    guard let index = entries.firstIndex(where: { $0.key == key.name }) else {
        let value = group(value, under: rest)
        entries.append(LocatedValue.Entry(key: key.name, keySpan: key.span, value: value))
        return nil
    }
    let known = entries[index]
    guard case .mapping(var inner) = known.value.content, !rest.isEmpty else { return key }
    let twice = insert(value, under: rest, into: &inner)
    entries[index] = LocatedValue.Entry(
        key: known.key, keySpan: known.keySpan,
        value: LocatedValue(content: .mapping(inner), span: known.value.span))
    return twice
}

/// A value as the only one of the groups that its keys name, each at the place of its first key.
private func group(
    _ value: LocatedValue, under keys: ArraySlice<PairReading.Key>
) -> LocatedValue {
    guard let key = keys.first else { return value }
    let entry = LocatedValue.Entry(
        key: key.name, keySpan: key.span, value: group(value, under: keys.dropFirst()))
    return LocatedValue(content: .mapping([entry]), span: key.span.lowerBound..<key.span.lowerBound)
}

extension LocatedValue {
    /// The pairs that give this tree again, with `&` between. Lists are left out: no pair says them.
    package var pairs: String {
        var pairs: [String] = []
        collectPairs(under: "", into: &pairs)
        return pairs.joined(separator: "&")
    }

    private func collectPairs(under prefix: String, into pairs: inout [String]) {
        switch content {
        case .sequence: break
        case .null: pairs.append(prefix + "=")
        case .scalar(let text, _): pairs.append(prefix + "=" + escaped(text))
        case .mapping(let entries):
            for entry in entries {
                let name = escaped(entry.key).split(separator: ".", omittingEmptySubsequences: false).joined(
                    separator: "%2E")
                entry.value.collectPairs(under: prefix.isEmpty ? name : "\(prefix).\(name)", into: &pairs)
            }
        }
    }
}

/// A text with all but letters, digits and `-._~/:` escaped.
private func escaped(_ text: String) -> String {
    let hex = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"), UInt8(ascii: "/"), UInt8(ascii: ":"):
            bytes.append(byte)
        default:
            bytes += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}
