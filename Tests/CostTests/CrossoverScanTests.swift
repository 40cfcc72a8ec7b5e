import Cost
import Exact
import Samples
import Testing

/// The closed form against a scan over every step, exactly.
@Suite struct CrossoverScanTests {
    @Test func lineAgainstLine() throws {
        #expect(try compare(seed: 1, cases: 300, from: Shape.line, to: Shape.line) >= 250)
    }

    @Test func lineAgainstStaircase() throws {
        #expect(try compare(seed: 2, cases: 900, from: Shape.line, to: Shape.staircase) >= 650)
    }

    @Test func staircaseAgainstLine() throws {
        #expect(try compare(seed: 3, cases: 700, from: Shape.staircase, to: Shape.line) >= 500)
    }

    @Test func lineAgainstMixture() throws {
        #expect(try compare(seed: 4, cases: 400, from: Shape.line, to: Shape.mixture) >= 280)
    }

    @Test func staircaseAgainstMixture() throws {
        #expect(try compare(seed: 5, cases: 900, from: Shape.staircase, to: Shape.mixture) >= 640)
    }

    @Test func staircaseAgainstStaircase() throws {
        #expect(try compare(seed: 6, cases: 300, from: Shape.mixture, to: Shape.secondStaircase) >= 210)
    }

    /// Compares random pairs and returns how many had their last crossing within reach of the scan.
    private func compare(
        seed: UInt64, cases: Int, from: (inout SeededGenerator) -> CostCurve,
        to: (inout SeededGenerator) -> CostCurve
    ) throws -> Int {
        var generator = SeededGenerator(seed: seed)
        var compared = 0
        for _ in 0..<cases {
            let pair = (from: from(&generator), to: to(&generator))
            guard let horizon = try Horizon.of(pair.from, pair.to) else { continue }
            try expectEqual(pair.from, pair.to, horizon: horizon)
            compared += 1
        }
        return compared
    }

    private func expectEqual(_ from: CostCurve, _ to: CostCurve, horizon: Horizon) throws {
        let crossover = try Crossover(from: from, to: to)
        let gain = try BruteScan(from: from, to: to, horizon: horizon.volume)
        let loss = try BruteScan(from: to, to: from, horizon: horizon.volume)
        let comment: Comment = "\(from) \(to)"
        switch crossover.kind {
        case .above(let first, let robust):
            #expect(gain.first == first, comment)
            #expect(horizon.robust(gain) == robust, comment)
        case .below(let first, let robust):
            #expect(loss.first == first, comment)
            #expect(horizon.robust(loss) == robust, comment)
        case .always:
            #expect(gain.lastDearer == nil, comment)
        case .never:
            // `from` is nowhere dearer for longer than one volume.
            #expect(gain.first == nil || loss.lastDearer == nil, comment)
        }
        try expectMeaning(of: crossover, from, to, comment)
    }

    /// Just below and just above a volume the answer is what the kind says.
    private func expectMeaning(
        of crossover: Crossover, _ from: CostCurve, _ to: CostCurve, _ comment: Comment
    ) throws {
        let tiny = number("1/1000000")
        guard let robust = crossover.robust, robust > 0 else { return }
        let below = try from.cost(at: robust - tiny) - to.cost(at: robust - tiny)
        let above = try from.cost(at: robust + tiny) - to.cost(at: robust + tiny)
        if case .above = crossover.kind {
            #expect(below <= 0 && above >= 0, comment)
        } else {
            #expect(below >= 0 && above <= 0, comment)
        }
    }
}

/// How far a scan must look to see every crossing.
private struct Horizon {
    let volume: Rational
    /// Where steps repeat for ever, a crossing this late means one however late.
    let lateness: Rational

    /// nil where the scan would take more than a few hundred steps.
    static func of(_ from: CostCurve, _ to: CostCurve) throws -> Horizon? {
        let stairs = [from.staircase, to.staircase].compactMap(\.self)
        let trend = try (from.marginalUSDPerMonth - to.marginalUSDPerMonth)
        var bound = try (from.fixedUSDPerMonth - to.fixedUSDPerMonth).magnitude + 1
        var reach: Rational = 1
        var narrowest: Rational = 10
        for stair in stairs {
            bound = try bound + stair.usdPerMonthPerStep * (stair.spare + 1)
            reach = max(reach, try stair.firstEnd)
            narrowest = min(narrowest, stair.volumePerStep)
        }
        let widest = stairs.map(\.volumePerStep).max() ?? 1
        if trend == 0 {
            let period = try stairs.reduce(Rational(1)) { try $0 * $1.volumePerStep * 12 }
            guard try period / narrowest < 150 else { return nil }
            return Horizon(volume: try reach + 2 * period, lateness: period)
        }
        let volume = try reach + bound / trend.magnitude + 2 * widest
        guard try volume / narrowest < 150 else { return nil }
        return Horizon(volume: volume, lateness: widest)
    }

    func robust(_ scan: BruteScan) -> Rational? {
        guard let last = scan.lastDearer else { return 0 }
        let limit = (try? volume - lateness) ?? volume
        return last > limit ? nil : last
    }
}

private enum Shape {
    /// A price of q dollars a month per token a day: small numbers make ties and boundaries frequent.
    private static func steps(_ generator: inout SeededGenerator) -> Staircase {
        Staircase(
            usdPerMonthPerStep: generator.whole(0...12), volumePerStep: generator.fraction(12...60),
            spare: generator.whole(0...2), least: generator.whole(0...5))
    }

    static func line(_ generator: inout SeededGenerator) -> CostCurve {
        CostCurve(
            option: .first, fixedUSDPerMonth: generator.whole(0...60),
            usdPerMonthPerUnit: generator.fraction(0...10))
    }

    static func staircase(_ generator: inout SeededGenerator) -> CostCurve {
        CostCurve(
            option: .stepped, fixedUSDPerMonth: generator.whole(0...60), usdPerMonthPerUnit: 0,
            staircase: steps(&generator))
    }

    static func secondStaircase(_ generator: inout SeededGenerator) -> CostCurve {
        var curve = staircase(&generator)
        curve.option = .mixed
        return curve
    }

    static func mixture(_ generator: inout SeededGenerator) -> CostCurve {
        CostCurve(
            option: .mixed, fixedUSDPerMonth: generator.whole(0...60),
            usdPerMonthPerUnit: generator.fraction(0...4), staircase: steps(&generator))
    }
}
