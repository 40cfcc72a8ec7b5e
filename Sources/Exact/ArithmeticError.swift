/// What can go wrong in a calculation whose inputs are each valid.
package enum ArithmeticError: Error, Hashable, Sendable {
    /// A numerator or denominator needs more than `WideFraction.bitLimit` bits.
    case overflow
    /// A quotient has a zero divisor.
    case divisionByZero
    /// A search that goes from step to step has not ended within its limit.
    case tooManySteps(limit: Int)
}
