/// The path and the query of a request's target.
package struct RequestPath: Sendable, Equatable {
    /// Decoded once, without the slash at its start: `guide/axes/`, or an empty string for the home page.
    package let path: String
    /// As it was sent, from the slash at its start, without the query.
    let written: Substring
    /// As it was sent, with its question mark; empty without one.
    let query: Substring

    /// Nil for a target that is no path, and for one with a backslash, control characters in path or query, bytes
    /// that are not UTF-8, or a percent sign without two digits. `%2F` is refused too: a slash that parts no
    /// folders stands in no name, and one that does is written as it is.
    package init?(_ target: String) {
        let start = target.utf8.firstIndex(of: UInt8(ascii: "?")) ?? target.endIndex
        written = target[..<start]
        query = target[start...]
        guard target.utf8.allSatisfy(isPrintable), written.utf8.first == UInt8(ascii: "/"),
            let decoded = percentDecoded(written.dropFirst()),
            decoded.utf8.allSatisfy({ isPrintable($0) && $0 != UInt8(ascii: "\\") }),
            slashes(decoded) == slashes(written.dropFirst())
        else { return nil }
        path = decoded
    }

    /// The path of the file that is asked for, below the site: a folder's address is that of its page.
    var file: String { path.isEmpty || path.utf8.last == UInt8(ascii: "/") ? path + "index.html" : path }

    /// The decoded value of a query's parameter.
    func parameter(_ name: String) -> String? {
        for pair in query.dropFirst().split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2, parts[0] == name { return percentDecoded(parts[1]) }
        }
        return nil
    }
}

private func isPrintable(_ byte: UInt8) -> Bool { byte >= 0x20 && byte != 0x7F }

private func slashes(_ text: some StringProtocol) -> Int { text.utf8.count { $0 == UInt8(ascii: "/") } }

/// Nil for a percent sign without two digits, and for bytes that are not UTF-8.
private func percentDecoded(_ text: Substring) -> String? {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
        guard byte == UInt8(ascii: "%") else {
            bytes.append(byte)
            continue
        }
        guard let high = rest.popFirst().flatMap(hexDigit), let low = rest.popFirst().flatMap(hexDigit) else {
            return nil
        }
        bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
}

private func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
}
