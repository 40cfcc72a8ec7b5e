import Charts
import Cost
import Exact
import Fields
import Site
import Telling

extension ComparisonShapes {
    /// Monthly cost around the volume at which the cheapest option changes, on linear axes from zero to twice that; where
    /// it does not change, to twice the usual volume. Throws where there is nothing to compare or no volume to show.
    func nearFigure(_ day: CalendarDate) throws(MissingFigure) -> Figure {
        guard priced.options.count > 1 else { throw MissingFigure(ComparisonWords.nothingToCompare) }
        guard let near = nearVolumes, near.upper.approximation.isFinite else {
            throw MissingFigure(ComparisonWords.nearUnknown, isTooLarge: true)
        }
        let reach = near.upper.approximation
        guard reach > 0 else { throw MissingFigure(ComparisonWords.noVolume) }
        let axis = Axis(priced.volume.title, to: reach, label: VolumeText.tick)
        let title = near.cheapest.map {
            CheapestSentence($0, over: .init(lower: 0, upper: near.upper), in: words).text
        }
        let label = near.boundary.map { words.boundary($0.volume, below: $0.below, above: $0.above) }
        let rule = near.boundary.map { boundary in
            let base = boundary.volume.approximation
            return Rule(at: base, from: base, to: base, label: label ?? "")
        }
        return Figure(
            name: "near",
            heading: near.boundary == nil ? ComparisonWords.nearUsual : ComparisonWords.nearCrossover,
            title: title ?? FigureWords.costUnknown, label: label,
            subtitle: ComparisonWords.subtitle(measure, priced, day), notes: notes(near, to: reach),
            picture: .lines(
                Chart(
                    x: axis, y: costAxis(to: reach), series: series { $0.line(to: reach) }, rule: rule,
                    place: priced.volume.usual.approximation)),
            data: data(
                near.boundary == nil
                    ? "Cost near the usual volume, \(priced.title)"
                    : "Cost near the crossover, \(priced.title)",
                at: volumes(axis, crossing: near.boundary?.volume)))
    }

    private var nearVolumes: NearVolumes? {
        let estimate = priced.estimate
        return try? NearVolumes(about: priced.volume.usual, within: estimate.cheapest) { upper in
            try? CheapestOverVolume(of: estimate.curves.base, above: 0, upTo: upper)
        }
    }

    /// `USD a month by requests a second`.
    var measure: String { "USD a month by \(priced.volume.unit)" }

    /// High enough for all lines; bands of more than twice their height run out at the top.
    private func costAxis(to reach: Double) -> Axis {
        let lines = costs(at: reach, .base).max() ?? 1
        let bands = (costs(at: reach, .low) + costs(at: reach, .high)).max() ?? 1
        return Axis(
            FigureWords.usdAMonth, to: max(1, min(max(lines, bands), 2 * lines)) * 1.02,
            label: FigureWords.usdTick)
    }

    /// The ticks of the axis, and the crossover among them.
    private func volumes(_ axis: Axis, crossing: Rational?) -> [(volume: Rational, text: String)] {
        let ticks = axis.ticks(atMost: 9).compactMap { tick in
            VolumeText.rational(tick).map { (volume: $0, text: VolumeText.tick(tick)) }
        }
        guard let crossing else { return ticks }
        let others = ticks.filter { $0.volume != crossing }
        return (others + [(crossing, "\(words.about(crossing)), the crossover")]).sorted {
            $0.volume < $1.volume
        }
    }

    private func notes(_ near: NearVolumes, to reach: Double) -> [String] {
        let hasDoubts = near.cheapest?.runs.contains { !$0.doubts.isEmpty } ?? false
        return [
            priced.hasRanges ? ComparisonWords.nearNote : nil, hasDoubts ? ComparisonWords.takeTurns : nil,
            hasFineSteps(to: reach) ? ComparisonWords.fineSteps : nil,
        ].compactMap(\.self)
    }
}
