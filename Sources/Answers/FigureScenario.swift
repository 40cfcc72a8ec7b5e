import Charts
package import Cost
package import Exact
package import Inference
package import Telling
package import Workloads

/// What the figures of a scenario are made from: its three estimates, computed once, and their curves.
package struct FigureScenario: Sendable {
    package let named: NamedScenario
    /// Low has every input at its favourable end, high at its unfavourable one.
    package let sets: LowBaseHigh<Estimate>
    /// The inputs in which the sets differ.
    package let ranges: [AssumedRange]
    /// How its options are drawn.
    package let faces: [OptionFace]
    /// The scenario with its inputs at either end.
    package let ends: LowBaseHigh<Scenario>
    /// The curves as geometry, in the order of the options.
    private let shapes: [LowBaseHigh<CurveShape>]

    package init(
        _ named: NamedScenario, sets: LowBaseHigh<Estimate>, ranges: [AssumedRange], faces: [OptionFace]
    ) {
        self.named = named
        self.sets = sets
        self.ranges = ranges
        self.faces = faces
        // Sets that were estimated do not overflow here.
        let base = named.scenario
        ends = (try? base.sets(ranges.map { $0.range })) ?? LowBaseHigh(low: base, base: base, high: base)
        shapes = sets.base.curves.indices.map { index in
            LowBaseHigh(
                low: CurveShape(sets.low.curves[index]), base: CurveShape(sets.base.curves[index]),
                high: CurveShape(sets.high.curves[index]))
        }
    }

    /// How its options and volumes are spoken of.
    package var words: CurveWords { named.words }

    package var hasRanges: Bool { !ranges.isEmpty }

    /// The options in their order.
    package var options: [OptionID] { sets.base.curves.map { $0.option } }

    package func shape(of option: OptionID) -> LowBaseHigh<CurveShape>? {
        options.firstIndex(of: option).map { shapes[$0] }
    }

    /// The cost of an option at a volume in tokens per day, USD a month; nil where the exact sum does not fit.
    package func costs(of option: OptionID, at volume: Rational) -> LowBaseHigh<Rational?> {
        func cost(_ estimate: Estimate) -> Rational? {
            estimate.curves.first { $0.option == option }.flatMap { try? $0.cost(at: volume) }
        }
        return LowBaseHigh(low: cost(sets.low), base: cost(sets.base), high: cost(sets.high))
    }

    /// Where a pair of options crosses; nil where one of them is not compared.
    package func finding(from: OptionID, to: OptionID) -> CrossoverFinding? {
        sets.base.crossover(from: from, to: to).map { CrossoverFinding($0) }
    }

    /// The pair that the chart of the inputs is about: closed against self-hosted where these cross, else the first pair that
    /// does, else the first. Nil for a scenario of one option.
    package var mainFinding: CrossoverFinding? {
        let names = named.scenario.names
        let preferred = sets.base.crossover(between: names[.closed], and: names[.selfHosted]).map {
            CrossoverFinding($0)
        }
        if let preferred, preferred.volume != nil { return preferred }
        let all = sets.base.crossovers.map { CrossoverFinding($0) }
        return all.first { $0.volume != nil } ?? preferred ?? all.first
    }
}
