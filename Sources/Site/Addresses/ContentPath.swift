/// A path below `content/` that an author wrote relative to a page.
///
/// `..` and `.` are resolved; a leading slash starts at `content/`. Returns nil when the path
/// leaves `content/`.
package func resolveContentPath(_ path: String, from folder: String) -> String? {
    var (path, folder) = (path, folder)
    return path.withUTF8 { path in
        folder.withUTF8 { folder in
            unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: path.count + folder.count + 2) {
                buffer in
                var stack = unsafe PathStack(parts: buffer)
                if unsafe path.first != slash, !folder.isEmpty { unsafe stack.push(folder[...]) }
                guard unsafe stack.follow(path) else { return nil }
                let length = unsafe path.last == slash ? stack.length : max(0, stack.length - 1)
                return unsafe String(decoding: buffer[..<length], as: UTF8.self)
            }
        }
    }
}

private let slash = UInt8(ascii: "/")

/// Folders one below the other, each with the slash that ends it.
@safe private struct PathStack {
    let parts: UnsafeMutableBufferPointer<UInt8>
    private(set) var length = 0

    init(parts: UnsafeMutableBufferPointer<UInt8>) { unsafe self.parts = parts }

    mutating func push(_ part: Slice<UnsafeBufferPointer<UInt8>>) {
        for offset in unsafe part.indices { unsafe append(part[offset]) }
        if length > 0, unsafe parts[length - 1] != slash { append(slash) }
    }

    private mutating func append(_ byte: UInt8) {
        unsafe parts[length] = byte
        length += 1
    }

    /// Goes along a path; false when it leads out at the top.
    mutating func follow(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
        var start = 0
        while start < path.count {
            var end = start
            while end < path.count, unsafe path[end] != slash { end += 1 }
            let part = unsafe path[start..<end]
            start = end + 1
            if unsafe part.isEmpty || part.elementsEqual(".".utf8) { continue }
            if unsafe part.elementsEqual("..".utf8) {
                guard pop() else { return false }
            } else {
                unsafe push(part)
            }
        }
        return true
    }

    private mutating func pop() -> Bool {
        guard length > 0 else { return false }
        length -= 1
        while length > 0, unsafe parts[length - 1] != slash { length -= 1 }
        return true
    }
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

    /// The same query and fragment behind another path, as an author would write it.
    func leading(to path: String) -> String {
        percentEncoded(path) + (query.map { "?" + $0 } ?? "")
            + (fragment.map { "#" + percentEncoded($0) } ?? "")
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

/// The first part of a path behind a folder; nil where it does not lie there.
package func pathPart(of path: String, below folder: String) -> String? {
    guard path.hasPrefix(folder) else { return nil }
    return String(path.dropFirst(folder.count).prefix { $0 != "/" })
}

/// Everything up to and including the last slash.
package func folderPart(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(path[...slash])
}
