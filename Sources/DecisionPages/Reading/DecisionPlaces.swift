import Decision
import Fields
import Site

/// Where the parts of a decision stand in its file.
struct DecisionPlaces: Sendable {
    private struct Definition {
        let span: Range<Int>
        let keys: [String: Range<Int>]
    }

    private var definitions: [Subject: [Definition]] = [:]

    /// Notes one more definition of a part, from the mapping that defines it.
    package mutating func add(_ subject: Subject, _ value: LocatedValue) {
        guard case .mapping(let entries) = value.content else { return }
        let places = entries.map { ($0.key, place(of: $0)) } + entries.flatMap(nestedPlaces)
        let keys = Dictionary(places) { first, _ in first }
        definitions[subject, default: []].append(Definition(span: keys["id"] ?? value.span, keys: keys))
    }

    /// The place of a key of a part, or of the part itself; `entry` is a key of that key's mapping, or a place
    /// in its list. Of several definitions, the one counted from 1. Nil for a part that the file does not
    /// define.
    package func span(
        of subject: Subject, key: String? = nil, entry: String? = nil, occurrence: Int = 1
    ) -> Range<Int>? {
        guard let all = definitions[subject], let first = all.first else { return nil }
        let definition = all.indices.contains(occurrence - 1) ? all[occurrence - 1] : first
        let nested = key.flatMap { key in entry.flatMap { definition.keys["\(key).\($0)"] } }
        return nested ?? key.flatMap { definition.keys[$0] } ?? definition.span
    }
}

/// A short value is its own place; a long or nested one has that of its key.
private func place(of entry: LocatedValue.Entry) -> Range<Int> {
    if case .scalar(let text, _) = entry.value.content, !text.utf8.contains(0x20) { return entry.value.span }
    return entry.keySpan
}

/// The places of what a key holds: those of the keys of a mapping, and those of the items of a list.
private func nestedPlaces(of entry: LocatedValue.Entry) -> [(String, Range<Int>)] {
    switch entry.value.content {
    case .mapping(let entries): entries.map { ("\(entry.key).\($0.key)", $0.keySpan) }
    case .sequence(let items): items.enumerated().map { ("\(entry.key).\($0)", $1.span) }
    case .null, .scalar: []
    }
}
