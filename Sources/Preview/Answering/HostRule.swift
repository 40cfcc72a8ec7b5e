/// The names to which the preview answers.
///
/// A page of another site may lead a name of its own to 127.0.0.1 and then read what it asks for as if it
/// came from there (DNS rebinding); the name in the Host field tells. Ports are not looked at: they differ
/// behind a tunnel.
package struct HostRule: Sendable {
    /// The host that the preview was told to listen on.
    private let bound: String

    package init(bound: String) {
        self.bound = bound.lowercased()
    }

    func admits(_ field: String) -> Bool {
        guard let name = hostName(field.lowercased()) else { return false }
        if isLocalhost(name) || name == "::1" || name == bound { return true }
        guard let address = ipv4(name) else {
            // Rebinding needs a name, which an address of version 6, with its colons, is not.
            return listensEverywhere && name.contains(":")
        }
        return address[0] == 127 || listensEverywhere
    }

    private var listensEverywhere: Bool { bound == "0.0.0.0" || bound == "::" }
}

/// `localhost` and every name below it, which no name server is asked for (RFC 6761, section 6.3); a full stop at
/// the end only says that the name is complete.
private func isLocalhost(_ name: String) -> Bool {
    let name = name.hasSuffix(".") ? name.dropLast() : name[...]
    return name == "localhost" || name.hasSuffix(".localhost")
}

/// The host without its port and brackets; nil for what is no host.
private func hostName(_ field: String) -> String? {
    if field.hasPrefix("[") {
        guard let end = field.firstIndex(of: "]"), isPort(field[field.index(after: end)...]) else {
            return nil
        }
        return String(field[field.index(after: field.startIndex)..<end])
    }
    let end = field.firstIndex(of: ":") ?? field.endIndex
    guard isPort(field[end...]), end != field.startIndex else { return nil }
    return String(field[..<end])
}

/// Empty, or a colon and digits.
private func isPort(_ text: Substring) -> Bool {
    text.isEmpty || text.hasPrefix(":") && text.dropFirst().utf8.allSatisfy { (0x30...0x39).contains($0) }
}

/// The four numbers of an address in the one usual form.
private func ipv4(_ name: String) -> [UInt8]? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in UInt8(part).flatMap { String($0) == part ? $0 : nil } }
    return parts.count == 4 && numbers.count == 4 ? numbers : nil
}
