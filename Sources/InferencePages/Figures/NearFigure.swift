import Answers
import Charts
import Cost
import CostPages
import Exact
import Inference
import Telling

extension FigureScenario {
    /// C1: the near chart, with the costs at the ticks of its axis and at the crossover.
    var nearFigure: Figure? {
        guard let near = nearChart else { return nil }
        let isAtBoundary = near.boundary != nil
        return Figure(
            name: "near", heading: FigureWords.nearHeading(isAtBoundary: isAtBoundary), title: near.title,
            label: near.label, subtitle: near.subtitle, notes: near.notes, picture: .lines(near.chart),
            data: costData(
                FigureWords.nearTable(named, isAtBoundary: isAtBoundary),
                at: tableVolumes(near.chart.x, crossing: near.boundary)))
    }

    /// The ticks of the axis, and the crossover among them.
    private func tableVolumes(_ axis: Axis, crossing: Rational?) -> [(volume: Rational, text: String)] {
        let ticks = axis.ticks(atMost: 9).compactMap { tick in
            Int(exactly: tick.rounded()).map { (volume: Rational($0), text: FigureWords.tokensTick(tick)) }
        }
        guard let crossing else { return ticks }
        let others = ticks.filter { $0.volume != crossing }
        return (others + [(crossing, FigureWords.crossoverRow(crossing))]).sorted { $0.volume < $1.volume }
    }
}
