import Charts
import Cost
import Exact
import Inference
import Telling

extension FigureScenario {
    /// The volumes at which the lines are drawn, four to each power of ten.
    private static let samples: [Double] =
        (0..<20).map { index in
            powerOfTen(5 + index / 4) * [1, 1.778, 3.162, 5.623][index % 4]
        } + [1e10]

    /// Monthly cost over five powers of ten, on logarithmic axes.
    package var rangeChart: CostChart? {
        guard options.count > 1 else { return nil }
        let axis = Axis(FigureWords.logarithmicAxis, scale: .log10, from: 1e5, to: 1e10) {
            FigureWords.tokensTick($0)
        }
        return CostChart(
            title: CostWords.cheapest(sets.base, in: words) ?? FigureWords.costUnknown, label: nil,
            subtitle: FigureWords.subtitle(FigureWords.costByVolume, named),
            notes: hasRanges ? [FigureWords.bandsNote] : [],
            chart: Chart(
                x: axis, y: costAxis, series: options.map { series($0) },
                place: sets.base.tokensPerDay.approximation),
            boundary: nil)
    }

    private func series(_ option: OptionID) -> Series {
        let shape = shape(of: option)
        func line(_ curve: CurveShape) -> [Point] { curve.logarithmicLine(at: Self.samples) }
        return Series(
            words.label(option), style: faces.style(of: option), points: shape.map { line($0.base) } ?? [],
            band: hasRanges ? shape.map { Band(lower: line($0.low), upper: line($0.high)) } : nil)
    }

    /// From below the lowest line or band to above the highest.
    private var costAxis: Axis {
        let shapes = options.compactMap { shape(of: $0) }
        return .powers(
            FigureWords.usdAMonth, from: shapes.map { $0.low.cost(at: 1e5) }.min() ?? 1,
            to: shapes.map { $0.high.cost(at: 1e10) }.max() ?? 1
        ) { FigureWords.usdTick($0) }
    }
}
