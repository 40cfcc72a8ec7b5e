import Samples
import Testing

@testable import Exact

/// The digits made with 128 bits are those made with any width.
@Suite struct NarrowDecimalTests {
    @Test func asWithAnyWidth() {
        var generator = SeededGenerator(seed: 71)
        var narrow = 0
        for _ in 0..<5_000 {
            let value = ratio(
                Int.random(in: -1_000_000_000_000...1_000_000_000_000, using: &generator)
                    >> Int.random(in: 0...40, using: &generator),
                Int.random(in: 1...1_000_000_000, using: &generator)
                    >> Int.random(in: 0...20, using: &generator) | 1)
            let places = Int.random(in: -15...25, using: &generator)
            let wide = DecimalText(wide: value, places: places)
            guard let fast = DecimalText(narrow: value, places: places) else { continue }
            narrow += 1
            #expect(fast == wide, "\(value) to \(places) places")
        }
        #expect(narrow > 4_000)
    }

    @Test(
        arguments: [
            (0, "0"), (9, "9"), (10, "10"), (9_999_999_999_999_999_999, "9999999999999999999"),
            (10_000_000_000_000_000_000, "10000000000000000000"),
            (170_141_183_460_469_231_731_687_303_715_884_105_727, "170141183460469231731687303715884105727"),
        ] as [(Int128, String)])
    func wholeNumbers(number: Int128, text: String) {
        #expect(DecimalText(narrow: Rational(number), places: 0)?.plain == text)
    }

    @Test func whatNeedsMoreBitsIsLeftToTheOther() {
        #expect(DecimalText(narrow: Rational(Int128.max), places: 2) == nil)
        #expect(DecimalText(narrow: 1, places: -39) == nil)
    }
}
