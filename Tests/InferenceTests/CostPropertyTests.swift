import Cost
import Exact
import Inference
import Samples
import Testing

/// Laws that hold for every scenario.
@Suite struct CostPropertyTests {
    private func forEachScenario(
        seed: UInt64, count: Int = 300, _ body: (Scenario, inout SeededGenerator) throws -> Void
    ) rethrows {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<count { try body(Sample.random(&generator), &generator) }
    }

    @Test func costNeverFallsWithTheVolume() throws {
        try forEachScenario(seed: 31) { scenario, generator in
            let low = generator.whole(0...1_000_000_000)
            let high = try low + generator.whole(0...1_000_000_000)
            for curve in try scenario.curves {
                #expect(try curve.cost(at: low) <= curve.cost(at: high))
            }
        }
    }

    @Test func doublingAllPricesDoublesTheMix() throws {
        try forEachScenario(seed: 32) { scenario, _ in
            let model = try #require(scenario.closed?.model)
            var doubled = model
            doubled.prices.input = try 2 * model.prices.input
            doubled.prices.output = try 2 * model.prices.output
            doubled.prices.cachedInput = try 2 * model.prices.cachedInput
            doubled.prices.cacheWrite = try 2 * model.prices.cacheWrite
            if let batch = model.prices.batch {
                doubled.prices.batch = .init(input: try 2 * batch.input, output: try 2 * batch.output)
            }
            let once = try model.usdPerMtok(of: scenario.workload)
            #expect(try doubled.usdPerMtok(of: scenario.workload) == 2 * once)
        }
    }

    @Test func withoutCacheAndBatchThePlainBlend() throws {
        try forEachScenario(seed: 33) { scenario, _ in
            let prices = try #require(scenario.closed?.model.prices)
            var workload = scenario.workload
            workload.cachedShare = 0
            workload.cacheWriteShare = 0
            workload.batchShare = 0
            let share = workload.inputShare
            let blend = try share * prices.input + (1 - share) * prices.output
            #expect(try prices.usdPerMtok(of: workload) == blend)
        }
    }

    @Test func routingNothingIsClosed() throws {
        try forEachScenario(seed: 34) { scenario, _ in
            var changed = scenario
            let closed = try #require(scenario.closed)
            changed.hybrid = Hybrid(
                closed: closed.model, open: .managed(try #require(scenario.managedOpen).model),
                routing: .router(routedShare: 0, redoShare: 0, usdPerMillionRequests: 0),
                fixed: closed.fixed)
            let estimate = try Estimate(of: changed)
            #expect(estimate[.hybrid]?.usdPerMonth == estimate[.closed]?.usdPerMonth)
            #expect(estimate.crossover(from: .closed, to: .hybrid)?.kind == .always)
        }
    }

    @Test func firstIsNeverAboveRobust() throws {
        try forEachScenario(seed: 35) { scenario, _ in
            for crossover in try Estimate(of: scenario).crossovers {
                guard let first = crossover.first, let robust = crossover.robust else { continue }
                #expect(first <= robust, "\(crossover)")
            }
        }
    }

    @Test func costsMeetAtACrossoverOrAStepLiesThere() throws {
        try forEachScenario(seed: 36) { scenario, _ in
            for crossover in try Estimate(of: scenario).crossovers {
                let from = try #require(try scenario.curve(of: crossover.from))
                let to = try #require(try scenario.curve(of: crossover.to))
                for case let volume? in [crossover.first, crossover.robust] where volume > 0 {
                    let gap = try (from.cost(at: volume) - to.cost(at: volume)).magnitude
                    let isStep = try [from, to].contains { try isBoundary(volume, of: $0) }
                    #expect(gap < ratio(1, 100) || isStep, "\(crossover)")
                }
            }
        }
    }

    private func isBoundary(_ volume: Rational, of curve: CostCurve) throws -> Bool {
        guard let staircase = curve.staircase else { return false }
        return try (volume / staircase.volumePerStep).isWhole
    }

    @Test(arguments: [
        Input.workload(.peakToAverage), .fleet(.spareReplicas), .fixed(.selfHosted, .usdPerMonth),
        .fixed(.selfHosted, .staffFTE), .fleet(.usdPerGPUHour), .fleet(.capexUSDPerGPU),
        .fleet(.minimumReplicas), .fleet(.attempts),
    ])
    func raisingACostNeverLowersACrossover(input: Input) throws {
        try forEachScenario(seed: 37, count: 150) { scenario, generator in
            guard let value = scenario.value(of: input),
                let raised = scenario.setting(input, to: try value + generator.whole(1...3))
            else { return }
            for rival in [OptionID.closed, .managedOpen] {
                let before = try #require(Estimate(of: scenario).crossover(from: rival, to: .selfHosted))
                let after = try #require(Estimate(of: raised).crossover(from: rival, to: .selfHosted))
                #expect(Reach(before).isNotBeyond(Reach(after)), "\(before) \(after)")
            }
        }
    }

    @Test func unitsChangeNothing() throws {
        try forEachScenario(seed: 38) { scenario, _ in
            let model = try #require(scenario.closed?.model)
            let perToken = try model.usdPerMtok(of: scenario.workload) / 1_000_000
            let tokensPerMonth = try scenario.workload.tokensPerDay * 365 / 12
            let parts = try #require(scenario.closed).fixed
            let fixed = try parts.usdPerMonth + parts.staffFTE * scenario.fteUSDPerMonth
            let cost = try #require(Estimate(of: scenario)[.closed]).usdPerMonth
            #expect(try cost == fixed + perToken * tokensPerMonth)
        }
    }

    @Test func effectivePriceTimesVolumeIsTheMonth() throws {
        try forEachScenario(seed: 39) { scenario, _ in
            let estimate = try Estimate(of: scenario)
            for option in estimate.options {
                guard let effective = option.fleet?.usdPerMtokEffective else { continue }
                let mtok = try CalendarMonth.mtok(tokensPerDay: estimate.tokensPerDay)
                #expect(try effective * mtok == option.usdPerMonth)
            }
        }
    }
}

/// How far up a self-hosting crossover lies; nil stands for no volume at all.
private struct Reach {
    let first: Rational?
    let robust: Rational?

    init(_ crossover: Crossover) {
        switch crossover.kind {
        case .below: (first, robust) = (0, nil)
        default: (first, robust) = (crossover.first, crossover.robust)
        }
    }

    func isNotBeyond(_ other: Reach) -> Bool {
        isNotBeyond(first, other.first) && isNotBeyond(robust, other.robust)
    }

    private func isNotBeyond(_ left: Rational?, _ right: Rational?) -> Bool {
        guard let right else { return true }
        return left.map { $0 <= right } ?? false
    }
}
