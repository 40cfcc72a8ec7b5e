import Charts
import Cost
import Exact
import Inference
import Telling

extension FigureScenario {
    /// Monthly cost around the volume at which the cheapest option changes, on linear axes from zero to twice that;
    /// where it does not change, to twice the scenario's own. Nil where there is nothing to compare or no volume to
    /// show.
    package var nearChart: CostChart? {
        guard options.count > 1, let near = nearVolumes else { return nil }
        let reach = near.upper.approximation
        guard reach > 0, reach.isFinite else { return nil }
        let axis = Axis(FigureWords.tokensADay, to: reach) { FigureWords.tokensTick($0) }
        let range = near.boundary.flatMap { self.range($0) }
        let title = title(near, range)
        let label = label(near, title: title)
        return CostChart(
            title: title, label: label == title ? nil : label,
            subtitle: FigureWords.subtitle(FigureWords.costByVolume, named), notes: notes(near, to: reach),
            chart: Chart(
                x: axis, y: costAxis(to: reach), series: options.map { series($0, to: reach) },
                rule: near.boundary.map { self.rule($0, range, label: label) },
                place: sets.base.tokensPerDay.approximation),
            boundary: near.boundary?.volume)
    }

    private var nearVolumes: NearVolumes? {
        let estimate = sets.base
        return try? NearVolumes(about: estimate.tokensPerDay, within: estimate.cheapestOverWholeRange) {
            estimate.cheapest(above: 0, upTo: $0)
        }
    }

    private func title(_ near: NearVolumes, _ range: LowBaseHigh<Rational>?) -> String {
        guard let cheapest = near.cheapest else { return FigureWords.costUnknown }
        var shown = CheapestSentence.Shown(lower: 0, upper: near.upper)
        if let range, let boundary = near.boundary {
            shown.range = (
                boundary.run, FigureWords.span(FigureWords.end(range.low), FigureWords.end(range.high))
            )
        }
        return CheapestSentence(cheapest, over: shown, in: words).text
    }

    /// What the rule marks: the title, or, where that names several boundaries, which of them.
    private func label(_ near: NearVolumes, title: String) -> String {
        guard let boundary = near.boundary, near.cheapest?.runs.count != 2 else { return title }
        return words.boundary(boundary.volume, below: boundary.below, above: boundary.above)
    }

    private func series(_ option: OptionID, to reach: Double) -> Series {
        let shape = shape(of: option)
        return Series(
            words.label(option), style: faces.style(of: option), points: shape?.base.line(to: reach) ?? [],
            band: hasRanges
                ? shape.map { Band(lower: $0.low.line(to: reach), upper: $0.high.line(to: reach)) } : nil)
    }

    /// High enough for all lines; bands of more than twice their height run out at the top.
    private func costAxis(to reach: Double) -> Axis {
        let shapes = options.compactMap { shape(of: $0) }
        let lines = shapes.map { $0.base.cost(at: reach) }.max() ?? 1
        let bands = shapes.map { $0.high.cost(at: reach) }.max() ?? 1
        return Axis(
            FigureWords.usdAMonth, to: max(1, min(max(lines, bands), 2 * lines)) * 1.02
        ) { FigureWords.usdTick($0) }
    }

    private func rule(
        _ boundary: NearVolumes.Boundary, _ range: LowBaseHigh<Rational>?, label: String
    ) -> Rule {
        let base = boundary.volume.approximation
        return Rule(
            at: base, from: range?.low.approximation ?? base, to: range?.high.approximation ?? base,
            label: label)
    }

    /// From the least to the most of the volumes at which the sets have a boundary between the same two options; nil
    /// where one of them has none or several, and where they agree.
    private func range(_ boundary: NearVolumes.Boundary) -> LowBaseHigh<Rational>? {
        guard hasRanges else { return nil }
        let volumes = [sets.low, sets.base, sets.high].compactMap { estimate -> Rational? in
            let same = (estimate.cheapestOverWholeRange?.boundaries ?? []).filter {
                $0.below == boundary.below && $0.above == boundary.above
            }
            return same.count == 1 ? same[0].volume : nil
        }.sorted()
        guard volumes.count == 3, volumes[0] < volumes[2] else { return nil }
        return LowBaseHigh(low: volumes[0], base: boundary.volume, high: volumes[2])
    }

    private func notes(_ near: NearVolumes, to reach: Double) -> [String] {
        let isFine = options.compactMap { shape(of: $0) }.contains { $0.base.hasFineSteps(to: reach) }
        let hasDoubts = near.cheapest?.runs.contains { !$0.doubts.isEmpty } ?? false
        return [
            hasRanges ? FigureWords.setsNote : nil, hasDoubts ? FigureWords.takeTurns : nil,
            isFine ? FigureWords.fineSteps : nil, marked(sets.base.tokensPerDay, to: near.upper),
        ].compactMap { $0 }
    }

    /// What the triangle marks; nil where the scenario's own volume lies beyond the chart.
    private func marked(_ volume: Rational, to upper: Rational) -> String? {
        volume <= upper ? FigureWords.place(words.volume(volume)) : nil
    }
}
