import Diagnostics
import Exact
import Inference

// How the numbers and rows of the cost data are read.
extension FieldReader {
    /// An exact number such as `0.4`, `2/3` or `1.5M`; nil after a problem and where it is absent.
    mutating func number(_ key: String) -> Rational? {
        guard let value = value(key) else { return nil }
        guard let text = value.text else {
            report("type-mismatch", "'\(key)' must be a number, but this is \(value.kind)", at: value.span)
            return nil
        }
        do throws(NumberError) {
            return try NumberText.value(of: text)
        } catch {
            report("cost-number", "'\(key)': \(error.sentence)", at: value.span)
            return nil
        }
    }

    /// A number that has to be there.
    mutating func requiredNumber(_ key: String, help: String? = nil) -> Rational? {
        require(key, help: help)
        return number(key)
    }

    /// A number from 0 up; any other is reported.
    mutating func amount(_ key: String) -> Rational? {
        guard let number = number(key) else { return nil }
        if number >= 0 { return number }
        report("cost-range", "'\(key)' cannot be below 0", at: value(key)?.span ?? span)
        return nil
    }

    /// A list price in USD per Mtok; nil after a problem and where it is absent.
    mutating func price(_ key: String) -> Price? {
        guard let number = number(key) else { return nil }
        do throws(PriceError) {
            return try Price(usdPerMtok: number)
        } catch {
            report("cost-range", "'\(key)': \(error.sentence)", at: value(key)?.span ?? span)
            return nil
        }
    }

    /// One of a few words.
    mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, _ type: Choice.Type
    ) -> Choice? where Choice.RawValue == String {
        guard let word = requiredString(key) else { return nil }
        if let choice = Choice(rawValue: word) { return choice }
        let words = Choice.allCases.map(\.rawValue)
        report(
            "cost-word", "'\(key)' cannot be '\(word)'", at: value(key)?.span ?? span,
            help: didYouMean(word, among: words, otherwise: "write one of: \(words.joined(separator: ", "))"))
        return nil
    }

    /// The groups of a list, each read with its own keys; `what` names one of them by its id.
    mutating func groups<Part>(_ key: String, what: String, _ read: (inout FieldReader) -> Part?) -> [Part] {
        list(key).compactMap { group($0, what: what, read) }
    }

    /// One group of keys, whose problems are taken over.
    mutating func group<Part>(_ value: YAMLValue, what: String, _ read: (inout FieldReader) -> Part?) -> Part?
    {
        var reader = FieldReader(value, what: value.id.map { "\(what) '\($0)'" } ?? what, path: path)
        let part = read(&reader)
        adopt(reader.finish())
        return part
    }

    /// Reports the rows whose id another row has already.
    mutating func requireUniqueIDs(_ rows: [(id: String, span: Range<Int>)], what: String) {
        var seen: Set<String> = []
        for row in rows where !seen.insert(row.id).inserted {
            report(
                "cost-twice", "there are two \(what)s '\(row.id)'", at: row.span,
                help: "keep one of the two, or give one another id")
        }
    }
}

extension YAMLValue {
    /// What a group of keys calls itself.
    var id: String? {
        guard case .mapping(let entries) = content else { return nil }
        return entries.first { $0.key == "id" }?.value.text
    }
}
