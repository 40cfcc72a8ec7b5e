import Answers
import Charts
import Cost
import CostPages
import Exact
import Inference
import Site
import Telling
import Workloads

extension FigureScenario {
    /// The most bars of a chart.
    private static let mostBars = 10

    /// C4: how far each input alone moves the crossover of a pair, the largest swing first. Nil where no input
    /// moves it. Throws as `Scenario.sensitivity`.
    ///
    /// `inputs` is the page that lists them with their sources.
    ///
    /// It looks at the pair the way in which a growing volume turns it, in whichever order the two are compared.
    func sensitivityFigure(_ finding: CrossoverFinding, inputs: Route) throws(EstimateError) -> Figure? {
        let pair = finding.base
        let all = try named.scenario.sensitivity(
            from: pair.overtaken, to: pair.overtaking, ranges: ranges.map(\.range))
        let moving = all.filter { $0.low.robust != $0.high.robust }
        guard let first = moving.first else { return nil }
        let bars = moving.prefix(Self.mostBars)
        let volumes = bars.flatMap { [$0.low, $0.high] }.compactMap { CrossoverFinding.End($0).volume }
        let reach = (volumes + [finding.volume ?? 0]).map(\.approximation).max() ?? 0
        guard reach.isFinite else { throw .arithmetic(.overflow) }
        guard reach > 0 else { return nil }
        return Figure(
            name: "sensitivity", heading: FigureWords.sensitivityHeading,
            title: FigureWords.movesMost(
                pair, assumed(first).title, FigureWords.span(end(first.low), end(first.high)),
                in: words),
            label: finding.volume.map { FigureWords.asItStands(Display.crossover(tokensPerDay: $0)) },
            subtitle: FigureWords.subtitle(FigureWords.sensitivityMeasure(pair, in: words), named),
            notes: [FigureWords.sensitivityNote(isCut: moving.count > Self.mostBars)],
            picture: .bars(
                BarChart(
                    x: Axis(
                        FigureWords.crossoverAxis(pair, in: words), to: 1.05 * reach,
                        label: FigureWords.tokensTick),
                    bars: bars.map(bar), style: faces.style(of: pair.overtaking),
                    rule: finding.volume.map { volume in
                        Rule(
                            at: volume.approximation, from: nil, to: nil,
                            label: FigureWords.asItStands(Display.crossover(tokensPerDay: volume)))
                    })),
            data: data(moving, inputs))
    }

    private func bar(_ sensitivity: Sensitivity) -> BarChart.Bar {
        let assumed = assumed(sensitivity)
        func end(_ crossover: Crossover, _ value: Rational) -> BarChart.End {
            let volume = CrossoverFinding.End(crossover).volume
            let text = CostWords.figure(value)
            return BarChart.End(volume?.approximation, volume == nil ? FigureWords.neverAt(text) : text)
        }
        return BarChart.Bar(
            assumed.label, end(sensitivity.low, assumed.stated.low),
            end(sensitivity.high, assumed.stated.high))
    }

    private func assumed(_ sensitivity: Sensitivity) -> AssumedRange {
        ranges.first { $0.range == sensitivity.range } ?? ranges[0]
    }

    private func end(_ crossover: Crossover) -> String { FigureWords.end(CrossoverFinding.End(crossover)) }

    private func data(_ moving: [Sensitivity], _ inputs: Route) -> FigureData {
        let columns = [
            FigureData.Column(FigureWords.inputColumn, "assumption"),
            FigureData.Column(FigureWords.unitColumn, "unit"),
            FigureData.Column(FigureWords.lowEnd, "low"), FigureData.Column(FigureWords.highEnd, "high"),
            FigureData.Column(FigureWords.crossoverAtLow, "crossover_at_low"),
            FigureData.Column(FigureWords.crossoverAtHigh, "crossover_at_high"),
        ]
        let rows = moving.map { sensitivity in
            let assumed = assumed(sensitivity)
            let row = assumed.assumption.map {
                PageTable.Link.place(inputs, fragment: CostRoutes.row("assumption", $0.id))
            }
            return [
                FigureData.Cell(assumed.title, for: assumed.id, link: row), FigureData.Cell(assumed.unit),
                FigureData.Cell(assumed.stated.low, as: CostWords.figure),
                FigureData.Cell(assumed.stated.high, as: CostWords.figure),
                crossoverCell(sensitivity.low), crossoverCell(sensitivity.high),
            ]
        }
        return FigureData(name: FigureWords.sensitivityTable(named), columns: columns, rows: rows)
    }

    private func crossoverCell(_ crossover: Crossover) -> FigureData.Cell {
        FigureData.Cell(CrossoverFinding.End(crossover).volume, none: FigureWords.never) {
            $0 == 0 ? FigureWords.anyVolume : Display.crossover(tokensPerDay: $0)
        }
    }
}
