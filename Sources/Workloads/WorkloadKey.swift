package import Exact
package import Inference

/// A key of a workload file: what may stand behind it, and what holds where it is absent.
package struct WorkloadKey: Sendable {
    /// What may stand behind a key.
    package enum Form: Sendable {
        /// A number within a rule. It may also be written as `{value, low, high, measured}` or `{assumption}`.
        case number(unit: String, InputError.Rule)
        /// A price in USD per million tokens: a number alone.
        case price
        /// A whole number of tokens, alone.
        case count
        case text
        /// A day such as 2026-11-22.
        case day
        /// The id of a row of a file below `content/data/`.
        case row(file: String)
        /// One of some words.
        case word([String])
        /// Keys of their own: those of one of these groups, by name.
        case group([String])
    }

    /// What holds where the key is absent.
    package enum Absence: Sendable {
        /// A file without it is refused.
        case refused
        /// A file is refused that has none of these keys either.
        case refusedWithout([String])
        /// A number.
        case number(Rational)
        /// What a sentence says.
        case means(String)
    }

    package let name: String
    package let form: Form
    package let absence: Absence
    /// What it says, in a sentence.
    package let meaning: String

    package init(_ name: String, _ form: Form, _ absence: Absence, _ meaning: String) {
        self.name = name
        self.form = form
        self.absence = absence
        self.meaning = meaning
    }
}

/// Keys that stand together, wherever they do.
package struct WorkloadKeyGroup: Sendable {
    /// Its name, by which keys and pages refer to it: `fleet`.
    package let name: String
    package let title: String
    /// The keys that lead to the group, with points between: `options.closed`; empty for the file itself.
    package let places: [String]
    package let keys: [WorkloadKey]
}

extension WorkloadKey {
    /// What may stand behind it, for people: `tokens a day, 0 or more`.
    package var range: String {
        switch form {
        case .number(let unit, let rule): unit.isEmpty ? rule.range : "\(unit), \(rule.range)"
        case .price: "USD per million tokens, 0 or more"
        case .count: "tokens, a whole number"
        case .text: "a text"
        case .day: "a day such as 2026-11-22"
        case .row(let file): "an id of content/data/\(file)"
        case .word(let words): words.joined(separator: " or ")
        case .group: "keys of its own"
        }
    }

    /// What its absence means, for people.
    package var absenceText: String {
        switch absence {
        case .refused: "refused"
        case .refusedWithout(let others): "refused without \(alternatives(others))"
        case .number(let number): number.text
        case .means(let sentence): sentence
        }
    }
}

/// Names to choose from: `one of 'a', 'b' and 'c'`.
private func alternatives(_ names: [String]) -> String {
    let quoted = names.map { "'\($0)'" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return "one of \(quoted.dropLast().joined(separator: ", ")) and \(last)"
}

extension InputError.Rule {
    /// The values that keep the rule, in a few words.
    fileprivate var range: String {
        switch self {
        case .share: "from 0 to 1"
        case .positiveShare: "above 0, at most 1"
        case .notNegative: "0 or more"
        case .part: "from 0 to \(InputError.largestPart.text)"
        case .positive: "above 0"
        case .atLeastOne: "1 or more"
        case .count(let least): "a whole number from \(least) to \(InputError.largestCount)"
        case .positiveAtMost(let most): "above 0, at most \(most)"
        case .atMost(let most): "from 0 to \(most)"
        case .atMostOneWith(let other, _): "with \(other) at most 1"
        }
    }
}
