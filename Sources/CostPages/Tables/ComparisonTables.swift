package import Cost
import Exact
package import Site

// What a comparison says, as tables.
extension ComparisonFigures {
    /// Monthly cost over the volumes: the base, and from low to high. The cheapest option of a row bears a word, and so
    /// does one that the draws do not tell apart from it.
    package var costTable: PageTable {
        PageTable(
            name: CostWords.costTable(priced.title),
            head: [priced.volume.title] + options.map { "\(words.title($0)), USD a month" },
            rows: lines.map { line in
                let mark = line.volume == priced.volume.usual ? ComparisonWords.usualMark : ""
                return [PageTable.Cell(words.bound(line.volume) + mark)]
                    + options.indices.map { cell(line, $0) }
            })
    }

    private func cell(_ line: VolumeLine, _ option: Int) -> PageTable.Cell {
        guard let cost = line.usdPerMonth?[option] else { return PageTable.Cell(CostWords.tooLarge) }
        var cell = PageTable.Cell(Display.usdPerMonth(cost.base))
        cell.range = CostWords.range(cost.span)
        if option == line.lowest { cell.mark = CostWords.lowestMark }
        if line.closeToLowest.contains(option) { cell.mark = CostWords.closeMark }
        return cell
    }

    /// The same costs for programs, unrounded to 15 significant digits.
    package var costCSV: String {
        let names = options.map { $0.column + "_usd_per_month" }
        let columns = names.flatMap { hasRanges ? [$0, $0 + "_low", $0 + "_high"] : [$0] }
        let rows = lines.map { line in
            let costs = options.indices.flatMap { index -> [Rational?] in
                let cost = line.usdPerMonth?[index]
                return hasRanges ? [cost?.base, cost?.low, cost?.high] : [cost?.base]
            }
            return ([line.volume.text] + costs.map { $0?.text ?? "" }).joined(separator: ",")
        }
        return ([(["volume"] + columns).joined(separator: ",")] + rows).joined(separator: "\n") + "\n"
    }

    /// The few numbers from which the cost of an option at any volume follows.
    var coefficientTable: PageTable {
        PageTable(
            name: "\(ComparisonWords.coefficientsTitle), \(priced.title)",
            head: ComparisonWords.coefficientColumns,
            rows: estimate.curves.base.map { curve in
                let stairs = curve.staircase
                return cells([
                    words.title(curve.option), Display.usdPerMonth(curve.fixedUSDPerMonth),
                    curve.usdPerMonthPerUnit == 0
                        ? CostWords.none : VolumeText.dollars(curve.usdPerMonthPerUnit),
                    stairs.map { Display.usdPerMonth($0.usdPerMonthPerStep) } ?? CostWords.none,
                    stairs.map { words.about($0.volumePerStep) } ?? CostWords.none,
                    stairs?.spare.text ?? CostWords.none, stairs?.least.text ?? CostWords.none,
                ])
            })
    }
}

extension PricedComparison {
    /// Where the options cross, a row for each pair: from which volume the second costs no more for good.
    var crossoverTable: PageTable {
        let ends = hasRanges ? [CostWords.lowColumn, CostWords.baseColumn, CostWords.highColumn] : []
        return PageTable(
            name: CostWords.crossoverTable(title),
            head: [CostWords.pairColumn] + ends + [CostWords.crossoverColumn],
            rows: estimate.crossovers.map { pair in
                let volumes = NamedSet.allCases.map { set in
                    crossover(pair, at: set).map(words.goodFrom) ?? CostWords.tooLarge
                }
                return cells(
                    [ComparisonWords.pair(pair, in: words)] + (hasRanges ? volumes : [])
                        + [words.sentence(pair)])
            })
    }

    /// The crossover of the same pair in another set; nil where it does not fit.
    package func crossover(_ base: Crossover, at set: NamedSet) -> Crossover? {
        if set == .base { return base }
        let curves = estimate.curves[set]
        guard let from = curves.first(where: { $0.option == base.from }),
            let to = curves.first(where: { $0.option == base.to })
        else { return nil }
        do throws(ArithmeticError) { return try Crossover(from: from, to: to) } catch { return nil }
    }
}
