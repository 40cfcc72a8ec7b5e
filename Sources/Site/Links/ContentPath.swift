/// A path below `content/` that an author wrote relative to a page.
///
/// `..` and `.` are resolved; a leading slash starts at `content/`. Returns nil when the path
/// leaves `content/`.
package func resolveContentPath(_ path: String, from folder: String) -> String? {
    let slash = UInt8(ascii: "/")
    let isRooted = path.utf8.first == slash
    var out: [UInt8] = []
    out.reserveCapacity(path.utf8.count + folder.utf8.count)
    if !isRooted { append(folder.utf8[...], to: &out) }
    var rest = path.utf8[...]
    while let start = rest.firstIndex(where: { $0 != slash }) {
        rest = rest[start...]
        let part = rest.prefix { $0 != slash }
        rest = rest[part.endIndex...]
        if part.elementsEqual(".".utf8) { continue }
        if part.elementsEqual("..".utf8) {
            guard !out.isEmpty else { return nil }
            out.removeLast()
            while let last = out.last, last != slash { out.removeLast() }
        } else {
            append(part, to: &out)
        }
    }
    if path.utf8.last != slash, !out.isEmpty { out.removeLast() }
    return String(decoding: out, as: UTF8.self)
}

/// Appends a folder or a part of a path, with the slash that ends it.
private func append(_ part: Substring.UTF8View, to path: inout [UInt8]) {
    guard !part.isEmpty else { return }
    path.append(contentsOf: part)
    if path.last != UInt8(ascii: "/") { path.append(UInt8(ascii: "/")) }
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
        let (start, fragment) = Self.cut(text[...], at: UInt8(ascii: "#"))
        let (path, query) = Self.cut(start, at: UInt8(ascii: "?"))
        self.path = percentDecoded(String(path)) ?? String(path)
        self.query = query.map { String($0) }
        self.fragment = fragment.map { percentDecoded(String($0)) ?? String($0) }
    }

    private static func cut(_ text: Substring, at mark: UInt8) -> (before: Substring, after: Substring?) {
        guard let place = text.utf8.firstIndex(of: mark) else { return (text, nil) }
        return (text[..<place], text[text.utf8.index(after: place)...])
    }
}

/// The scheme of an absolute address in lower case: letters, digits, `+`, `-` and `.` before the
/// first colon; nil for a relative one.
package func urlScheme(_ destination: String) -> String? {
    var length = 0
    for byte in destination.utf8 {
        switch byte {
        case UInt8(ascii: ":"):
            return length == 0 ? nil : destination.prefix(length).lowercased()
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): length += 1
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            guard length > 0 else { return nil }
            length += 1
        default: return nil
        }
    }
    return nil
}
