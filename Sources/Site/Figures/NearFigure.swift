import Charts
import Cost

extension FigureScenario {
    /// C1: monthly cost around the crossover, on linear axes from zero to twice its volume; without a crossover to
    /// twice the scenario's own. Nil where there is nothing to compare or no volume to show.
    var nearFigure: Figure? {
        guard let finding = mainFinding else { return nil }
        let crossing = finding.volume.flatMap { $0 > 0 ? $0 : nil }
        let middle = crossing ?? sets.base.tokensPerDay
        let reach = 2 * middle.approximation
        guard reach > 0, reach.isFinite else { return nil }
        let axis = Axis(FigureWords.tokensADay, to: reach, label: FigureWords.tokensTick)
        let isUndecided = isUndecided(finding, to: reach)
        return Figure(
            name: "near", heading: FigureWords.nearHeading,
            title: isUndecided ? FigureWords.noClearWinner(finding.base) : finding.sentence,
            label: isUndecided ? finding.sentence : nil,
            subtitle: FigureWords.subtitle(FigureWords.costByVolume, named),
            notes: (isUndecided ? [FigureWords.asItStands(finding) + "."] : []) + notes(finding, to: reach),
            picture: .lines(
                Chart(
                    x: axis, y: costAxis(to: reach), series: options.map { series($0, to: reach) },
                    rule: crossing.map { rule(finding, at: $0, isUndecided: isUndecided) }, isPlaceable: true)
            ),
            data: costData(FigureWords.nearTable(named), at: tableVolumes(axis, crossing: crossing)))
    }

    private func series(_ option: OptionID, to reach: Double) -> Series {
        let shape = shape(of: option)
        return Series(
            CostWords.title(option), style: option.style, points: shape?.base.line(to: reach) ?? [],
            band: hasRanges
                ? shape.map { Band(lower: $0.low.line(to: reach), upper: $0.high.line(to: reach)) } : nil)
    }

    /// High enough for all lines; bands of more than twice their height run out at the top.
    private func costAxis(to reach: Double) -> Axis {
        let shapes = options.compactMap(shape)
        let lines = shapes.map { $0.base.cost(at: reach) }.max() ?? 1
        let bands = shapes.map { $0.high.cost(at: reach) }.max() ?? 1
        return Axis(
            FigureWords.usdAMonth, to: max(1, min(max(lines, bands), 2 * lines)) * 1.02,
            label: FigureWords.usdTick)
    }

    private func rule(_ finding: CrossoverFinding, at volume: Rational, isUndecided: Bool) -> Rule {
        let base = volume.approximation
        return Rule(
            at: base, from: finding.range.map { $0.least.volume?.approximation ?? base } ?? base,
            to: finding.range.map { $0.most.volume?.approximation } ?? base,
            label: isUndecided ? FigureWords.asItStands(finding) : finding.sentence)
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

    /// Whether the ranges of the two options overlap at every volume of the chart.
    private func isUndecided(_ finding: CrossoverFinding, to reach: Double) -> Bool {
        guard hasRanges, let from = shape(of: finding.base.from), let to = shape(of: finding.base.to)
        else { return false }
        return (0...24).allSatisfy { index in
            let volume = reach * Double(index) / 24
            return from.low.cost(at: volume) <= to.high.cost(at: volume)
                && to.low.cost(at: volume) <= from.high.cost(at: volume)
        }
    }

    private func notes(_ finding: CrossoverFinding, to reach: Double) -> [String] {
        let isFine = options.compactMap(shape).contains { $0.base.hasFineSteps(to: reach) }
        return [
            hasRanges ? FigureWords.setsNote : nil, finding.crossesAgain ? FigureWords.crossesAgain : nil,
            isFine ? FigureWords.fineSteps : nil,
        ].compactMap(\.self)
    }
}
