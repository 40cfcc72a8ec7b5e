import Claims
import Cost
package import Fields
package import Site
import Telling

// Numbers with their sources: each row says where its figure comes from, and when it was read.
extension CostNumbers {
    /// What is assumed with its range, and what is derived with its formula.
    package var assumptionTable: PageTable {
        PageTable(
            name: "Assumptions",
            head: ["Assumption", "Unit", "Low", "Base", "High", "Source", "Read", "Next check"],
            rows: assumptions.map(row))
    }

    private func row(_ assumption: Assumption) -> [PageTable.Cell] {
        var title = PageTable.Cell(assumption.title, id: CostRoutes.row("assumption", assumption.id))
        title.note = assumption.formula.map { "= \($0.text)" }
        return [title]
            + cells([
                assumption.unit, CostWords.figure(assumption.low), CostWords.figure(assumption.base),
                CostWords.figure(assumption.high),
            ])
            + origin(assumption.provenances)
    }

    /// The numbers that a comparison stands on, each after what it is derived from, with a link to its row.
    func inputTable(_ priced: PricedComparison) -> PageTable {
        let used = priced.estimate.numbers.compactMap(assumption)
        return PageTable(
            name: CostWords.inputTable(priced.title),
            head: [
                CostWords.inputColumn, "Unit", CostWords.lowColumn, CostWords.baseColumn,
                CostWords.highColumn, "Source",
                "Read", "Next check",
            ],
            rows: used.map { assumption in
                var title = PageTable.Cell(
                    assumption.title,
                    link: .place(
                        routes.assumptions, fragment: CostRoutes.row("assumption", assumption.id)))
                title.note = assumption.formula.map { "= \($0.text)" }
                let values = book.values(of: assumption.id)
                return [title]
                    + cells(
                        [assumption.unit]
                            + NamedSet.allCases.map { set in values.map { CostWords.figure($0[set]) } ?? "" })
                    + (assumption.formula == nil ? origin(assumption.provenances) : cells(["", "", ""]))
            })
    }

    /// Source, day of reading and next check: an overdue check says so. Of several all sources are named, from the
    /// first to the last day, and the earliest check.
    package func origin(_ provenances: [Provenance]) -> [PageTable.Cell] {
        guard let next = provenances.map(\.nextCheck).min(), let first = provenances.map(\.read).min(),
            let last = provenances.map(\.read).max()
        else { return cells(["", "", ""]) }
        let names = provenances.map(sourceName).uniqued
        let url = names.count == 1 ? provenances[0].upstream ?? source(provenances[0].source)?.url : nil
        return [
            PageTable.Cell(names.joined(separator: "; "), link: url.map { .web($0) }),
            PageTable.Cell(first == last ? first.longText : "\(first.longText) to \(last.longText)"),
            PageTable.Cell(next.longText + (next < today ? ", overdue" : "")),
        ]
    }

    private func sourceName(_ provenance: Provenance) -> String {
        (source(provenance.source)?.title ?? provenance.source)
            + (provenance.isUnverified ? ", unverified" : "")
    }

    /// The comparisons, each with the option that costs least at its usual volume.
    package var comparisonTable: PageTable {
        PageTable(
            name: ComparisonWords.title, head: ["Comparison", "Volume", "Costs least", "USD a month"],
            rows: (keepsStill ? [] : comparisons).map { priced in
                let lowest = priced.estimate.lowest
                let cost = priced.estimate.costs.first { $0.option == lowest }
                return [
                    PageTable.Cell(priced.title, link: .place(priced.route, fragment: nil)),
                    PageTable.Cell(priced.words.volume(priced.volume.usual)),
                    PageTable.Cell(priced.title(of: lowest)),
                    PageTable.Cell(cost.map { Display.usdPerMonth($0.usdPerMonth.base) } ?? CostWords.none),
                ]
            })
    }

    /// The first day by which somebody looks again at a number of a comparison.
    package func nextCheck(of priced: PricedComparison) -> CalendarDate? {
        priced.estimate.numbers.compactMap { assumption($0)?.provenance?.nextCheck }.min()
    }
}
