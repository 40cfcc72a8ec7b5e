import Charts
import Cost
import Exact
import Fields
import Site
import Telling

extension ComparisonShapes {
    /// Monthly cost over all volumes of the comparison, on logarithmic axes. Nil where there is nothing to compare, and
    /// where the volumes span less than a power of ten.
    func rangeFigure(_ day: CalendarDate) -> Figure? {
        let upper = priced.volume.to.approximation
        let lower = max(priced.volume.from.approximation, upper * 1e-5)
        guard priced.options.count > 1, upper.isFinite, lower > 0, upper >= 10 * lower else { return nil }
        let axis = Axis(
            "\(priced.volume.title); each step is ten times the one before", scale: .log10, from: lower,
            to: upper,
            label: VolumeText.tick)
        let samples = self.samples(from: lower, to: upper)
        let low = costs(at: lower, .low) + costs(at: lower, .base) + costs(at: lower, .high)
        let high = costs(at: upper, .low) + costs(at: upper, .base) + costs(at: upper, .high)
        return Figure(
            name: "range", heading: FigureWords.rangeHeading,
            title: ComparisonWords.cheapest(priced) ?? FigureWords.costUnknown,
            subtitle: ComparisonWords.subtitle(measure, priced, day),
            notes: priced.hasRanges ? [ComparisonWords.nearNote] : [],
            picture: .lines(
                Chart(
                    x: axis,
                    y: .powers(
                        FigureWords.usdAMonth, from: low.min() ?? 1, to: high.max() ?? 1,
                        label: FigureWords.usdTick),
                    series: series { $0.logarithmicLine(at: samples) },
                    place: priced.volume.usual.approximation)),
            data: data(
                "Cost over the whole range, \(priced.title)",
                at: priced.tableVolumes.map { ($0, words.bound($0)) }))
    }

    /// The volumes at which the lines are drawn, four to each power of ten, and both ends.
    private func samples(from lower: Double, to upper: Double) -> [Double] {
        let factors = [1.778, 3.162, 5.623, 10]
        var samples = [lower]
        var power = lower
        while power < upper, samples.count < 200 {
            samples += factors.map { power * $0 }.filter { $0 < upper }
            power *= 10
        }
        return samples + [upper]
    }
}
