import Preview

/// Reads what a client was sent as a client does, and holds it against the requests.
struct AnswerLaws {
    private let conversation: Conversation
    private var rest: ArraySlice<UInt8>

    init(_ conversation: Conversation) {
        self.conversation = conversation
        rest = conversation.sent[...]
    }

    /// A sentence on the first law that is broken; nil when none is.
    var broken: String? {
        var laws = self
        return laws.findBroken()
    }

    private mutating func findBroken() -> String? {
        for (number, request) in conversation.requests.enumerated() {
            guard let head = nextHead() else { return "request \(number) has no answer" }
            if let broken = brokenHead(head) ?? brokenBody(head, request) { return broken }
            guard head.closes else { continue }
            return number == conversation.requests.count - 1
                ? end(after: head) : "closed, and goes on to answer"
        }
        if rest.isEmpty { return conversation.isOver ? "closed without a word" : nil }
        guard let refusal = nextHead() else { return "ends in the middle of a head" }
        guard [400, 431].contains(refusal.status), refusal.closes else { return "answers what was not asked" }
        return brokenHead(refusal) ?? takeBody(refusal) ?? end(after: refusal)
    }

    private func brokenHead(_ head: Head) -> String? {
        if head["x-content-type-options"] != "nosniff"
            || head["cross-origin-resource-policy"] != "same-origin"
        {
            return "may be taken for something else, or by other sites"
        }
        if head.names.contains(where: { $0.hasPrefix("access-control") }) { return "shares with other sites" }
        guard let location = head["location"] else { return head.status == 302 ? "leads nowhere" : nil }
        let start = location.utf8.prefix(2)
        if !start.starts(with: "/".utf8) || ["//", "/\\"].contains(where: { start.elementsEqual($0.utf8) }) {
            return "leads to another host: \(location)"
        }
        return head.status == 302 ? nil : "leads elsewhere with \(head.status)"
    }

    private mutating func brokenBody(_ head: Head, _ request: Request) -> String? {
        if head.isStream { return nil }
        if head.status == 304 || request.method == "HEAD" { return nil }
        let start = rest
        if let broken = takeBody(head) { return broken }
        let body = Array(start.prefix(start.count - rest.count))
        guard head.status == 200 else { return nil }
        if let file = Conversation.bodies[request.target] {
            return file == body ? nil : "sends another file"
        }
        return Conversation.bodies.values.contains(body) ? nil : "sends what is no file"
    }

    private mutating func takeBody(_ head: Head) -> String? {
        guard let count = head["content-length"].flatMap({ Int($0) }), count <= rest.count else {
            return "has another length than it says"
        }
        rest = rest.dropFirst(count)
        return nil
    }

    /// Whether all ends here, as it should.
    private func end(after head: Head) -> String? {
        if head.isStream {
            let isEvent =
                rest.isEmpty || rest.starts(with: "event: ".utf8) && rest.suffix(2).elementsEqual("\n\n".utf8)
            return isEvent ? nil : "streams no events"
        }
        if !conversation.isOver { return "says that it closes and does not" }
        return rest.isEmpty ? nil : "goes on after its end"
    }

    private mutating func nextHead() -> Head? {
        guard let end = rest.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
        defer { rest = rest[end.upperBound...] }
        return Head(rest[..<end.lowerBound])
    }
}

/// The head of an answer.
private struct Head {
    let status: Int
    private let fields: [(name: String, value: String)]

    /// Nil for one that a client could read in two ways.
    init?(_ bytes: ArraySlice<UInt8>) {
        var lines = String(decoding: bytes, as: UTF8.self).components(parting: "\r\n")
        guard lines.allSatisfy({ $0.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F } }) else { return nil }
        let first = lines.removeFirst()
        guard first.hasPrefix("HTTP/1.1 "), let status = Int(first.dropFirst(9).prefix(3)) else { return nil }
        self.status = status
        fields = lines.map { line in
            let colon = line.firstIndex(of: ":") ?? line.endIndex
            return (line[..<colon].lowercased(), String(line[colon...].dropFirst(2)))
        }
    }

    subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    var names: [String] { fields.map(\.name) }
    var closes: Bool { self["connection"] != "keep-alive" }
    var isStream: Bool { self["content-type"]?.hasPrefix("text/event-stream") == true }
}

extension String {
    /// Swift takes CR and LF side by side for one character.
    fileprivate func components(parting separator: String) -> [String] {
        var parts: [String] = []
        var rest = utf8[...]
        while let range = rest.firstRange(of: separator.utf8) {
            parts.append(String(Substring(rest[..<range.lowerBound])))
            rest = rest[range.upperBound...]
        }
        return parts + [String(Substring(rest))]
    }
}
