package import Exact

/// An input that breaks the rule for its field.
package struct InputError: Error, Hashable, Sendable {
    /// What a number must be.
    package enum Rule: Hashable, Sendable {
        /// From 0 to 1.
        case share
        /// Above 0, at most 1.
        case positiveShare
        /// At least 0.
        case notNegative
        /// From 0 to `InputError.largestPart`: something is left.
        case part
        /// Above 0.
        case positive
        /// At least 1.
        case atLeastOne
        /// Without a fraction, from a least value to `InputError.largestCount`.
        case count(from: Int)
        /// Above 0, at most this.
        case positiveAtMost(Int)
        /// At least 0, at most this.
        case atMost(Int)
        /// With another field at most 1.
        case atMostOneWith(Field, Rational)
    }

    /// The most GPUs or replicas that one field may name.
    package static let largestCount = 1_000_000

    /// The most of a whole that may be taken away where something must be left: 0.99.
    package static let largestPart = Rational(unchecked: 99, over: 100)

    /// The field.
    package let field: Field
    /// The value that it has.
    package let value: Rational
    /// The rule that it breaks.
    package let rule: Rule

    /// A field whose value breaks a rule.
    package init(field: Field, value: Rational, rule: Rule) {
        self.field = field
        self.value = value
        self.rule = rule
    }
}

extension InputError.Rule {
    /// Whether a value keeps the rule.
    func holds(for value: Rational) -> Bool {
        switch self {
        case .share: value >= 0 && value <= 1
        case .positiveShare: value > 0 && value <= 1
        case .notNegative: value >= 0
        case .part: value >= 0 && value <= InputError.largestPart
        case .positive: value > 0
        case .atLeastOne: value >= 1
        case .count(let least):
            value.isWhole && value >= Rational(least) && value <= Rational(InputError.largestCount)
        case .positiveAtMost(let most): value > 0 && value <= Rational(most)
        case .atMost(let most): value >= 0 && value <= Rational(most)
        case .atMostOneWith(_, let other): ((try? value + other) ?? 2) <= 1
        }
    }
}
