import Cost
import Exact
import Samples
import Testing

@Suite struct StaircaseTests {
    private func staircase(spare: Rational, least: Rational) -> Staircase {
        Staircase(usdPerMonthPerStep: 100, volumePerStep: ratio(10, 3), spare: spare, least: least)
    }

    @Test(arguments: [
        ("0", 1), ("1/1000", 2), ("10/3", 2), ("10001/3000", 3), ("10", 4), ("100", 31),
    ])
    func oneMoreJustAboveABoundary(volume: String, count: Int) throws {
        #expect(try staircase(spare: 1, least: 0).count(at: number(volume)) == Rational(count))
    }

    @Test func leastReplicasAndTheFirstStep() throws {
        let stairs = staircase(spare: 1, least: 4)
        #expect(try stairs.firstCount == 4)
        #expect(try stairs.firstEnd == 10)
        #expect(try stairs.count(at: 0) == 4)
        #expect(try stairs.count(at: 10) == 4)
        #expect(try stairs.cost(at: number("10.001")) == 500)
        #expect(try staircase(spare: 2, least: 1).firstCount == 3)
    }

    @Test func countRisesByOneJustAboveEveryBoundary() throws {
        var generator = SeededGenerator(seed: 13)
        for _ in 0..<500 {
            let width = generator.fraction(1...100_000)
            let stairs = Staircase(
                usdPerMonthPerStep: 1, volumePerStep: width,
                spare: generator.whole(0...3))
            let boundary = try width * generator.whole(1...1_000_000)
            let atBoundary = try stairs.count(at: boundary)
            #expect(try stairs.count(at: boundary + number("1/1000000000")) == atBoundary + 1)
            #expect(try stairs.count(at: boundary - number("1/1000000000")) == atBoundary)
        }
    }

    @Test func marginalCost() throws {
        let stairs = Staircase(usdPerMonthPerStep: 3650, volumePerStep: 12_000_000)
        #expect(try stairs.marginalUSDPerMonth == ratio(3650, 12_000_000))
    }
}
