import Cost

/// SplitMix64: the same cases on every run.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A fraction with a numerator in the range and a denominator that divides 12.
    mutating func fraction(_ range: ClosedRange<Int>) -> Rational {
        let denominator = [1, 1, 2, 3, 4, 6, 12].randomElement(using: &self) ?? 1
        return ratio(Int.random(in: range, using: &self), denominator)
    }

    /// A share in steps of a twentieth.
    mutating func share() -> Rational {
        ratio(Int.random(in: 0...20, using: &self), 20)
    }

    mutating func whole(_ range: ClosedRange<Int>) -> Rational {
        Rational(Int.random(in: range, using: &self))
    }

    mutating func price(upTo cents: Int) -> Price {
        usd(ratio(Int.random(in: 0...cents, using: &self), 100))
    }
}

/// A fraction of two small integers.
func ratio(_ numerator: Int, _ denominator: Int) -> Rational {
    do { return try Rational(numerator) / Rational(denominator) } catch { return 0 }
}

/// A number as a file has it; zero where it is none, which no test expects.
func number(_ text: String) -> Rational {
    do { return try NumberText.value(of: text) } catch { return 0 }
}

/// A price in USD per Mtok; zero where it is none, which no test expects.
func usd(_ value: Rational) -> Price {
    do { return try Price(usdPerMtok: value) } catch { return Price.free }
}

/// A price in USD per Mtok as a file has it.
func usd(_ text: String) -> Price { usd(number(text)) }

extension Price {
    static let free = (try? Price(microUSDPerMtok: 0))!
}
