package import Exact

/// What is wrong with a comparison.
package struct ComparisonProblem: Hashable, Sendable {
    /// Where it stands.
    package enum Place: Hashable, Sendable {
        /// The comparison as a whole.
        case comparison
        /// The usual volume.
        case usual
        /// The lower end of the volumes.
        case from
        /// The upper end of the volumes.
        case to
        /// An option, by its place among them.
        case option(Int)
        /// A coefficient of an option.
        case coefficient(Int, Comparison.Coefficient)
    }

    /// With which values of the given numbers it shows.
    package enum Setting: Hashable, Sendable {
        /// With those of a named set.
        case set(NamedSet)
        /// With one number at its low or its high end, all others at their base.
        case alone(String, NamedSet)
    }

    /// What is wrong.
    package enum Kind: Hashable, Sendable {
        /// A volume is below 0.
        case negativeVolume(Rational)
        /// The upper end is not above the lower one.
        case emptyRange(from: Rational, to: Rational)
        /// The usual volume lies outside of both ends.
        case outside(Rational, from: Rational, to: Rational)
        /// There is no option.
        case noOptions
        /// There are more than `Comparison.optionLimit`.
        case tooManyOptions(Int)
        /// An option before it has the same id.
        case optionTwice(OptionID)
        /// More numbers with a range matter than `Draws` can draw at once.
        case tooManyRanges(Int)
        /// The formulas have more than `Comparison.operationLimit` operations.
        case tooManyOperations(Int)
        /// An id that the book does not have; `parts` as in `NamedNumberProblem`.
        case unknown(Formula.Reference, parts: HyphenParts?)
        /// An id of the book that has no value, for a problem that the book tells.
        case withoutValue(Formula.Reference)
        /// The formula has no value.
        case arithmetic(FormulaFailure, Setting)
        /// A formula of the book has no value, with one of its inputs alone at an end.
        case derivation(DerivationFailure, Setting)
        /// The coefficient is below 0.
        case negative(Rational, Setting)
        /// What a step carries is not above 0.
        case notPositive(Rational, Setting)
        /// A number of steps is not whole.
        case notWhole(Rational, Setting)
    }

    /// Where it stands.
    package let place: Place
    /// What is wrong.
    package let kind: Kind

    /// Whether it only follows from a problem that the book tells.
    package var isConsequence: Bool {
        if case .withoutValue = kind { true } else { false }
    }
}

/// Why a comparison has no estimate.
package enum ComparisonError: Error, Hashable, Sendable {
    /// What is wrong with it, in the order of its file.
    case problems([ComparisonProblem])
    /// A calculation that failed although each coefficient is valid.
    case arithmetic(ArithmeticError)
}
