package import Exact

/// A number that the formulas compute with.
///
/// Each formula is written once, over any quantity: with exact fractions it gives the figures that are printed,
/// with expressions it gives the program by which `Draws` computes thousands of draws.
package protocol Quantity: Hashable, Sendable, ExpressibleByIntegerLiteral {
    /// The quantity nearest to an exact number.
    init(_ exact: Rational)

    /// The sum. Throws `overflow`, as the other operators do.
    static func + (left: Self, right: Self) throws(ArithmeticError) -> Self
    /// The difference.
    static func - (left: Self, right: Self) throws(ArithmeticError) -> Self
    /// The product.
    static func * (left: Self, right: Self) throws(ArithmeticError) -> Self
    /// The quotient. An exact one throws `divisionByZero`.
    static func / (left: Self, right: Self) throws(ArithmeticError) -> Self

    /// The larger of two.
    static func larger(_ left: Self, _ right: Self) -> Self
    /// The smaller of two.
    static func smaller(_ left: Self, _ right: Self) -> Self
    /// The first quantity where `left` is below `right`, else the second; of several draws in each its own.
    static func pick(_ first: Self, else second: Self, where left: Self, isBelow right: Self) -> Self
    /// The smallest whole number that is not below it.
    var roundedUp: Self { get }
    /// Whether it is zero, of several draws in all of them.
    var isZero: Bool { get }
}

extension Rational: Quantity {
    /// The number itself.
    package init(_ exact: Rational) { self = exact }

    /// The larger of two.
    package static func larger(_ left: Rational, _ right: Rational) -> Rational { max(left, right) }

    /// The smaller of two.
    package static func smaller(_ left: Rational, _ right: Rational) -> Rational { min(left, right) }

    /// The first where `left` is below `right`, else the second.
    package static func pick(
        _ first: Rational, else second: Rational, where left: Rational, isBelow right: Rational
    ) -> Rational { left < right ? first : second }

    /// Whether it is zero.
    package var isZero: Bool { self == 0 }
}
