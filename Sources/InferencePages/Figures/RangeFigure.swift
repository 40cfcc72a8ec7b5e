import Answers
import Charts
import Cost
import CostPages
import Exact
import Inference
import Telling

extension FigureScenario {
    /// The volumes of the table in tokens per day: 1 and 3 times each power of ten.
    private static let volumes: [Rational] =
        (5...9).flatMap { exponent in
            let power = Int(powerOfTen(exponent))
            return [Rational(power), Rational(3 * power)]
        } + [10_000_000_000]

    /// C2: the chart of the whole range, with the costs at 1 and 3 times each power of ten.
    var rangeFigure: Figure? {
        rangeChart.map { range in
            Figure(
                name: "range", heading: FigureWords.rangeHeading, title: range.title,
                subtitle: range.subtitle, notes: range.notes, picture: .lines(range.chart),
                data: costData(
                    FigureWords.rangeTable(named), at: Self.volumes.map { ($0, CostWords.millions($0)) }))
        }
    }
}
