import Diagnostics

// How groups and lists of them are read.
extension FieldReader {
    /// One of a few words.
    package mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, _ type: Choice.Type
    ) -> Choice? where Choice.RawValue == String {
        guard let word = requiredString(key) else { return nil }
        if let choice = Choice(rawValue: word) { return choice }
        let words = Choice.allCases.map { $0.rawValue }
        report(
            "cost-word", "'\(key)' cannot be '\(word)'", at: value(key)?.span ?? span,
            help: didYouMean(word, among: words, otherwise: "write one of: \(words.joined(separator: ", "))"))
        return nil
    }

    /// The groups of a list, each read with its own keys; `what` names one of them by its id.
    package mutating func groups<Part>(_ key: String, what: String, _ read: (inout FieldReader) -> Part?)
        -> [Part]
    {
        list(key).compactMap { group($0, what: what, read) }
    }

    /// One group of keys, whose problems are taken over.
    package mutating func group<Part>(
        _ value: LocatedValue, what: String, _ read: (inout FieldReader) -> Part?
    )
        -> Part?
    {
        var reader = FieldReader(value, what: value.id.map { "\(what) '\($0)'" } ?? what, path: path)
        let part = read(&reader)
        adopt(reader.finish())
        return part
    }

    /// Reports the rows whose id another row has already.
    package mutating func requireUniqueIDs(_ rows: [(id: String, span: Range<Int>)], what: String) {
        var seen: Set<String> = []
        for row in rows where !seen.insert(row.id).inserted {
            report(
                "cost-twice", "there are two \(what)s '\(row.id)'", at: row.span,
                help: "keep one of the two, or give one another id")
        }
    }
}

extension LocatedValue {
    /// What a group of keys calls itself.
    package var id: String? {
        guard case .mapping(let entries) = content else { return nil }
        return entries.first { $0.key == "id" }?.value.text
    }
}
