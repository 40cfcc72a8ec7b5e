import Cost
import CostPages
package import Exact
package import Inference
import Site

/// The volumes of every cost table, in tokens per day.
let tableVolumes: [Rational] = [
    100_000, 300_000, 1_000_000, 3_000_000, 10_000_000, 30_000_000, 100_000_000, 300_000_000, 1_000_000_000,
]

/// The monthly cost of each option at one volume.
package struct CostLine {
    package let tokensPerDay: Rational
    /// In the order of the options, USD; nil where the exact sum does not fit.
    package let usdPerMonth: [LowBaseHigh<Rational>?]
    /// The options that cannot be told apart from the cheapest, by their place.
    private(set) var closeToLowest: [Int] = []

    package init(at volume: Rational, _ sets: LowBaseHigh<Estimate>, hasRanges: Bool) {
        tokensPerDay = volume
        usdPerMonth = sets.base.curves.indices.map { option in
            guard let base = try? sets.base.curves[option].cost(at: volume) else { return nil }
            guard hasRanges else { return LowBaseHigh(low: base, base: base, high: base) }
            guard let low = try? sets.low.curves[option].cost(at: volume),
                let high = try? sets.high.curves[option].cost(at: volume)
            else { return nil }
            return LowBaseHigh(low: low, base: base, high: high)
        }
    }

    /// The cheapest option's index at the base, the first of equals.
    package var lowest: Int? {
        let known = usdPerMonth.enumerated().compactMap { index, cost in cost.map { (index, $0.base) } }
        return known.min { $0.1 < $1.1 }?.0
    }

    /// Whether the range of an option meets that of the cheapest, so that draws have to tell the two apart.
    var isInDoubt: Bool {
        guard let lowest, let least = usdPerMonth[lowest] else { return false }
        return usdPerMonth.enumerated().contains { index, cost in
            guard index != lowest, let cost else { return false }
            return cost.span.lowerBound <= least.span.upperBound
        }
    }

    /// Takes from the draws which options are too close to the cheapest to be told apart: it stays cheaper in fewer
    /// than 80 of 100.
    mutating func compare(_ options: [OptionID], _ draws: Draws, _ reference: Int) {
        closeToLowest = options.indices.filter { index in
            guard index != lowest, usdPerMonth[index] != nil,
                let agreeing = draws.draws(reference: reference, noDearerThan: options[index])
            else { return false }
            return !Draws.areSettling(agreeing)
        }
    }
}

extension ScenarioFigures {
    /// Monthly cost over the volumes: the base, and from low to high. The cheapest option of a row bears a word,
    /// and so does one that the draws do not tell apart from it.
    var costTable: PageTable {
        PageTable(
            name: CostWords.costTable(named.title),
            head: [CostWords.volumeColumn] + options.map(CostWords.costColumn),
            rows: lines.map { line in
                let own = line.tokensPerDay == estimate.tokensPerDay ? CostWords.thisScenario : ""
                return [PageTable.Cell(CostWords.millions(line.tokensPerDay) + own)]
                    + options.indices.map { cell(line, $0) }
            })
    }

    private func cell(_ line: CostLine, _ option: Int) -> PageTable.Cell {
        guard let cost = line.usdPerMonth[option] else { return PageTable.Cell(CostWords.tooLarge) }
        var cell = PageTable.Cell(Display.usdPerMonth(cost.base))
        cell.range = CostWords.range(cost.span)
        if option == line.lowest { cell.mark = CostWords.lowestMark }
        if line.closeToLowest.contains(option) { cell.mark = CostWords.closeMark }
        return cell
    }

    /// The same costs for programs, unrounded to 15 significant digits.
    var costCSV: String {
        let names = options.map { $0.column + "_usd_per_month" }
        let columns = names.flatMap { hasRanges ? [$0, $0 + "_low", $0 + "_high"] : [$0] }
        let lines = lines.map { line in
            let costs = line.usdPerMonth.flatMap { cost in
                hasRanges ? [cost?.base, cost?.low, cost?.high] : [cost?.base]
            }
            return ([line.tokensPerDay.text] + costs.map { $0?.text ?? "" }).joined(separator: ",")
        }
        return ([(["tokens_per_day"] + columns).joined(separator: ",")] + lines).joined(separator: "\n")
            + "\n"
    }

    /// Where the options cross, a row for each pair: from which volume the second costs no more for good.
    var crossoverTable: PageTable {
        let ends = hasRanges ? [CostWords.lowColumn, CostWords.baseColumn, CostWords.highColumn] : []
        return PageTable(
            name: CostWords.crossoverTable(named.title),
            head: [CostWords.pairColumn] + ends + [CostWords.crossoverColumn],
            rows: sets.base.crossovers.indices.map { index in
                let crossover = sets.base.crossovers[index]
                let volumes = [sets.low, sets.base, sets.high].map {
                    CostWords.goodFrom($0.crossovers[index])
                }
                return cells(
                    [CostWords.pair(crossover)] + (hasRanges ? volumes : [])
                        + [CostWords.sentence(crossover)])
            })
    }
}
