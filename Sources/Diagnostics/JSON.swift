/// A JSON value with its keys in a chosen order, printed without a clock, a locale or hashing.
package enum JSON: Sendable, Equatable {
    case null
    case bool(Bool)
    case integer(Int)
    /// A number already written as JSON wants it, for exact decimals.
    case number(String)
    case string(String)
    case array([JSON])
    case object([Member])

    package struct Member: Sendable, Equatable {
        package let key: String
        package let value: JSON

        package init(_ key: String, _ value: JSON) {
            self.key = key
            self.value = value
        }
    }

    /// An object with its members in the order given; members without a value are left out.
    package static func members(_ members: KeyValuePairs<String, JSON?>) -> JSON {
        .object(members.compactMap { key, value in value.map { Member(key, $0) } })
    }

    /// A string, or nil for nil, so that an absent value drops its member.
    package static func text(_ text: String?) -> JSON? { text.map(JSON.string) }

    /// The value on one line.
    package var compact: [UInt8] {
        var out: [UInt8] = []
        write(to: &out, indentation: nil)
        return out
    }

    /// The value indented by two spaces, ending in a newline.
    package var pretty: [UInt8] {
        var out: [UInt8] = []
        write(to: &out, indentation: 0)
        out.append(UInt8(ascii: "\n"))
        return out
    }

    private func write(to out: inout [UInt8], indentation: Int?) {
        switch self {
        case .null: out.append(contentsOf: "null".utf8)
        case .bool(let value): out.append(contentsOf: (value ? "true" : "false").utf8)
        case .integer(let value): out.append(contentsOf: String(value).utf8)
        case .number(let text): out.append(contentsOf: text.utf8)
        case .string(let text): out.appendJSON(text)
        case .array(let items):
            writeItems(items, between: (0x5B, 0x5D), to: &out, indentation: indentation) { item, depth, out in
                item.write(to: &out, indentation: depth)
            }
        case .object(let members):
            writeItems(members, between: (0x7B, 0x7D), to: &out, indentation: indentation) {
                member, depth, out in
                out.appendJSON(member.key)
                out.append(UInt8(ascii: ":"))
                if depth != nil { out.append(UInt8(ascii: " ")) }
                member.value.write(to: &out, indentation: depth)
            }
        }
    }
}

private func writeItems<Item>(
    _ items: [Item], between brackets: (UInt8, UInt8), to out: inout [UInt8], indentation: Int?,
    item write: (Item, Int?, inout [UInt8]) -> Void
) {
    out.append(brackets.0)
    let inner = indentation.map { $0 + 2 }
    for (index, item) in items.enumerated() {
        if index > 0 { out.append(UInt8(ascii: ",")) }
        if let inner { appendNewline(to: &out, indentation: inner) }
        write(item, inner, &out)
    }
    if let indentation, !items.isEmpty { appendNewline(to: &out, indentation: indentation) }
    out.append(brackets.1)
}

private func appendNewline(to out: inout [UInt8], indentation: Int) {
    out.append(UInt8(ascii: "\n"))
    for _ in 0..<indentation { out.append(UInt8(ascii: " ")) }
}

extension [UInt8] {
    /// Appends a text as a JSON string, in quotes.
    ///
    /// `<` is written as an escape, so that the result may stand inside an HTML script element. O(bytes).
    package mutating func appendJSON(_ text: String) {
        append(UInt8(ascii: "\""))
        defer { append(UInt8(ascii: "\"")) }
        // Reading the bytes in place is several times faster than one by one through the view.
        if unsafe text.utf8.withContiguousStorageIfAvailable({ unsafe $0.allSatisfy(standsForItself) })
            ?? false
        {
            append(contentsOf: text.utf8)
            return
        }
        let hex = Array("0123456789abcdef".utf8)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(contentsOf: [UInt8(ascii: "\\"), byte])
            case UInt8(ascii: "\n"): append(contentsOf: "\\n".utf8)
            case UInt8(ascii: "\t"): append(contentsOf: "\\t".utf8)
            case UInt8(ascii: "\r"): append(contentsOf: "\\r".utf8)
            case 0..<0x20, UInt8(ascii: "<"), 0x7F:
                append(contentsOf: "\\u00".utf8)
                append(contentsOf: [hex[Int(byte >> 4)], hex[Int(byte & 15)]])
            default: append(byte)
            }
        }
    }
}

private func standsForItself(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
        && byte != UInt8(ascii: "<")
}
