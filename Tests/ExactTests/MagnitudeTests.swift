import Samples
import Testing

@testable import Exact

@Suite struct MagnitudeTests {
    /// Limbs that are all ones, zero or almost so reach the rare branches of long division.
    private func random(_ generator: inout SeededGenerator, limbs: Int) -> Magnitude {
        Magnitude(
            limbs: (0..<limbs).map { _ in
                switch Int.random(in: 0...4, using: &generator) {
                case 0: 0
                case 1: UInt64.max
                case 2: UInt64(1) << 63
                case 3: UInt64.max - UInt64.random(in: 0...2, using: &generator)
                default: generator.next()
                }
            })
    }

    @Test func agreesWith128Bits() {
        var generator = SeededGenerator(seed: 61)
        for _ in 0..<2000 {
            let left = UInt128.random(in: 0...UInt128.max, using: &generator)
            let right =
                UInt128.random(in: 1...UInt128.max, using: &generator)
                >> UInt128.random(
                    in: 0...126, using: &generator) | 1
            let division = Magnitude(left).quotientAndRemainder(dividingBy: Magnitude(right))
            #expect(division.quotient.narrow == left / right)
            #expect(division.remainder.narrow == left % right)
            #expect((Magnitude(left) < Magnitude(right)) == (left < right))
            #expect(Magnitude(left).bitWidth == 128 - left.leadingZeroBitCount)
            let divisor = Magnitude.greatestCommonDivisor(Magnitude(max(left, 1)), Magnitude(right))
            #expect(divisor.narrow == greatestCommonDivisor(max(left, 1), right))
        }
    }

    @Test func quotientTimesDivisorAndRemainderIsTheDividend() {
        var generator = SeededGenerator(seed: 62)
        for _ in 0..<3000 {
            let dividend = random(&generator, limbs: Int.random(in: 0...9, using: &generator))
            let divisor = random(&generator, limbs: Int.random(in: 1...5, using: &generator))
            guard !divisor.isZero else { continue }
            let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
            #expect(remainder < divisor)
            #expect(quotient * divisor + remainder == dividend)
        }
    }

    @Test func differencesAndShifts() {
        var generator = SeededGenerator(seed: 63)
        for _ in 0..<1000 {
            let left = random(&generator, limbs: Int.random(in: 0...6, using: &generator))
            let right = random(&generator, limbs: Int.random(in: 0...6, using: &generator))
            var difference = left + right
            difference -= right
            #expect(difference == left)
            var odd = left
            let bits = odd.removeTrailingZeroBits()
            #expect(odd.shiftedLeft(bits) == left)
            #expect(left.isZero || odd.isOdd)
        }
    }

    @Test func commonDivisorDividesBothAndLeavesNoneInCommon() {
        var generator = SeededGenerator(seed: 64)
        for _ in 0..<300 {
            let shared = random(&generator, limbs: 2) + Magnitude(1)
            let left = (random(&generator, limbs: 3) + Magnitude(1)) * shared
            let right = (random(&generator, limbs: 1) + Magnitude(1)) * shared
            let divisor = Magnitude.greatestCommonDivisor(left, right)
            let (leftPart, leftRest) = left.quotientAndRemainder(dividingBy: divisor)
            let (rightPart, rightRest) = right.quotientAndRemainder(dividingBy: divisor)
            #expect(leftRest.isZero && rightRest.isZero)
            #expect(Magnitude.greatestCommonDivisor(leftPart, rightPart) == Magnitude(1))
            #expect(divisor.quotientAndRemainder(dividingBy: shared).remainder.isZero)
        }
    }

    @Test func decimalDigits() {
        #expect(Magnitude(0).decimalDigits == [0])
        #expect(Magnitude(1_000_000).decimalDigits == [1, 0, 0, 0, 0, 0, 0])
        var power = Magnitude(1)
        for count in 1...100 {
            #expect(power.decimalDigits == [1] + Array(repeating: 0, count: count - 1))
            power = power * Magnitude(10)
        }
        #expect(Magnitude(UInt128.max).decimalDigits.map(String.init).joined() == "\(UInt128.max)")
    }
}
