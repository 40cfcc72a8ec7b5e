package import Exact

/// Why a text is no formula.
package struct FormulaError: Error, Hashable, Sendable {
    /// What is wrong.
    package enum Kind: Hashable, Sendable {
        /// There is nothing but spaces.
        case empty
        /// More than `Formula.lengthLimit` bytes.
        case tooLong
        /// More than `Formula.depthLimit` brackets within each other.
        case tooDeep
        /// A character that formulas do not have.
        case unexpectedCharacter(String)
        /// A number that cannot be read.
        case number(NumberError)
        /// A number, an id or a bracket is missing after a token; at the start after nil.
        case missingOperand(after: String?)
        /// Two operands follow each other.
        case missingOperator(before: String)
        /// An operator touches what stands left or right of it; `left` and `right` are the tokens there.
        case operatorWithoutSpaces(String, left: String, right: String)
        /// An opening bracket is not closed.
        case unclosed
        /// A closing bracket closes nothing.
        case unopened
        /// A comma stands elsewhere than between arguments.
        case comma
        /// A name before a bracket is no function.
        case unknownFunction(String)
        /// A function has too few or too many arguments.
        case argumentCount(Formula.Function, Int)
    }

    /// What is wrong.
    package let kind: Kind
    /// Where, in bytes of the text; empty at its end where something is missing there.
    package let range: Range<Int>

    init(_ kind: Kind, at range: Range<Int>) {
        self.kind = kind
        self.range = range
    }
}

/// Why a formula has no value although each of its inputs has one.
package struct FormulaFailure: Error, Hashable, Sendable {
    /// What went wrong.
    package let error: ArithmeticError
    /// Where, in bytes of the text: the divisor that is zero, or the operands whose result does not fit.
    package let range: Range<Int>
}

/// Why a formula has no value.
package enum EvaluationError<Failure: Error>: Error {
    /// What was thrown for an id.
    case lookup(Failure, Formula.Reference)
    /// A division by zero, or an overflow.
    case arithmetic(FormulaFailure)
}
