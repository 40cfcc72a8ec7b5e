import Charts
import Cost
import Exact
import Telling

/// The curves of a comparison as geometry, and how its options are drawn.
struct ComparisonShapes {
    let priced: PricedComparison
    private let shapes: NamedSets<[CurveShape]>

    init(_ priced: PricedComparison) {
        self.priced = priced
        let curves = priced.estimate.curves
        shapes = NamedSets { set in curves[set].map(CurveShape.init) }
    }

    var words: CurveWords { priced.words }

    /// A line for each option, drawn by `line`, with a band where numbers have ends.
    func series(_ line: (CurveShape) -> [Point]) -> [Series] {
        priced.options.indices.map { index in
            let band = Band(lower: line(shapes.low[index]), upper: line(shapes.high[index]))
            return Series(
                words.label(priced.options[index]), style: priced.faces.style(of: priced.options[index]),
                points: line(shapes.base[index]),
                band: priced.hasRanges ? band : nil)
        }
    }

    /// What the options cost at a volume in a set.
    func costs(at volume: Double, _ set: NamedSet) -> [Double] { shapes[set].map { $0.cost(at: volume) } }

    /// Whether a line has more steps than are drawn.
    func hasFineSteps(to upper: Double) -> Bool { shapes.base.contains { $0.hasFineSteps(to: upper) } }

    /// The rows of a cost table: the cost of each option at volumes in rising order, with a text for each.
    func data(_ name: String, at volumes: [(volume: Rational, text: String)]) -> FigureData {
        let columns = priced.options.map { option in
            FigureData.Column(
                "\(words.title(option)), USD a month", "\(option.column)_usd_per_month", isRange: true)
        }
        let rows = volumes.map { volume, text in
            let line = VolumeLine(at: volume, priced.estimate)
            return [FigureData.Cell(volume, as: { _ in text })]
                + priced.options.indices.map { index in
                    let cost = line.usdPerMonth[index]
                    return FigureData.Cell(
                        NamedSets(low: cost?.low, base: cost?.base, high: cost?.high), as: Display.usdPerMonth
                    )
                }
        }
        return FigureData(
            name: name, columns: [FigureData.Column(priced.volume.title, "volume")] + columns, rows: rows)
    }
}
