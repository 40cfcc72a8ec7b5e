import Libc

/// A path and a part below it; nothing stands in front of the part for an empty path.
func joined(_ path: String, _ part: String) -> String {
    if path.isEmpty { return part }
    return path.utf8.last == UInt8(ascii: "/") ? path + part : path + "/" + part
}

/// Whether an absolute, resolved path is the folder or lies inside it.
func isWithin(_ path: String, _ folder: String) -> Bool {
    path == folder || path.utf8.starts(with: joined(folder, "").utf8)
}

/// The folder of a path, and its last part.
func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path) }
    return (String(path[..<slash]), String(path[path.utf8.index(after: slash)...]))
}

/// The order of two paths by their bytes: Swift's own `<` takes composed and decomposed letters as equal.
func isBefore(_ left: String, _ right: String) -> Bool {
    var (left, right) = (left, right)
    // As they are: where C wants a pointer, Swift would copy them.
    return left.withUTF8 { left in
        right.withUTF8 { right in
            let length = min(left.count, right.count)
            let order = unsafe length == 0 ? 0 : memcmp(left.baseAddress!, right.baseAddress!, length)
            return order == 0 ? left.count < right.count : order < 0
        }
    }
}

/// Whether two paths have the same bytes, which Swift's `==` does not ask.
func isSame(_ left: String, _ right: String) -> Bool {
    left.utf8.elementsEqual(right.utf8)
}
