import Cost
import Exact
import Inference
import Samples

/// The shares of draws counted the slow way: random points, exact fractions, every curve computed anew.
struct DrawScan {
    /// The share of points at which each option is the cheapest.
    let cheapest: [Double]
    /// The share of points at which mirroring an uncertainty changes the cheapest option.
    let changes: [Double]

    init(_ scenario: Scenario, _ uncertainties: [Uncertainty], count: Int, seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let options = scenario.options
        var wins = Array(repeating: 0, count: options.count)
        var changes = Array(repeating: 0, count: uncertainties.count)
        for _ in 0..<count {
            let point = uncertainties.map { _ in ratio(Int.random(in: 0...1000, using: &generator), 1000) }
            let winner = try Self.winner(scenario, uncertainties, point)
            wins[winner] += 1
            for index in uncertainties.indices {
                var mirrored = point
                mirrored[index] = try 1 - point[index]
                if try Self.winner(scenario, uncertainties, mirrored) != winner { changes[index] += 1 }
            }
        }
        cheapest = wins.map { Double($0) / Double(count) }
        self.changes = changes.map { Double($0) / Double(count) }
    }

    private static func winner(
        _ scenario: Scenario, _ uncertainties: [Uncertainty], _ point: [Rational]
    ) throws -> Int {
        var drawn = scenario
        for (uncertainty, coordinate) in zip(uncertainties, point) {
            for range in uncertainty.ranges {
                guard let base = scenario.value(of: range.input) else { continue }
                let offset = try 2 * coordinate - 1
                var value = try base + offset * (offset < 0 ? base - range.low : range.high - base)
                if range.input.isCount { value = try (value + ratio(1, 2)).roundedDown }
                drawn = drawn.setting(range.input, to: value) ?? drawn
            }
        }
        drawn = try drawn.settled
        let costs = try drawn.curves.map { try $0.cost(at: drawn.workload.tokensPerDay) }
        return costs.indices.min { (costs[$0], $0) < (costs[$1], $1) } ?? 0
    }
}
