package import Exact

extension SeededGenerator {
    /// A fraction with a numerator in the range and a denominator that divides 12.
    package mutating func fraction(_ range: ClosedRange<Int>) -> Rational {
        let denominator = [1, 1, 2, 3, 4, 6, 12].randomElement(using: &self) ?? 1
        return ratio(Int.random(in: range, using: &self), denominator)
    }

    /// A share in steps of a twentieth.
    package mutating func share() -> Rational {
        ratio(Int.random(in: 0...20, using: &self), 20)
    }

    package mutating func whole(_ range: ClosedRange<Int>) -> Rational {
        Rational(Int.random(in: range, using: &self))
    }
}

/// A fraction of two small integers.
package func ratio(_ numerator: Int, _ denominator: Int) -> Rational {
    do { return try Rational(numerator) / Rational(denominator) } catch { return 0 }
}

/// A number as a file has it; zero where it is none, which no test expects.
package func number(_ text: String) -> Rational {
    do { return try NumberText.value(of: text) } catch { return 0 }
}
