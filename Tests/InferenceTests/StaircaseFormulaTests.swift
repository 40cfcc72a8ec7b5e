import Cost
import Exact
import Inference
import Samples
import Testing

/// The documented formulas for a staircase against a line, written out as they stand, against the search.
@Suite struct StaircaseFormulaTests {
    @Test func firstAndRobust() throws {
        var generator = SeededGenerator(seed: 21)
        var compared = 0
        for _ in 0..<1500 {
            let scenario = Sample.random(&generator)
            guard let line = try scenario.curve(of: .closed), line.usdPerMonthPerUnit > 0,
                let stairs = try scenario.curve(of: .selfHosted)
            else { continue }
            let formula = try Formula(line: line, stairs: stairs)
            guard try formula.isPlain else { continue }
            let crossover = try Crossover(from: line, to: stairs)
            #expect(try crossover.first == formula.first())
            #expect(try crossover.robust == formula.robust())
            compared += 1
        }
        #expect(compared > 800)
    }
}

private struct Formula {
    let per: Rational
    let fixed: Rational
    let lineFixed: Rational
    let step: Rational
    let width: Rational
    let spare: Rational
    /// The first step's count.
    let least: Rational

    init(line: CostCurve, stairs: CostCurve) throws {
        let staircase = try #require(stairs.staircase)
        per = line.usdPerMonthPerUnit
        fixed = stairs.fixedUSDPerMonth
        lineFixed = line.fixedUSDPerMonth
        step = staircase.usdPerMonthPerStep
        width = staircase.volumePerStep
        spare = staircase.spare
        least = try staircase.firstCount
    }

    /// The marginal cost is below the price, and the staircase dearer at first.
    var isPlain: Bool {
        get throws { try step / width < per && fixed + least * step > lineFixed }
    }

    func need(_ count: Rational) throws -> Rational {
        try (fixed + count * step - lineFixed) / per
    }

    func start(_ count: Rational) throws -> Rational {
        try count == least ? 0 : width * (count - 1 - spare)
    }

    func first() throws -> Rational {
        // need(n) <= v(n - k), solved for n.
        let bound = try (fixed - lineFixed + per * width * spare) / (per * width - step)
        let count = max(least, bound.roundedUp)
        return max(try need(count), try start(count))
    }

    func robust() throws -> Rational {
        let bound = try (fixed - lineFixed + per * width * (1 + spare)) / (per * width - step)
        let count = max(try least + 1, bound.roundedUp)
        let last = try count - 1
        if try need(last) <= start(last) { return try start(last) }
        return min(try need(last), try width * (last - spare))
    }
}
