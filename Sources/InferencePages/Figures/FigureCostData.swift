import Answers
import Cost
import CostPages
import Exact
import Inference
import Telling
import Workloads

extension FigureScenario {
    /// The figures that page and tables are made from as well.
    init(_ figures: ScenarioFigures) {
        self.init(figures.named, sets: figures.sets, ranges: figures.ranges, faces: figures.book.options.faces)
    }

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
