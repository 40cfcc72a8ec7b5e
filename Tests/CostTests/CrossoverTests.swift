import Cost
import Exact
import Samples
import Testing

/// Crossovers small enough to check by hand: prices are dollars a month per token a day.
@Suite struct CrossoverTests {
    private func line(_ option: OptionID, fixed: Rational, slope: Rational) throws -> CostCurve {
        CostCurve(
            option: option, fixedUSDPerMonth: fixed,
            usdPerMonthPerUnit: slope)
    }

    /// 10 dollars for every 5 tokens a day: 2 dollars per token in the long run.
    private func stairs(_ option: OptionID = .stepped, fixed: Rational, spare: Rational = 0) -> CostCurve {
        CostCurve(
            option: option, fixedUSDPerMonth: fixed, usdPerMonthPerUnit: 0,
            staircase: Staircase(usdPerMonthPerStep: 10, volumePerStep: 5, spare: spare, least: 1))
    }

    private func kind(_ from: CostCurve, _ to: CostCurve) throws -> Crossover.Kind {
        try Crossover(from: from, to: to).kind
    }

    @Test func lines() throws {
        let dear = try line(.first, fixed: 10, slope: 3)
        #expect(try kind(dear, line(.second, fixed: 30, slope: 1)) == .above(first: 10, robust: 10))
        #expect(try kind(dear, line(.second, fixed: 0, slope: 4)) == .below(first: 10, robust: 10))
        #expect(try kind(dear, line(.second, fixed: 10, slope: 2)) == .always)
        #expect(try kind(dear, line(.second, fixed: 10, slope: 4)) == .never)
        #expect(try kind(dear, line(.second, fixed: 10, slope: 3)) == .always)
        #expect(try kind(dear, line(.second, fixed: 9, slope: 3)) == .always)
        #expect(try kind(dear, line(.second, fixed: 11, slope: 3)) == .never)
    }

    @Test func aStaircaseMayWinAndLoseBeforeItWinsForGood() throws {
        // 3 V against 10 ceil(V / 5): level at 10/3, 20/3, then only above 20/3.
        let api = try line(.first, fixed: 0, slope: 3)
        #expect(try kind(api, stairs(fixed: 0)) == .above(first: ratio(10, 3), robust: ratio(20, 3)))
        #expect(try kind(api, stairs(fixed: 5)) == .above(first: 5, robust: ratio(35, 3)))
    }

    @Test func aStaircaseAsSteepAsTheLineNeverWinsForGood() throws {
        let api = try line(.first, fixed: 0, slope: 2)
        #expect(try kind(api, stairs(fixed: 0)) == .above(first: 5, robust: nil))
        #expect(try kind(api, stairs(fixed: 1)) == .never)
        // Each step is paid from its start, so that equal slopes are enough.
        #expect(try kind(line(.first, fixed: 20, slope: 2), stairs(fixed: 10)) == .always)
    }

    @Test func aSteeperStaircaseWinsBelowAVolume() throws {
        let api = try line(.first, fixed: 13, slope: 1)
        // 10 against 13 + V, then 20 against 18 to 23, 30 against 23 to 28: dearer from 5 to 7 and above 10.
        #expect(try kind(api, stairs(fixed: 0)) == .below(first: 5, robust: 10))
        #expect(
            try kind(line(.first, fixed: 7, slope: 1), stairs(fixed: 0)) == .above(first: 3, robust: nil))
    }

    @Test func fromSelfHostedBelowSaysWhereItOvertakes() throws {
        let hybrid = try line(.mixed, fixed: 0, slope: 3)
        #expect(try kind(stairs(fixed: 0), hybrid) == .below(first: ratio(10, 3), robust: ratio(20, 3)))
        #expect(
            try kind(stairs(fixed: 0), line(.mixed, fixed: 0, slope: 2)) == .below(first: 5, robust: nil))
        #expect(try kind(stairs(fixed: 0), line(.mixed, fixed: 0, slope: 1)) == .always)
        #expect(
            try kind(stairs(fixed: 0), line(.mixed, fixed: 13, slope: 1)) == .above(first: 5, robust: 10))
        #expect(try kind(stairs(fixed: 0), line(.mixed, fixed: 99, slope: 3)) == .never)
    }

    @Test func staircaseAgainstItselfIsATie() throws {
        #expect(try kind(stairs(fixed: 3), stairs(.mixed, fixed: 3)) == .always)
        #expect(try kind(stairs(fixed: 3), stairs(.mixed, fixed: 4)) == .never)
        #expect(try kind(stairs(fixed: 3), stairs(.mixed, fixed: 2)) == .always)
        #expect(try kind(stairs(fixed: 0), stairs(.mixed, fixed: 0, spare: 1)) == .never)
    }

    @Test func aFreeStaircaseIsALine() throws {
        var free = stairs(fixed: 6)
        free.staircase?.usdPerMonthPerStep = 0
        #expect(try kind(line(.first, fixed: 0, slope: 3), free) == .above(first: 2, robust: 2))
    }

    @Test func nearlyParallelStaircasesAreAnError() throws {
        var other = stairs(.mixed, fixed: 100)
        other.staircase?.volumePerStep = number("5.000000000001")
        #expect(throws: ArithmeticError.tooManySteps(limit: 20_000)) { try kind(stairs(fixed: 0), other) }
    }

    @Test func everyOrderedPairOnce() throws {
        let curves = try [
            line(.first, fixed: 0, slope: 3), line(.second, fixed: 4, slope: 1), stairs(fixed: 0),
            line(.mixed, fixed: 1, slope: 2),
        ]
        let pairs = try Crossover.all(of: curves).map { "\($0.from.rawValue) \($0.to.rawValue)" }
        #expect(
            pairs == [
                "first second", "first stepped", "first mixed", "second stepped", "second mixed",
                "stepped mixed",
            ])
    }
}
