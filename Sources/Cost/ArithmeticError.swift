/// What can go wrong in a calculation whose inputs are each valid.
package enum ArithmeticError: Error, Hashable, Sendable {
    /// A numerator or denominator needs more than `WideFraction.bitLimit` bits.
    case overflow
    /// A quotient has a zero divisor.
    case divisionByZero
    /// Two staircases rise so nearly alike that their crossover lies beyond `GapRegion.stepLimit` steps.
    case nearlyParallel
}
