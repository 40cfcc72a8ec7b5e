import Cost
import Exact
import Fields
import Site
import Telling

/// The forms in which a program or a person gets the costs of a comparison.
package enum ComparisonReport {
    /// The figures of every option and pair for programs, unrounded.
    package static func json(_ priced: PricedComparison, _ numbers: CostNumbers) -> [UInt8] {
        ComparisonFigures(priced).json(asOf: numbers.asOf)
    }

    /// One line for each option, unrounded; a figure that an option does not have is empty.
    package static func csv(_ priced: PricedComparison, _ numbers: CostNumbers) -> String {
        let head =
            "scenario,as_of,volume,option,usd_per_month,fixed_usd_per_month,usd_per_month_low,usd_per_month_high,steps"
        let lines = zip(priced.estimate.costs, priced.estimate.curves.base).map { cost, curve in
            let steps = curve.staircase.flatMap { try? $0.count(at: priced.volume.usual) }
            let usd = cost.usdPerMonth
            let figures = [usd.base, curve.fixedUSDPerMonth, usd.low, usd.high, steps]
            return
                ([priced.id, numbers.asOf.description, priced.volume.usual.text, cost.option.rawValue]
                + figures.map { $0?.text ?? "" }).joined(separator: ",")
        }
        return ([head] + lines).joined(separator: "\n") + "\n"
    }

    /// A table for a terminal of 80 columns, rounded as on the pages, with how often each option is the cheapest last.
    package static func table(_ priced: PricedComparison, _ numbers: CostNumbers) -> String {
        let volume = priced.words.volume(priced.volume.usual)
        let options = TextTable(
            head: ["Option", "USD a month", "Low", "High", "Fixed", "Steps"],
            rows: zip(priced.estimate.costs, priced.estimate.curves.base).map {
                optionRow($0, $1, of: priced)
            })
        let parts = [
            wrapped("\(priced.title): \(volume), numbers of \(numbers.asOf.longText)") + "\n",
            options.text,
            TextTable(crossovers: priced.estimate.crossovers, in: priced.words)?.text,
            shares(priced, numbers),
        ]
        return parts.compactMap(\.self).joined(separator: "\n")
    }

    private static func shares(_ priced: PricedComparison, _ numbers: CostNumbers) -> String {
        let figures = ComparisonFigures(priced)
        guard priced.hasRanges else { return wrapped(figures.sharesSentence) + "\n" }
        let first = figures.measureFirst(numbers)
        let decisive =
            first.isEmpty
            ? CostWords.nothingDecides : "\(CostWords.measureFirst) \(first.joined(separator: "; "))."
        let assumed = priced.estimate.ranged.map(\.id).joined(separator: ", ")
        return [figures.sharesSentence, decisive, "Assumed: \(assumed)."].map { wrapped($0) + "\n" }.joined()
    }
}

private func optionRow(_ cost: ComparisonEstimate.OptionCost, _ curve: CostCurve, of priced: PricedComparison)
    -> [String]
{
    let usd = cost.usdPerMonth
    let steps = curve.staircase.flatMap { try? $0.count(at: priced.volume.usual) }
    return [
        cost.option.rawValue + (cost.option == priced.estimate.lowest ? ", lowest" : ""),
        Display.usdPerMonth(usd.base), Display.usdPerMonth(usd.span.lowerBound),
        Display.usdPerMonth(usd.span.upperBound), Display.usdPerMonth(curve.fixedUSDPerMonth),
        steps?.text ?? "",
    ]
}
