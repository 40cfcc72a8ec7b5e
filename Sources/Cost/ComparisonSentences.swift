import Exact

// Every sentence that this module says about a comparison stands here; the tests pin each word.
extension ComparisonProblem {
    /// What is wrong with a comparison over the numbers of a book, and what would be right.
    package func sentence(in comparison: Comparison, with book: NumberBook) -> String {
        switch kind {
        case .negativeVolume(let value): "a volume cannot be below 0, and this is \(value.text)"
        case .emptyRange(let from, let to):
            "the volumes go from \(from.text) to \(to.text), but the upper end must be above the lower one"
        case .outside(let value, let from, let to):
            "the usual volume is \(value.text), but the volumes go from \(from.text) to \(to.text)"
        case .noOptions: "a comparison needs an option"
        case .tooManyOptions(let count):
            "here are \(count) options: at most \(Comparison.optionLimit) can be compared"
        case .optionTwice(let option): "'\(option.rawValue)' is the id of an option before it"
        case .tooManyRanges(let count):
            "\(count) numbers with a range matter here, and at most \(Draws.largestNumberOfUncertainties) "
                + "can be drawn: fix those that matter least"
        case .tooManyOperations(let count):
            "its formulas have \(count) operations: at most \(Comparison.operationLimit) can be drawn"
        case .unknown(let reference, let parts): reference.unknownSentence(parts)
        case .withoutValue(let reference): "'\(reference.id)' has no value: something is wrong with it"
        case .arithmetic(let failure, let setting):
            failure.sentence(in: place.formula(in: comparison) ?? .zero) + setting.ending
        case .derivation(let failure, let setting):
            "'\(book.numbers[failure.number].id)' has no value: "
                + failure.failure.sentence(in: book.numbers[failure.number].formula ?? .zero) + setting.ending
        case .negative(let value, let setting): sentence(value, setting, "it cannot be below 0")
        case .notPositive(let value, let setting): sentence(value, setting, "it must be above 0")
        case .notWhole(let value, let setting): sentence(value, setting, "it must be a whole number")
        }
    }

    private func sentence(_ value: Rational, _ setting: Setting, _ rule: String) -> String {
        "'\(place.key)' is \(value.text)\(setting.ending), but \(rule)"
    }
}

extension ComparisonProblem.Place {
    /// The key of a coefficient.
    fileprivate var key: String {
        if case .coefficient(_, let coefficient) = self { coefficient.rawValue } else { "" }
    }

    fileprivate func formula(in comparison: Comparison) -> Formula? {
        guard case .coefficient(let option, let coefficient) = self else { return nil }
        return comparison.options[option][coefficient]
    }
}

extension ComparisonProblem.Setting {
    /// The setting as the end of a sentence; nothing for the base.
    fileprivate var ending: String {
        switch self {
        case .set(let set): set.ending
        case .alone(let id, let set): " with '\(id)' alone at its \(set.rawValue) end"
        }
    }
}
