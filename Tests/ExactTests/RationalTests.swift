import Samples
import Testing

@testable import Exact

@Suite struct RationalTests {
    private let large = Rational(Int128.max)

    @Test func arithmetic() throws {
        #expect(try ratio(1, 6) + ratio(1, 10) == ratio(4, 15))
        #expect(try ratio(1, 6) - ratio(1, 2) == ratio(-1, 3))
        #expect(try ratio(-2, 3) * ratio(9, 4) == ratio(-3, 2))
        #expect(try ratio(2, 3) / ratio(-4, 9) == ratio(-3, 2))
        #expect(throws: ArithmeticError.divisionByZero) { try large / 0 }
    }

    @Test(arguments: [(7, 2, 3, 4), (-7, 2, -4, -3), (6, 2, 3, 3), (0, 5, 0, 0), (-1, 3, -1, 0)])
    func roundsToWholeNumbers(top: Int, bottom: Int, down: Int, up: Int) {
        #expect(ratio(top, bottom).roundedDown == Rational(down))
        #expect(ratio(top, bottom).roundedUp == Rational(up))
    }

    @Test func widensWhere128BitsDoNotSuffice() throws {
        #expect(try (large + 1).text == "170141183460469231731687303715884105728")
        #expect(try large + 1 - 1 == large)
        #expect(try large * large / large == large)
        #expect(try 1 / large / large * large == 1 / large)
        #expect(try -large - 1 == Rational(Int128.min))
        #expect(try -(large + 1) < -large)
        #expect(try -large - 2 < Rational(Int128.min))
        #expect(try (large * 2).wholeNumber == nil)
        #expect(try (large * 2 + ratio(1, 2)).roundedDown == large * 2)
        #expect(try (-large * 2 - ratio(1, 2)).roundedDown == -large * 2 - 1)
        #expect(try (large * 2 + ratio(1, 2)).roundedUp == large * 2 + 1)
        #expect(try (large * 2).isWhole && !(large * 2 + ratio(1, 2)).isWhole)
        #expect(try (ratio(1, 3) / large / large).denominator == 3 * large * large)
    }

    @Test func whatNoCalculationNeedsIsAnError() throws {
        #expect(throws: ArithmeticError.overflow) {
            try (0..<13).reduce(Rational(3)) { value, _ in try value * value }
        }
        #expect(throws: ArithmeticError.overflow) {
            try (0..<13).reduce(ratio(1, 3)) { value, _ in try value * value }
        }
    }

    @Test func comparesAtFullWidth() throws {
        let next = try large / (large - 1)
        let afterNext = try (large - 1) / (large - 2)
        #expect(next < afterNext)
        #expect(!(afterNext < next))
        #expect(-afterNext < -next)
        #expect(-next < afterNext)
    }

    @Test func greatestCommonDivisors() {
        #expect(greatestCommonDivisor(0, 0) == 1)
        #expect(greatestCommonDivisor(0, 12) == 12)
        #expect(greatestCommonDivisor(18, 12) == 6)
        let prime: UInt128 = 170_141_183_460_469_231_731_687_303_715_884_105_727
        #expect(greatestCommonDivisor(prime, prime - 1) == 1)
        #expect(greatestCommonDivisor(prime * 2, prime) == prime)
        #expect(greatestCommonDivisor(UInt128(1) << 100, UInt128(1) << 70) == UInt128(1) << 70)
    }

    @Test func laws() throws {
        try expectLaws(cases: 1000) { $0.fraction(-5000...5000) }
    }

    @Test func lawsOfWideFractions() throws {
        try expectLaws(cases: 60) { generator in
            let top = Rational(Int128.random(in: -Int128.max...Int128.max, using: &generator))
            let middle = Rational(Int128.random(in: 1...Int128.max, using: &generator))
            let bottom = Rational(Int128.random(in: 1...Int128.max, using: &generator))
            return try Bool.random(using: &generator) ? top * middle / bottom : top / middle / bottom
        }
    }

    private func expectLaws(
        cases: Int, of random: (inout SeededGenerator) throws -> Rational
    ) throws {
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<cases {
            let a = try random(&generator)
            let b = try random(&generator)
            let c = try random(&generator)
            #expect(try (a + b) + c == a + (b + c))
            #expect(try a * (b + c) == a * b + a * c)
            #expect(try (a - b) + b == a)
            if b != 0 { #expect(try a / b * b == a) }
            #expect((a < b) == (try (a - b) < 0))
            #expect(a.roundedDown <= a && a <= a.roundedUp)
        }
    }
}
