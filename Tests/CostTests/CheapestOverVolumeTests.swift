import Exact
import Samples
import Testing

@testable import Cost

/// Worked cases, in dollars a month and tokens a day. A price of `slope` costs so many dollars a month for each token
/// a day.
@Suite struct CheapestOverVolumeTests {
    @Test func aLineTakesOverWhereItCrosses() throws {
        // 2V and 30 + V.
        let cheapest = try over([line(.first, 0, 2), line(.second, 30, 1)], above: 1, upTo: 100)
        #expect(cheapest == ["first 1 30", "second 30 100"])
    }

    @Test func oneOptionIsTheCheapestThroughout() throws {
        #expect(try over([line(.mixed, 5, 1)], above: 0, upTo: 9) == ["mixed 0 9"])
        #expect(try over([], above: 0, upTo: 9).isEmpty)
    }

    @Test func linesThatDoNotCrossHaveOneRun() throws {
        #expect(
            try over([line(.first, 0, 2), line(.second, 1, 2)], above: 0, upTo: 9) == ["first 0 9"])
    }

    @Test func theFirstOfEqualsIsNamed() throws {
        #expect(
            try over([line(.first, 3, 2), line(.second, 3, 2)], above: 0, upTo: 9) == ["first 0 9"])
        // Both cost 10 on the first step of 10; then the second option stays at 10 for another.
        let curves = [stairs(.stepped, 0, 10, every: 10), stairs(.mixed, 0, 10, every: 20)]
        #expect(try over(curves, above: 0, upTo: 20) == ["stepped 0 10", "mixed 10 20"])
    }

    @Test func aLineThatOnlyTouchesDoesNotTakeOver() throws {
        // 10 a step of 10; the line V reaches it at the end of each step, and no more.
        let curves = [line(.first, 0, 1), stairs(.stepped, 0, 10, every: 10)]
        #expect(try over(curves, above: 0, upTo: 100) == ["first 0 100"])
        // As the first of equals the staircase would be named there, at single volumes.
        let turned = [stairs(.first, 0, 10, every: 10), line(.second, 0, 1)]
        #expect(try over(turned, above: 0, upTo: 100) == ["second 0 100"])
    }

    /// The line 1.25 V against a step of 10 every 10: at 8 it costs as much as one replica, at 16 as two, at 24 as
    /// three, at 32 as four. The last time it costs less is between 30 and 32.
    @Test func turnsBeginWhereTheyEndForGood() throws {
        let curves = [line(.first, 0, ratio(5, 4)), stairs(.stepped, 0, 10, every: 10)]
        let walk = try CheapestWalk(curves, above: 0, upTo: 100).stretches.map {
            "\($0.option.rawValue) \($0.end.text)"
        }
        #expect(
            walk == [
                "first 8", "stepped 10", "first 16", "stepped 20", "first 24", "stepped 30",
                "first 32", "stepped 100",
            ])
        #expect(try over(curves, above: 0, upTo: 100) == ["first 0 32 (8 32)", "stepped 32 100"])
        let runs = try CheapestOverVolume(of: curves, above: 0, upTo: 100).runs
        #expect(runs.map(\.settledEnd) == [8, 100])
    }

    /// The line 1.2 V against 20/7 and a step of 10 every 10: the second replica pays from 400/21 to 20, which is less
    /// than a tenth, and from the seventh on, at 425/7, none does no longer.
    @Test func aShortFirstTurnIsATurnToo() throws {
        let curves = [line(.first, 0, ratio(6, 5)), stairs(.stepped, ratio(20, 7), 10, every: 10)]
        let runs = try CheapestOverVolume(of: curves, above: 1, upTo: 200).runs
        #expect(runs.map(\.option) == [.first, .stepped])
        #expect(runs[0].doubts == [.init(start: ratio(400, 21), end: ratio(425, 7))])
        #expect(runs[1].doubts.isEmpty)
    }

    /// Steps of 10 every 20 against 7 + 0.55 V, which costs less from 20 to 260/11 and, less than a tenth, from 40 to
    /// 460/11.
    @Test func turnsOfAnOptionThatLosesInTheEndAreDoubts() throws {
        let curves = [stairs(.stepped, 0, 10, every: 20), line(.mixed, 7, ratio(11, 20))]
        let walk = try CheapestWalk(curves, above: 6, upTo: 300).stretches
        #expect(walk.map(\.option) == [.stepped, .mixed, .stepped, .mixed, .stepped])
        let runs = try CheapestOverVolume(of: curves, above: 6, upTo: 300).runs
        #expect(runs.map(\.option) == [.stepped])
        #expect(runs[0].doubts == [.init(start: 20, end: ratio(460, 11))])
    }

    @Test func anOptionOnlyBetweenIsARunOfItsOwnFromATenthOn() throws {
        // 2V, then 100 + V/2, then 78 or 79: between the first and the last the second is cheapest at most.
        func curves(_ end: Rational) -> [CostCurve] {
            [line(.first, 0, 2), line(.second, 60, ratio(1, 2)), line(.mixed, end, 0)]
        }
        #expect(
            try over(curves(82), above: 1, upTo: 100) == [
                "first 1 40", "second 40 44", "mixed 44 100",
            ])
        #expect(try over(curves(81), above: 1, upTo: 100) == ["first 1 42 (40 42)", "mixed 42 100"])
    }

    @Test func narrowStretchesAtEitherEndAreDoubts() throws {
        let curves = [line(.first, 0, 2), line(.second, 20, 0)]
        #expect(try over(curves, above: ratio(19, 2), upTo: 100) == ["second 9.5 100 (9.5 10)"])
        #expect(try over(curves, above: 1, upTo: ratio(21, 2)) == ["first 1 10.5 (10 10.5)"])
    }

    @Test func aReplicaMayPayOnlyBetween() throws {
        // A first replica for 30 carries 100; the line 10 + V/4 costs less below 80 and above 100.
        let curves = [line(.second, 10, ratio(1, 4)), stairs(.stepped, 0, 30, every: 100)]
        #expect(
            try over(curves, above: 1, upTo: 1000) == [
                "second 1 80", "stepped 80 100", "second 100 1000",
            ])
    }

    @Test func turnsOverTheWholeRangeHaveNoRun() throws {
        let curves = [line(.first, 0, ratio(101, 100)), stairs(.stepped, 0, 10, every: 10)]
        let cheapest = try CheapestOverVolume(of: curves, above: 300, upTo: 600)
        #expect(cheapest.runs.isEmpty)
    }

    @Test func whatDoesNotFitIsNoResult() throws {
        let huge = try Self.power(of: 3)
        #expect(throws: ArithmeticError.overflow) {
            try CheapestOverVolume(
                of: [line(.first, huge, 1), line(.second, 1 / Self.power(of: 5), 1)], above: 0, upTo: 9)
        }
    }

    private func line(_ option: OptionID, _ fixed: Rational, _ slope: Rational) -> CostCurve {
        CostCurve(option: option, fixedUSDPerMonth: fixed, usdPerMonthPerUnit: slope)
    }

    private func stairs(
        _ option: OptionID, _ fixed: Rational, _ height: Rational, every width: Rational
    ) -> CostCurve {
        CostCurve(
            option: option, fixedUSDPerMonth: fixed, usdPerMonthPerUnit: 0,
            staircase: Staircase(usdPerMonthPerStep: height, volumePerStep: width))
    }

    /// As large as numbers may be, almost.
    private static func power(of base: Int) throws -> Rational {
        var power = Rational(base)
        while true {
            do { power = try power * power } catch { return power }
        }
    }

    /// `closed 1 30`, with doubts in brackets.
    private func over(
        _ curves: [CostCurve], above lower: Rational, upTo upper: Rational
    ) throws -> [String] {
        try CheapestOverVolume(of: curves, above: lower, upTo: upper).runs.map { run in
            let doubts = run.doubts.map { " (\($0.start.text) \($0.end.text))" }.joined()
            return "\(run.option.rawValue) \(run.start.text) \(run.end.text)\(doubts)"
        }
    }
}
