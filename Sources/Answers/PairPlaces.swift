import Diagnostics

/// Leads from a place in a text of pairs to the key that stands there.
struct PairPlaces {
    private let bytes: [UInt8]

    init(_ text: String) { bytes = Array(text.utf8) }

    /// A problem with the key that it is about, for a page.
    func problem(_ problem: Diagnostic) -> JSON {
        .object([
            JSON.Member("field", .string(field(of: problem))),
            JSON.Member("severity", .string(problem.severity.rawValue)),
            JSON.Member("message", .string(problem.message)),
            JSON.Member("help", problem.help.map { .string($0) } ?? .null),
        ])
    }

    /// The dotted keys: those of the pair up to the one in which the problem begins, all where it is about the value;
    /// the missing one where a key is missing.
    private func field(of problem: Diagnostic) -> String {
        let place = problem.span?.lowerBound ?? bytes.count
        let field = place < bytes.count ? keys(at: place) : ""
        guard let missing = problem.missingKey,
            field.split(separator: ".").last.map({ $0 == missing }) != true
        else { return field }
        return field.isEmpty ? missing : "\(field).\(missing)"
    }

    private func keys(at place: Int) -> String {
        let start = bytes[..<place].lastIndex { isBetweenPairs($0) }.map { $0 + 1 } ?? 0
        let end = bytes[place...].firstIndex { isBetweenPairs($0) } ?? bytes.count
        let sign = bytes[start..<end].firstIndex(of: UInt8(ascii: "=")) ?? end
        let point = place < sign ? bytes[place..<sign].firstIndex(of: UInt8(ascii: ".")) : nil
        return String(decoding: bytes[start..<(point ?? sign)], as: UTF8.self)
    }

    private func isBetweenPairs(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "&") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }
}
