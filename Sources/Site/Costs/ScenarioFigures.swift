import Cost

/// A scenario with the estimates of its three sets: the one value that its page, its tables and its files
/// print.
package struct ScenarioFigures: Sendable {
    package let costed: CostedScenario
    /// Which inputs differ between the sets, and by which assumptions.
    package let ranges: [AssumedRange]
    /// Low has every input at its favourable end, high at its unfavourable one. Where an end cannot be
    /// computed, all three are the base.
    package let sets: LowBaseHigh<Estimate>
    /// The costs over the volumes of the tables and the scenario's own, in rising order.
    let lines: [CostLine]

    fileprivate init(_ costed: CostedScenario, _ ranges: [AssumedRange], _ sets: LowBaseHigh<Estimate>) {
        self.costed = costed
        self.ranges = ranges
        self.sets = sets
        let volumes = Set(tableVolumes + [costed.estimate.tokensPerDay]).sorted()
        lines = volumes.map { CostLine(at: $0, sets, hasRanges: !ranges.isEmpty) }
    }

    package var named: NamedScenario { costed.named }
    package var estimate: Estimate { costed.estimate }
    var options: [OptionID] { costed.options }

    /// Whether the sets differ at all.
    var hasRanges: Bool { !ranges.isEmpty }
}

extension Costs {
    /// The figures of a scenario: two more estimates.
    package func figures(of costed: CostedScenario) -> ScenarioFigures {
        let ranges = ranges(of: costed.named)
        let sets = costed.named.scenario.sets(ranges.map(\.range))
        var estimates = LowBaseHigh(low: costed.estimate, base: costed.estimate, high: costed.estimate)
        if let low = try? Estimate(of: sets.low), let high = try? Estimate(of: sets.high) {
            estimates = LowBaseHigh(low: low, base: costed.estimate, high: high)
        }
        return ScenarioFigures(costed, ranges, estimates)
    }
}
