import Charts
import Cost
import CostPages
import Exact
import Inference
import Site
import Workloads

/// What the figures of a scenario are made from: its three estimates, computed once, and their curves.
struct FigureScenario: Sendable {
    package let named: NamedScenario
    /// Low has every input at its favourable end, high at its unfavourable one.
    package let sets: LowBaseHigh<Estimate>
    /// The inputs in which the sets differ.
    let ranges: [AssumedRange]
    /// How its options are drawn.
    let faces: [OptionFace]
    /// The page that lists the inputs with their sources.
    let inputs: Route
    /// The scenario with its inputs at either end.
    package let ends: LowBaseHigh<Scenario>
    /// The curves as geometry, in the order of the options.
    private let shapes: [LowBaseHigh<CurveShape>]

    /// The figures that page and tables are made from as well.
    init(_ figures: ScenarioFigures) {
        named = figures.named
        sets = figures.sets
        ranges = figures.ranges
        faces = figures.book.options.faces
        inputs = figures.book.routes.assumptions
        // Sets that were estimated do not overflow here.
        let base = figures.named.scenario
        let (sets, ranges) = (figures.sets, figures.ranges)
        ends = (try? base.sets(ranges.map(\.range))) ?? LowBaseHigh(low: base, base: base, high: base)
        shapes = sets.base.curves.indices.map { index in
            LowBaseHigh(
                low: CurveShape(sets.low.curves[index]), base: CurveShape(sets.base.curves[index]),
                high: CurveShape(sets.high.curves[index]))
        }
    }

    /// How its options and volumes are spoken of.
    var words: CurveWords { named.words }

    package var hasRanges: Bool { !ranges.isEmpty }

    /// The options in their order.
    package var options: [OptionID] { sets.base.curves.map(\.option) }

    func shape(of option: OptionID) -> LowBaseHigh<CurveShape>? {
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
        sets.base.crossover(from: from, to: to).map(CrossoverFinding.init)
    }

    /// The pair that the chart of the inputs is about: closed against self-hosted where these cross, else the first pair that
    /// does, else the first. Nil for a scenario of one option.
    var mainFinding: CrossoverFinding? {
        let names = named.scenario.names
        let preferred = sets.base.crossover(between: names[.closed], and: names[.selfHosted]).map(
            CrossoverFinding.init)
        if let preferred, preferred.volume != nil { return preferred }
        let all = sets.base.crossovers.map(CrossoverFinding.init)
        return all.first { $0.volume != nil } ?? preferred ?? all.first
    }
}

extension FigureScenario {
    /// The rows of a cost table: the cost of each option at volumes in rising order, with a text for each.
    func costData(_ name: String, at volumes: [(volume: Rational, text: String)]) -> FigureData {
        let columns = options.map { option in
            FigureData.Column(
                FigureWords.costColumn(words.title(option)),
                "\(option.column)_usd_per_month", isRange: true)
        }
        let rows = volumes.map { volume, text in
            [FigureData.Cell(volume, as: { _ in text })]
                + options.map { FigureData.Cell(costs(of: $0, at: volume), as: Display.usdPerMonth) }
        }
        return FigureData(
            name: name, columns: [FigureData.Column(FigureWords.tokensADay, "tokens_per_day")] + columns,
            rows: rows)
    }
}
