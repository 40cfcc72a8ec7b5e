import Cost
import Exact
import Inference
import Samples
import Testing

@Suite struct PaybackPlanTests {
    @Test func withoutPriceChangeTheQuotientRoundedUp() throws {
        var generator = SeededGenerator(seed: 51)
        for _ in 0..<300 {
            let outlay = generator.whole(1...5000)
            let stay = generator.whole(100...300)
            let move = generator.whole(0...90)
            let plan = PaybackPlan(outlayUSD: outlay, stayUsageUSDPerMonth: stay, moveUSDPerMonth: move)
            let months = try Payback.months(
                capexUSD: outlay, rivalUSDPerMonth: stay, runningUSDPerMonth: move)
            #expect(try plan.month(horizon: 600).map { Rational($0) } == months?.roundedUp)
        }
    }

    @Test func fallingPricesPutItOff() throws {
        var plan = PaybackPlan(
            outlayUSD: 1600, stayFixedUSDPerMonth: 10, stayUsageUSDPerMonth: 200, moveUSDPerMonth: 110)
        #expect(try plan.month(horizon: 60) == 16)
        // 12 months at 210, then at 160: 1200 saved, then 50 a month.
        plan.priceFactor = ratio(3, 4)
        #expect(try plan.month(horizon: 60) == 20)
        plan.priceFactor = ratio(1, 2)
        #expect(try plan.month(horizon: 60) == nil)
    }

    @Test func pointsAreCumulative() throws {
        let plan = PaybackPlan(
            outlayUSD: 100, stayFixedUSDPerMonth: 1, stayUsageUSDPerMonth: 20, moveUSDPerMonth: 5,
            priceFactor: ratio(1, 2), monthsPerChange: 2)
        let points = try plan.points(horizon: 4)
        #expect(points.map(\.month) == [0, 1, 2, 3, 4])
        #expect(points.map(\.stayUSD) == [0, 21, 42, 53, 64])
        #expect(points.map(\.moveUSD) == [100, 105, 110, 115, 120])
    }

    @Test func extremes() throws {
        let free = PaybackPlan(outlayUSD: 0, stayUsageUSDPerMonth: 0, moveUSDPerMonth: 1)
        #expect(try free.month(horizon: 12) == 0)
        #expect(try free.points(horizon: -1).count == 1)
        let soaring = PaybackPlan(
            outlayUSD: 1, stayUsageUSDPerMonth: 1, moveUSDPerMonth: 1, priceFactor: Rational(Int128.max),
            monthsPerChange: 0)
        #expect(throws: ArithmeticError.overflow) { try soaring.month(horizon: 120) }
    }
}
