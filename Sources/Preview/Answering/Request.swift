/// The head of an HTTP request. The preview takes no bodies.
package struct Request: Sendable, Equatable {
    package let method: String
    /// As it was sent, query included: `/guide/?q=1`.
    package let target: String
    /// `HTTP/1.1`
    let version: String
    /// Names in small letters; several fields of one name stand side by side.
    private let fields: [String: [String]]

    package init(
        _ method: String, _ target: String, version: String = "HTTP/1.1", fields: [String: [String]]
    ) {
        self.method = method
        self.target = target
        self.version = version
        self.fields = fields
    }

    /// All values of a field, with commas between them; nil without any.
    package subscript(name: String) -> String? { fields[name]?.joined(separator: ", ") }

    func count(of name: String) -> Int { fields[name]?.count ?? 0 }

    /// The preview reads no bodies: where one follows, the connection is closed after the answer.
    private var hasBody: Bool {
        self["transfer-encoding"] != nil || (self["content-length"] ?? "0") != "0"
    }

    /// Whether the connection stays open for another request.
    var keepsAlive: Bool {
        if hasBody { return false }
        let wishes = (self["connection"] ?? "").lowercased()
        return version == "HTTP/1.1" ? !wishes.contains("close") : wishes.contains("keep-alive")
    }
}

extension Request {
    /// What is wrong with the bytes of a request.
    enum Fault: Error, Equatable {
        case malformed, tooLarge
    }

    /// The most fields that a head may have.
    static let mostFields = 100

    /// Reads a head: everything before the empty line that ends it.
    ///
    /// A CR that ends no line is malformed, as all control characters are but the tab: some programs take it for
    /// a line break, and would read another head than this one.
    init(head: some Collection<UInt8>) throws(Fault) {
        guard let text = String(validating: head, as: UTF8.self) else { throw .malformed }
        var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
            Substring($0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0)
        }
        guard lines.allSatisfy({ $0.utf8.allSatisfy(mayStandInHead) }) else { throw .malformed }
        let first = lines.removeFirst().utf8.split(
            separator: UInt8(ascii: " "), omittingEmptySubsequences: false
        )
        .map { Substring($0) }
        guard first.count == 3, first[2] == "HTTP/1.1" || first[2] == "HTTP/1.0", isToken(first[0]) else {
            throw .malformed
        }
        guard lines.count <= Self.mostFields else { throw .tooLarge }
        var fields: [String: [String]] = [:]
        for line in lines {
            guard let (name, value) = field(line) else { throw .malformed }
            fields[name, default: []].append(value)
        }
        self.init(String(first[0]), String(first[1]), version: String(first[2]), fields: fields)
    }
}

private func mayStandInHead(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x7F || byte == UInt8(ascii: "\t")
}

/// A line such as `Host: localhost`; nil for one without a name, and for a folded one.
private func field(_ line: Substring) -> (name: String, value: String)? {
    guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = line[..<colon]
    guard isToken(name) else { return nil }
    let value = line[line.utf8.index(after: colon)...]
    return (name.lowercased(), trimmed(value))
}

private func trimmed(_ text: Substring) -> String {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    var text = text.drop(while: isSpace)
    while let last = text.last, isSpace(last) { text.removeLast() }
    return String(text)
}

/// A name as RFC 9110 has it, section 5.6.2.
private func isToken(_ text: Substring) -> Bool {
    !text.isEmpty
        && text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
            }
        }
}
