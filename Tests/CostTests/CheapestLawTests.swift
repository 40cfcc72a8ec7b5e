import Exact
import Samples
import Testing

@testable import Cost

/// What holds for any curves, against a scan over every piece.
@Suite struct CheapestLawTests {
    @Test func theWalkIsTheScan() throws {
        try forEachCase(seed: 21, count: 600) { sample in
            let walk = try CheapestWalk(sample.curves, above: sample.lower, upTo: sample.upper)
            let scan = try sample.scan
            #expect(walk.stretches.map(\.option) == scan.map(\.option), "\(sample)")
            #expect(walk.stretches.map(\.start) == scan.map(\.start), "\(sample)")
            #expect(walk.stretches.map(\.end) == scan.map(\.end), "\(sample)")
        }
    }

    @Test func theRunsCoverTheRangeInOrder() throws {
        try forEachCase(seed: 22, count: 400) { sample in
            let runs = try sample.cheapest.runs
            guard let first = runs.first, let last = runs.last else { return }
            #expect(first.start == sample.lower && last.end == sample.upper, "\(sample)")
            for (run, next) in zip(runs, runs.dropFirst()) {
                #expect(run.end == next.start && run.option != next.option, "\(sample)")
            }
            for run in runs {
                #expect(run.start < run.end && run.settledEnd <= run.end, "\(sample)")
                let ends = run.doubts.flatMap { [$0.start, $0.end] }
                #expect(ends == ends.sorted() && Set(ends).count == ends.count, "\(sample)")
                #expect(ends.allSatisfy { run.start <= $0 && $0 <= run.end }, "\(sample)")
            }
        }
    }

    @Test func outsideOfDoubtsTheNamedOptionIsTheCheapest() throws {
        var asked = 0
        try forEachCase(seed: 23, count: 400) { sample in
            let runs = try sample.cheapest.runs
            for volume in try sample.volumes(count: 40) {
                guard let run = runs.first(where: { $0.start < volume && volume <= $0.end }),
                    !run.doubts.contains(where: { $0.start < volume && volume <= $0.end })
                else { continue }
                let costs = try sample.curves.map { try $0.cost(at: volume) }
                let named = try #require(sample.curves.firstIndex { $0.option == run.option })
                #expect(costs.allSatisfy { costs[named] <= $0 }, "\(sample) \(volume.text)")
                asked += 1
            }
        }
        #expect(asked > 10_000)
    }

    /// A boundary is where a stretch of a tenth at least begins, and a doubt holds one of another option.
    @Test func boundariesAndDoubtsAreThoseOfStretches() throws {
        var (boundaries, doubts) = (0, 0)
        try forEachCase(seed: 24, count: 900) { sample in
            let (runs, scan) = (try sample.cheapest.runs, try sample.scan)
            for run in runs.dropFirst() {
                let stretch = scan.first { $0.start == run.start }
                #expect(stretch?.option == run.option, "\(sample)")
                #expect(try stretch.map { try 10 * $0.end >= 11 * $0.start } == true, "\(sample)")
                boundaries += 1
            }
            for run in runs {
                for doubt in run.doubts {
                    let inside = scan.filter { $0.start < doubt.end && $0.end > doubt.start }
                    #expect(inside.contains { $0.option != run.option }, "\(sample)")
                    doubts += 1
                }
            }
        }
        #expect(boundaries > 200 && doubts > 80, "\(boundaries) \(doubts)")
    }

    /// The last run of two curves that cross for good begins at their robust crossover.
    @Test func twoCurvesAgreeWithTheirCrossover() throws {
        var compared = 0
        try forEachCase(seed: 25, count: 600) { sample in
            guard sample.curves.count >= 2 else { return }
            let pair = Array(sample.curves.prefix(2))
            guard case .above(_, let robust?) = try Crossover(from: pair[0], to: pair[1]).kind, robust > 0
            else { return }
            let runs = try CheapestOverVolume(of: pair, above: 0, upTo: 2 * robust).runs
            guard let last = runs.last, last.option == pair[1].option else { return }
            // Where nothing else stands, the run begins at the lower end.
            guard runs.count > 1 else { return }
            #expect(last.start == robust, "\(sample)")
            compared += 1
        }
        #expect(compared > 50, "\(compared)")
    }

    private func forEachCase(
        seed: UInt64, count: Int, _ check: (CheapestSample) throws -> Void
    ) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<count { try check(CheapestSample(&generator)) }
    }
}

/// Curves of small numbers, so that ties and steps at the same volume are frequent, and a range.
private struct CheapestSample: CustomStringConvertible {
    let curves: [CostCurve]
    let lower: Rational
    let upper: Rational

    init(_ generator: inout SeededGenerator) {
        let all = [
            Self.line(.first, &generator), Self.line(.second, &generator),
            Self.staircase(.stepped, 0...0, &generator), Self.staircase(.mixed, 0...4, &generator),
        ]
        let kept = all.filter { _ in Int.random(in: 0...3, using: &generator) > 0 }
        curves = kept.isEmpty ? [all[0]] : kept
        lower = generator.whole(0...30)
        let width = generator.whole(1...300)
        upper = (try? lower + width) ?? 400
    }

    var description: String { "\(curves) above \(lower.text) up to \(upper.text)" }

    var scan: [CheapestScan.Piece] {
        get throws { try CheapestScan(of: curves, above: lower, upTo: upper).pieces }
    }

    var cheapest: CheapestOverVolume {
        get throws { try CheapestOverVolume(of: curves, above: lower, upTo: upper) }
    }

    func volumes(count: Int) throws -> [Rational] {
        try (1...count).map { try lower + (upper - lower) * ratio($0, count) }
    }

    private static func line(_ option: OptionID, _ generator: inout SeededGenerator) -> CostCurve {
        CostCurve(
            option: option, fixedUSDPerMonth: generator.whole(0...60),
            usdPerMonthPerUnit: generator.fraction(0...6))
    }

    private static func staircase(
        _ option: OptionID, _ prices: ClosedRange<Int>, _ generator: inout SeededGenerator
    ) -> CostCurve {
        CostCurve(
            option: option, fixedUSDPerMonth: generator.whole(0...40),
            usdPerMonthPerUnit: generator.fraction(prices),
            staircase: Staircase(
                usdPerMonthPerStep: generator.whole(0...12), volumePerStep: generator.fraction(24...60),
                spare: generator.whole(0...2), least: generator.whole(0...5)))
    }
}
