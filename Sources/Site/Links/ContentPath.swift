/// A path below `content/` that an author wrote relative to a page.
///
/// `..` and `.` are resolved; a leading slash starts at `content/`. Returns nil when the path
/// leaves `content/`.
package func resolveContentPath(_ path: String, from folder: String) -> String? {
    let isRooted = path.hasPrefix("/")
    var parts = isRooted ? [] : folder.split(separator: "/").map(String.init)
    for part in path.split(separator: "/", omittingEmptySubsequences: true) {
        switch part {
        case ".": continue
        case "..":
            guard !parts.isEmpty else { return nil }
            parts.removeLast()
        default: parts.append(String(part))
        }
    }
    return parts.joined(separator: "/") + (path.hasSuffix("/") && !parts.isEmpty ? "/" : "")
}

/// The path as an author in `folder` would write it.
package func relativeContentPath(_ path: String, from folder: String) -> String {
    let there = path.split(separator: "/").map(String.init)
    let here = folder.split(separator: "/").map(String.init)
    var shared = 0
    while shared < here.count, shared < there.count - 1, here[shared] == there[shared] { shared += 1 }
    let up = Array(repeating: "..", count: here.count - shared)
    return (up + there[shared...]).joined(separator: "/")
}

/// A link's destination, cut at `?` and `#`.
package struct LinkDestination: Sendable {
    package let path: String
    package let query: String?
    /// Percent escapes are resolved; nil without a `#`.
    package let fragment: String?

    package init(_ text: String) {
        var rest = text[...]
        if let hash = rest.firstIndex(of: "#") {
            let raw = String(rest[rest.index(after: hash)...])
            fragment = percentDecoded(raw) ?? raw
            rest = rest[..<hash]
        } else {
            fragment = nil
        }
        if let mark = rest.firstIndex(of: "?") {
            query = String(rest[rest.index(after: mark)...])
            rest = rest[..<mark]
        } else {
            query = nil
        }
        path = percentDecoded(String(rest)) ?? String(rest)
    }
}

/// The scheme of an absolute address in lower case: letters, digits, `+`, `-` and `.` before the
/// first colon; nil for a relative one.
package func urlScheme(_ destination: String) -> String? {
    var scheme: [UInt8] = []
    for byte in destination.utf8 {
        switch byte {
        case UInt8(ascii: ":"):
            return scheme.isEmpty ? nil : String(decoding: scheme, as: UTF8.self)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): scheme.append(byte | 0x20)
        case UInt8(ascii: "a")...UInt8(ascii: "z"): scheme.append(byte)
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            guard !scheme.isEmpty else { return nil }
            scheme.append(byte)
        default: return nil
        }
    }
    return nil
}
