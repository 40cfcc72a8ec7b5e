package import Diagnostics

/// Reads the keys of one YAML mapping, and collects a located diagnostic for every key that is
/// unknown, missing or of the wrong kind.
///
/// Each reading method returns nil after it has reported a problem, so that all problems of a
/// file are found in one run. Call `finish()` last: it reports the keys that nobody asked for.
package struct FieldReader {
    package let path: String
    /// What the mapping is, as messages say it: `the front matter`, `a node`.
    package let what: String
    package let span: Range<Int>
    package private(set) var diagnostics: [Diagnostic] = []

    private var entries: [LocatedValue.Entry] = []
    private var known: [String] = []

    /// Starts on a mapping; a value of another kind is reported and read as an empty mapping.
    package init(_ value: LocatedValue, what: String, path: String) {
        self.path = path
        self.what = what
        span = value.span
        switch value.content {
        case .mapping(let entries): self.entries = entries
        case .null: break
        default:
            report(
                "type-mismatch", "\(what) must be a group of keys, but this is \(value.kind)", at: value.span)
        }
    }

    /// The value of a key, or nil when the key is absent or empty.
    package mutating func value(_ key: String) -> LocatedValue? {
        known.append(key)
        guard let entry = entries.first(where: { $0.key == key }) else { return nil }
        if case .null = entry.value.content { return nil }
        return entry.value
    }

    /// A key with its value as it is written; nil where `value` is.
    package mutating func entry(_ key: String) -> LocatedValue.Entry? {
        value(key) == nil ? nil : entries.first { $0.key == key }
    }

    /// Whether the key is written at all, even with nothing behind it.
    package func contains(_ key: String) -> Bool { entries.contains { $0.key == key } }

    /// Where a key stands, or the mapping's start when it is absent.
    package func span(of key: String) -> Range<Int> {
        entries.first { $0.key == key }?.keySpan ?? span.lowerBound..<span.lowerBound
    }

    /// All keys that are written, in order.
    package var keys: [String] { entries.map { $0.key } }

    package mutating func report(
        _ rule: String, _ message: String, at span: Range<Int>, help: String? = nil,
        severity: Diagnostic.Severity = .error, missingKey: String? = nil
    ) {
        diagnostics.append(
            Diagnostic(severity, rule, message, path: path, span: span, help: help, missingKey: missingKey))
    }

    /// Takes over the problems that a nested reader found.
    package mutating func adopt(_ others: [Diagnostic]) { diagnostics += others }

    /// The keys that were not asked for and are no slip of one that was; `finish` then passes them over. O(keys ·
    /// known keys).
    package mutating func foreignKeys() -> [String] {
        let foreign = entries.map { $0.key }.filter { key in
            !known.contains(key) && nearMiss(key, among: known) == nil
        }
        known += foreign
        return foreign
    }

    /// Reports every key that was not asked for, with the nearest known one, and returns all problems.
    package mutating func finish() -> [Diagnostic] {
        for entry in entries where !known.contains(entry.key) {
            report(
                "unknown-key", "\(what) has no key '\(entry.key)'", at: entry.keySpan,
                help: didYouMean(
                    entry.key, among: known,
                    otherwise: "known keys: \(Set(known).sorted().joined(separator: ", "))"))
        }
        return diagnostics
    }
}

extension FieldReader {
    package mutating func string(_ key: String) -> String? {
        typed(key, "text") { value in value.text }
    }

    package mutating func bool(_ key: String) -> Bool? {
        typed(key, "true or false") { value in
            switch value.content {
            case .scalar("true", isQuoted: false): true
            case .scalar("false", isQuoted: false): false
            default: nil
            }
        }
    }

    package mutating func integer<Whole: FixedWidthInteger>(_ key: String, as type: Whole.Type = Int.self)
        -> Whole?
    {
        typed(key, "a whole number") { value in value.text.flatMap { Whole($0) } }
    }

    package mutating func date(_ key: String) -> CalendarDate? {
        typed(key, "a date such as 2026-11-22") { value in value.text.flatMap { CalendarDate($0) } }
    }

    /// A list of texts; one text alone counts as a list of one.
    package mutating func strings(_ key: String) -> [String] {
        typed(key, "a list of texts") { value in
            switch value.content {
            case .scalar(let text, _): [text]
            case .sequence(let items):
                items.contains { $0.text == nil } ? nil : items.compactMap { $0.text }
            default: nil
            }
        } ?? []
    }

    /// The items of a list; anything else is reported.
    package mutating func list(_ key: String) -> [LocatedValue] {
        typed(key, "a list") { value in
            if case .sequence(let items) = value.content { items } else { nil }
        } ?? []
    }

    /// A string that has to be there.
    package mutating func requiredString(_ key: String, help: String? = nil) -> String? {
        require(key, help: help)
        return string(key)
    }

    /// Reports `key` as missing when it is absent or empty.
    package mutating func require(_ key: String, help: String? = nil) {
        guard value(key) == nil else { return }
        report(
            "missing-key", "\(what) lacks the key '\(key)'", at: span(of: key), help: help, missingKey: key)
    }

    private mutating func typed<Value>(
        _ key: String, _ expected: String, _ convert: (LocatedValue) -> Value?
    ) -> Value? {
        guard let value = value(key) else { return nil }
        if let converted = convert(value) { return converted }
        report("type-mismatch", "'\(key)' must be \(expected), but this is \(value.kind)", at: value.span)
        return nil
    }
}
