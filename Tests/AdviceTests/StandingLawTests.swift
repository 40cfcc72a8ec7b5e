import Advice
import Cost
import Exact
import Inference
import Samples
import Testing

/// The laws that hold a standing to the costs, over random workloads times all places at which a walk can end.
@Suite struct StandingLawTests {
    static let cases = scenarios.flatMap { scenario, isCertain in
        let workload = RandomWorkload.priced(scenario, isCertain: isCertain)
        return RandomPosition.all.map { (workload: workload, position: $0) }
    }

    private static let scenarios: [(scenario: Scenario, isCertain: Bool)] = {
        var generator = SeededGenerator(seed: 1313)
        return (0..<1000).map { _ in (RandomWorkload.scenario(&generator), generator.chance(3)) }
    }()

    @Test func supportedMeansThatNothingThatCountsIsCheaper() throws {
        for (workload, position) in Self.cases {
            guard let advice = try Advice(of: position, on: workload) else { continue }
            let cheaper = advice.lines.filter {
                $0.isCounted && $0.option != advice.chosen && $0.usdPerMonth < advice.chosenUSDPerMonth
            }
            switch advice.standing {
            case .supported: #expect(cheaper.isEmpty)
            case .constrained:
                #expect(!cheaper.isEmpty)
                #expect(cheaper.allSatisfy { !($0.isAllowed && $0.isRunnable) })
            case .contradicted:
                let rival = try #require(advice.rival.flatMap { workload.cost($0) })
                #expect(rival < advice.chosenUSDPerMonth)
            case .close: #expect(advice.rival.map { workload.isNoDearer(advice.chosen, than: $0) } == .open)
            case .unpriced: Issue.record("a priced outcome is unpriced")
            }
        }
    }

    /// The surcharge is the exact difference, and nothing unless an answer rules a cheaper option out.
    @Test func theSurchargeIsTheExactDifference() throws {
        for (workload, position) in Self.cases {
            guard let advice = try Advice(of: position, on: workload) else { continue }
            guard advice.standing == .constrained else {
                #expect(advice.surchargeUSDPerMonth == 0 && advice.surchargeOverRunnableUSDPerMonth == 0)
                continue
            }
            let least = try #require(
                advice.lines.filter { $0.isCounted || $0.option == advice.chosen }.map(\.usdPerMonth).min())
            #expect(try advice.surchargeUSDPerMonth == advice.chosenUSDPerMonth - least)
            #expect(advice.surchargeOverRunnableUSDPerMonth <= advice.surchargeUSDPerMonth)
            #expect(advice[advice.cheapest]?.ruledOutBy != nil || position.ruledOutBy[advice.cheapest] == nil)
        }
    }

    /// Raising a price that the chosen option does not share never makes what is supported anything else.
    @Test func dearerRivalsKeepTheSupport() throws {
        var generator = SeededGenerator(seed: 77)
        var tried = 0
        while tried < 300 {
            let scenario = RandomWorkload.scenario(&generator)
            let workload = RandomWorkload.priced(scenario)
            for position in RandomPosition.all {
                guard let advice = try Advice(of: position, on: workload), advice.standing == .supported,
                    let dearer = RandomWorkload.raised(scenario, besides: advice.chosen)
                else { continue }
                tried += 1
                let after = try #require(try Advice(of: position, on: RandomWorkload.priced(dearer)))
                #expect(after.standing == .supported, "\(advice.chosen) in \(dearer)")
            }
        }
    }

    /// The generator makes every standing at least one case in twenty.
    @Test func everyStandingOccurs() throws {
        var counts: [Standing: Int] = [:]
        for (workload, position) in Self.cases {
            counts[try Advice(of: position, on: workload)?.standing ?? .unpriced, default: 0] += 1
        }
        for standing in Standing.allCases {
            #expect(20 * (counts[standing] ?? 0) >= Self.cases.count, "\(standing): \(counts)")
        }
    }

    /// Priced a millionth beyond a flip, the other option costs no more than the chosen one.
    @Test func beyondAFlipTheOtherCostsLess() throws {
        var tried: [Flip.Direction: Int] = [:]
        let scenarios = Self.scenarios.flatMap { one in RandomPosition.all.map { _ in one.scenario } }
        for (scenario, (workload, position)) in zip(scenarios, Self.cases).prefix(4000) {
            guard let advice = try Advice(of: position, on: workload) else { continue }
            for flip in advice.flips {
                #expect((flip.direction == .above) == (flip.volume >= workload.volume))
                #expect(position.isOpen(flip.to))
                let step = try flip.volume / 1_000_000
                let beyond =
                    try flip.direction == .above ? flip.volume + step : flip.volume - step
                let there = try Estimate(of: scenario.at(tokensPerDay: beyond))
                let (own, other) = (there[advice.chosen], there[flip.to])
                #expect(try #require(other).usdPerMonth <= #require(own).usdPerMonth, "\(flip)")
                tried[flip.direction, default: 0] += 1
            }
        }
        #expect(tried.count == 2 && tried.values.allSatisfy { $0 > 50 }, "\(tried)")
    }
}
