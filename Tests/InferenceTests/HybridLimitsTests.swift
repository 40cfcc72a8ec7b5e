import Cost
import Exact
import Inference
import Samples
import Testing

@Suite struct HybridLimitsTests {
    /// Closed $10 and open $1 per Mtok at 1 Mtok a day: 304.17 against 30.42 a month.
    private func scenario(_ routing: Hybrid.Routing, fixed: Rational = 0) -> Scenario {
        let closed = PricedModel(prices: PriceList(input: usd("10"), output: usd("10")))
        let open = PricedModel(prices: PriceList(input: usd("1"), output: usd("1")))
        return Scenario(
            id: "limits", asOf: "2026-11-22", fteUSDPerMonth: 0,
            workload: Workload(tokensPerDay: 1_000_000, inputShare: ratio(1, 2), tokensPerRequest: 1000),
            closed: PricedOption(model: closed),
            hybrid: Hybrid(
                closed: closed, open: .managed(open), routing: routing,
                fixed: FixedCosts(usdPerMonth: fixed)))
    }

    private func router(_ routed: String, redo: String, usd: Rational = 0) -> Hybrid.Routing {
        .router(routedShare: number(routed), redoShare: number(redo), usdPerMillionRequests: usd)
    }

    @Test func largestRedoShare() throws {
        // 10 = 0.5 (1 + 10 m) + 5
        let limits = try scenario(router("0.5", redo: "0.1")).hybridLimits(against: .closed)
        #expect(limits?.largestRedoShare == number("0.9"))
        let dear = try scenario(router("0.5", redo: "0.1"), fixed: 1000).hybridLimits(against: .closed)
        #expect(dear?.largestRedoShare == nil)
    }

    @Test func smallestRoutedShare() throws {
        // A router of $1 per Mtok pays from x 8 = 1 with m = 0.1.
        let limits = try scenario(router("0.5", redo: "0.1", usd: 1000)).hybridLimits(against: .closed)
        #expect(limits?.smallestRoutedShare == ratio(1, 8))
        let free = try scenario(router("0.5", redo: "0.1")).hybridLimits(against: .closed)
        #expect(free?.smallestRoutedShare == 0)
        let dear = try scenario(router("0.5", redo: "0.1", usd: 9000)).hybridLimits(against: .closed)
        #expect(dear?.smallestRoutedShare == nil)
    }

    @Test func cascade() throws {
        let limits = try scenario(.cascade(escalatedShare: ratio(1, 2))).hybridLimits(against: .closed)
        #expect(limits?.largestRedoShare == number("0.9"))
        #expect(limits?.smallestRoutedShare == nil)
    }

    @Test func withoutARivalOrAHybridNothing() throws {
        #expect(try Sample.withHybrid.hybridLimits(against: .hybrid) == nil)
        #expect(try Sample.supportAssistant.hybridLimits(against: .closed) == nil)
        #expect(try scenario(router("0.5", redo: "0")).hybridLimits(against: .managedOpen) == nil)
    }

    /// At the limit the costs meet or a replica is added; below it the hybrid is dearer.
    @Test func limitsHoldOnRandomScenarios() throws {
        var generator = SeededGenerator(seed: 41)
        for _ in 0..<400 {
            var scenario = Sample.random(&generator)
            scenario.workload.tokensPerDay = generator.whole(1...2_000_000_000)
            let budget = try #require(try scenario.curve(of: .closed)).cost(
                at: scenario.workload.tokensPerDay)
            let limits = try #require(try scenario.hybridLimits(against: .closed))
            if let share = limits.smallestRoutedShare, share > number("0.001") {
                let below = try cost(scenario, routed: share - ratio(1, 1000))
                #expect(below > budget)
                let isPaid = try cost(scenario, routed: share) == budget
                #expect(try isPaid || isBoundary(share, of: scenario))
            }
            if let share = limits.largestRedoShare, share > 0, share < 1 {
                let input = Input.routing(.redoShare)
                let cascade = Input.routing(.escalatedShare)
                let atLimit = scenario.setting(input, to: share) ?? scenario.setting(cascade, to: share)
                let curve = try #require(try atLimit?.curve(of: .hybrid))
                #expect(try curve.cost(at: scenario.workload.tokensPerDay) == budget)
            }
        }
    }

    private func isBoundary(_ share: Rational, of scenario: Scenario) throws -> Bool {
        guard case .selfHosted(let fleet)? = scenario.hybrid?.open else { return false }
        let width = try fleet.tokensPerDayPerReplica(of: scenario.workload)
        return try (share * scenario.workload.tokensPerDay / width).isWhole
    }

    private func cost(_ scenario: Scenario, routed: Rational) throws -> Rational {
        let changed = try #require(scenario.setting(.routing(.routedShare), to: routed))
        return try #require(try changed.curve(of: .hybrid)).cost(at: scenario.workload.tokensPerDay)
    }
}
