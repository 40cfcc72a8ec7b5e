/// The address of a page below the site's root: `guide/axes/`, an empty path for the home page,
/// or a file name such as `404.html`.
package struct Route: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Without a leading slash; ends in a slash unless it names a file or is empty.
    package let path: String

    package init(_ path: String) { self.path = path }

    package var description: String { "/" + path }

    /// The file that answers for this address, below the output folder.
    package var outputPath: String { isFolder ? path + "index.html" : path }

    /// Whether the address is a folder with an index file in it.
    package var isFolder: Bool { path.isEmpty || path.hasSuffix("/") }

    /// The number of folders between the root and the output file.
    package var depth: Int { path.utf8.count { $0 == UInt8(ascii: "/") } }

    /// The relative prefix from this page's folder to the root: `../../`, or `./` at the root.
    package var rootPrefix: String {
        depth == 0 ? "./" : String(repeating: "../", count: depth)
    }

    package static func < (left: Route, right: Route) -> Bool { left.path < right.path }
}

/// How links name folder addresses.
package enum LinkStyle: String, Sendable, CaseIterable {
    /// `../axes/index.html`: also works when the site is opened from disk.
    case file
    /// `../axes/`: for a site that is only ever served.
    case folder
}

extension Route {
    /// The relative URL of a file below the root, seen from this page.
    ///
    /// Leading folders that both share are left out, so that links stay short.
    /// O(length of both paths).
    package func relativeURL(toFile target: String) -> String {
        var url: [UInt8] = []
        appendRelativeURL(to: target, to: &url)
        return String(decoding: url, as: UTF8.self)
    }

    /// Appends the relative URL of a file or folder, seen from this page; `file` is a file in that folder,
    /// `fragment` a place in it.
    func appendRelativeURL(
        to target: String, file: StaticString = "", fragment: String? = nil, to out: inout [UInt8]
    ) {
        var (here, there) = (path, target)
        here.withUTF8 { here in
            there.withUTF8 { there in
                unsafe appendURL(from: here, to: there, isEnded: file.utf8CodeUnitCount > 0, &out)
            }
        }
        file.withUTF8Buffer { unsafe out.append(contentsOf: $0) }
        if let fragment { appendFragment(fragment, to: &out) }
    }

    private func appendURL(
        from here: UnsafeBufferPointer<UInt8>, to there: UnsafeBufferPointer<UInt8>, isEnded: Bool,
        _ out: inout [UInt8]
    ) {
        let slash = UInt8(ascii: "/")
        var index = 0
        var shared = 0
        while index < here.count, index < there.count, unsafe here[index] == there[index] {
            index += 1
            if unsafe here[index - 1] == slash { shared = index }
        }
        let up = unsafe here[shared...].count { $0 == slash }
        for _ in 0..<up { out.append(contentsOf: "../".utf8) }
        let rest = unsafe UnsafeBufferPointer(rebasing: there[shared...])
        if up == 0, unsafe rest.isEmpty ? !isEnded : rest[0] == slash { out.append(contentsOf: "./".utf8) }
        unsafe appendPercentEncoded(rest, to: &out)
    }
}

/// `text` with everything that a URL path may not hold as percent escapes.
package func percentEncoded(_ text: String) -> String {
    if text.utf8.allSatisfy(staysInPath) { return text }
    var out: [UInt8] = []
    appendPercentEncoded(text.utf8, to: &out)
    return String(decoding: out, as: UTF8.self)
}

/// The path of an address, whose escapes stay as they are, with escapes for what has none.
func escapedAddress(_ path: String) -> String {
    path.split(separator: "%", omittingEmptySubsequences: false).map { percentEncoded(String($0)) }
        .joined(separator: "%")
}

/// Appends a `#` and the name of a place; nothing in it needs escapes in HTML.
func appendFragment(_ name: String, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "#"))
    appendPercentEncoded(name.utf8, to: &out)
}

private func appendPercentEncoded(_ bytes: some Collection<UInt8>, to out: inout [UInt8]) {
    if bytes.allSatisfy(staysInPath) {
        out.append(contentsOf: bytes)
        return
    }
    let hex = Array("0123456789ABCDEF".utf8)
    for byte in bytes {
        if staysInPath(byte) {
            out.append(byte)
        } else {
            out += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
        }
    }
}

private func staysInPath(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"): true
    default: false
    }
}

/// `text` with its percent escapes resolved; nil when that gives no UTF-8 or an escape is broken.
package func percentDecoded(_ text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var out: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
        guard byte == UInt8(ascii: "%") else {
            out.append(byte)
            continue
        }
        let digits = rest.prefix(2)
        // A sign would pass for a number, too.
        guard digits.count == 2, digits.allSatisfy({ $0 > UInt8(ascii: "-") }),
            let value = UInt8(String(Substring(digits)), radix: 16)
        else { return nil }
        out.append(value)
        rest = rest.dropFirst(2)
    }
    return String(validating: out, as: UTF8.self)
}
