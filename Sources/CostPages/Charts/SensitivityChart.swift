import Charts
import Cost
import Exact
import Site
import Telling

extension ComparisonShapes {
    /// The most bars of a chart.
    private static let mostBars = 10

    /// How far each given number alone moves the crossover of a pair, the largest swing first. Throws where no number
    /// moves it, and where that is too large to compute.
    ///
    /// It looks at the pair the way in which a growing volume turns it, in whichever order the two are compared.
    func sensitivityFigure(_ pair: Crossover, _ numbers: CostNumbers) throws(MissingFigure) -> Figure {
        let moving = try moving(pair)
        guard let first = moving.first else {
            throw MissingFigure(ComparisonWords.nothingMoves(pair, in: words))
        }
        let bars = moving.prefix(Self.mostBars)
        let volumes = bars.flatMap { [$0.swing.low.robust, $0.swing.high.robust] }.compactMap(\.self)
        let reach = (volumes + [pair.robust ?? 0]).map(\.approximation).max() ?? 0
        guard reach.isFinite else { throw .sensitivityTooLarge }
        guard reach > 0 else { throw MissingFigure(ComparisonWords.movesToNoVolume(pair, in: words)) }
        let (from, to) = (words.name(pair.overtaken), words.name(pair.overtaking))
        let asItStands = pair.robust.flatMap { $0 > 0 ? $0 : nil }.map { volume in
            (volume: volume, text: "With every number at its base: \(words.crossover(volume))")
        }
        let names = "from \(from) to \(to)"
        return Figure(
            name: "sensitivity", heading: FigureWords.sensitivityHeading,
            title: "The crossover \(names) moves most with this number: \(title(first, numbers)), "
                + FigureWords.span(end(first.swing.low), end(first.swing.high)),
            label: asItStands?.text,
            subtitle: ComparisonWords.subtitle(
                "\(priced.volume.title) from which \(to) stays cheaper than \(from)", priced, numbers.asOf),
            notes: [FigureWords.sensitivityNote(isCut: moving.count > Self.mostBars)],
            picture: .bars(
                BarChart(
                    x: Axis(
                        "Crossover \(names), \(priced.volume.unit)", to: 1.05 * reach, label: VolumeText.tick),
                    bars: bars.map { bar($0, numbers) },
                    style: priced.faces.style(of: pair.overtaking),
                    rule: asItStands.map {
                        Rule(at: $0.volume.approximation, from: nil, to: nil, label: $0.text)
                    })),
            data: data(moving, numbers))
    }

    /// The pair that the sensitivity is about: the first that crosses, else the first.
    var mainPair: Crossover? {
        let crossovers = priced.estimate.crossovers
        return crossovers.first { ($0.robust ?? 0) > 0 } ?? crossovers.first
    }

    private func moving(_ pair: Crossover) throws(MissingFigure) -> [ComparisonSensitivity] {
        do throws(ComparisonError) {
            return try priced.estimate.sensitivity(from: pair.overtaken, to: pair.overtaking)
                .filter { $0.swing.low.robust != $0.swing.high.robust }
        } catch {
            throw .sensitivityTooLarge
        }
    }

    private func title(_ sensitivity: ComparisonSensitivity, _ numbers: CostNumbers) -> String {
        numbers.assumption(sensitivity.number.id)?.title ?? sensitivity.number.id
    }

    private func end(_ crossover: Crossover) -> String {
        crossover.robust.map {
            $0 == 0 ? FigureWords.anyVolume : words.about($0).dropping(prefix: "about ") ?? ""
        }
            ?? FigureWords.never
    }

    private func bar(_ sensitivity: ComparisonSensitivity, _ numbers: CostNumbers) -> BarChart.Bar {
        func end(_ crossover: Crossover, _ value: Rational) -> BarChart.End {
            let text = CostWords.figure(value)
            return BarChart.End(
                crossover.robust?.approximation, crossover.robust == nil ? FigureWords.neverAt(text) : text)
        }
        let unit = numbers.assumption(sensitivity.number.id)?.unit ?? ""
        let sets = sensitivity.number.sets
        return BarChart.Bar(
            "\(title(sensitivity, numbers)) (\(unit))", end(sensitivity.swing.low, sets.low),
            end(sensitivity.swing.high, sets.high))
    }

    private func data(_ moving: [ComparisonSensitivity], _ numbers: CostNumbers) -> FigureData {
        let columns = [
            FigureData.Column(FigureWords.inputColumn, "assumption"),
            FigureData.Column(FigureWords.unitColumn, "unit"),
            FigureData.Column(FigureWords.lowEnd, "low"), FigureData.Column(FigureWords.highEnd, "high"),
            FigureData.Column(FigureWords.crossoverAtLow, "crossover_at_low"),
            FigureData.Column(FigureWords.crossoverAtHigh, "crossover_at_high"),
        ]
        let rows = moving.map { sensitivity in
            let id = sensitivity.number.id
            let row = PageTable.Link.place(
                numbers.routes.assumptions, fragment: CostRoutes.row("assumption", id))
            return [
                FigureData.Cell(title(sensitivity, numbers), for: id, link: row),
                FigureData.Cell(numbers.assumption(id)?.unit ?? ""),
                FigureData.Cell(sensitivity.number.sets.low, as: CostWords.figure),
                FigureData.Cell(sensitivity.number.sets.high, as: CostWords.figure),
                crossoverCell(sensitivity.swing.low), crossoverCell(sensitivity.swing.high),
            ]
        }
        return FigureData(name: "What moves the crossover, \(priced.title)", columns: columns, rows: rows)
    }

    private func crossoverCell(_ crossover: Crossover) -> FigureData.Cell {
        FigureData.Cell(crossover.robust, none: FigureWords.never) {
            $0 == 0 ? FigureWords.anyVolume : words.crossover($0)
        }
    }
}

extension MissingFigure {
    fileprivate static let sensitivityTooLarge = MissingFigure(
        FigureWords.sensitivityUnknown, isTooLarge: true)
}
