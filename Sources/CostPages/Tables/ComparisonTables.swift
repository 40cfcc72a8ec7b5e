package import Cost
import Exact
import Site
import Telling

// What a comparison says, as tables.
extension ComparisonFigures {
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
    /// Where the options cross.
    var crossoverTable: PageTable {
        words.crossoverTable(
            title,
            estimate.crossovers.map { pair in
                (pair, hasRanges ? NamedSet.allCases.map { crossover(pair, at: $0) } : [])
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
