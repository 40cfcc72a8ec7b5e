import Exact

/// How a number follows from others: `3 * 2.628 * request-price`.
///
/// A formula has numbers as people write them, ids, `+ - * /` and brackets, `min`, `max` and `ceil`. Ids begin with a
/// small letter and have small letters, digits and hyphens; since `a-b` is an id, an operator stands between spaces.
/// `*` and `/` come before `+` and `-`, equals from left to right. A minus directly before a number belongs to it. A
/// text that is one number as a whole, `2/3` and `-1.5M` too, is a formula.
package struct Formula: Hashable, Sendable {
    /// The most bytes of a text.
    package static let lengthLimit = 2_000
    /// How many brackets may stand within each other.
    package static let depthLimit = 64

    /// The functions; the raw value is the name.
    package enum Function: String, CaseIterable, Hashable, Sendable {
        /// The smallest of two or more.
        case min
        /// The largest of two or more.
        case max
        /// The smallest whole number that is not below one number.
        case ceil

        /// Whether a function takes so many arguments.
        func takes(_ count: Int) -> Bool { self == .ceil ? count == 1 : count >= 2 }
    }

    /// An id in a formula.
    package struct Reference: Hashable, Sendable {
        /// The id.
        package let id: String
        /// Where it stands, in bytes of the text.
        package let range: Range<Int>
    }

    /// What is done next with the values on a stack.
    struct Step: Hashable, Sendable {
        enum Operation: Hashable, Sendable {
            /// Pushes a number.
            case number(Rational)
            /// Pushes the value of the reference with this index.
            case reference(Int)
            case add, subtract, multiply
            /// The divisor stands there.
            case divide(by: Range<Int>)
            case smaller, larger, roundUp
        }

        let operation: Operation
        /// What is computed, in bytes of the text.
        let range: Range<Int>
    }

    /// The text, as it was written.
    package let text: String
    /// Every id, in order of appearance, as often as it appears.
    package let references: [Reference]
    /// Operands before what is done with them, so that nothing recurses to compute a formula.
    let steps: [Step]

    /// The formula of a text. Throws what is wrong with it first. O(length).
    package init(_ text: String) throws(FormulaError) {
        guard text.utf8.count <= Self.lengthLimit else {
            throw FormulaError(.tooLong, at: 0..<text.utf8.count)
        }
        var parser = FormulaParser(text)
        try parser.parse()
        self.text = text
        references = parser.references
        steps = parser.steps
    }

    private init(zero text: String) {
        self.text = text
        references = []
        steps = [Step(operation: .number(0), range: 0..<text.utf8.count)]
    }

    /// The formula `0`.
    package static let zero = Formula(zero: "0")

    /// The id that is the whole formula; nil where it is anything else.
    package var onlyReference: Reference? {
        steps.count == 1 ? references.first : nil
    }
}
