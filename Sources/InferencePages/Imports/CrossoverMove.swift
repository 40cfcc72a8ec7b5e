import Cost
import CostPages
import Inference
import Telling
import Workloads

/// A figure of a scenario that changed its value: a crossover, or the option that costs least.
struct CrossoverMove: Sendable, Equatable {
    package let scenario: String
    /// `self-hosted than closed, for good`.
    package let what: String
    package let old: String
    package let new: String
}

/// What moved between two readings of the same scenarios, in their order.
func crossoverMoves(from old: [CostedScenario], to new: [CostedScenario]) -> [CrossoverMove] {
    old.flatMap { before -> [CrossoverMove] in
        guard let after = new.first(where: { $0.id == before.id }) else { return [] }
        let pairs = zip(before.estimate.crossovers, after.estimate.crossovers)
        return pairs.flatMap { crossoverMoves(from: $0, to: $1, in: before.id) }
            + lowestMove(from: before, to: after)
    }
}

/// One line where the first crossover and the robust one are the same, before and after.
private func crossoverMoves(from old: Crossover, to new: Crossover, in scenario: String) -> [CrossoverMove] {
    guard old.kind != new.kind else { return [] }
    let pair = "\(old.to.rawValue) than \(old.from.rawValue)"
    let isOne = old.first == old.robust && new.first == new.robust
    let sides: [(name: String, isRobust: Bool)] =
        isOne ? [("", false)] : [(", \(ImportWords.first)", false), (", \(ImportWords.forGood)", true)]
    return sides.compactMap { side in
        let texts = [old, new].map { CostWords.place($0, isRobust: side.isRobust) }
        let values = [old, new].map { side.isRobust ? $0.robust : $0.first }
        guard values[0] != values[1] || texts[0] != texts[1] else { return nil }
        return CrossoverMove(scenario: scenario, what: pair + side.name, old: texts[0], new: texts[1])
    }
}

private func lowestMove(from old: CostedScenario, to new: CostedScenario) -> [CrossoverMove] {
    guard let before = old.estimate.lowest, let after = new.estimate.lowest, before != after else {
        return []
    }
    let what = ImportWords.lowest(at: old.estimate.tokensPerDay)
    return [CrossoverMove(scenario: old.id, what: what, old: before.rawValue, new: after.rawValue)]
}
