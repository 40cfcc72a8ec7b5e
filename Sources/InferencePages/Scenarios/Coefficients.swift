import Answers
import Claims
import Cost
import CostPages
import Diagnostics
import Exact
import Inference
import Site
import Telling
import Workloads

// The few numbers from which the cost of an option at any volume follows.
extension ScenarioFigures {
    /// A row for each option: `F + P V D / 1e6 + max(least, ceil(V / v) + spare) G`.
    var coefficientTable: PageTable {
        PageTable(
            name: CostWords.coefficientTable(named.title), head: CostWords.coefficientColumns,
            rows: estimate.curves.map { curve in
                let stairs = curve.staircase
                return cells([
                    words.title(curve.option), Display.usdPerMonth(curve.fixedUSDPerMonth),
                    curve.usdPerMtok.map { $0 == 0 ? CostWords.none : Display.usdPerMtok($0) }
                        ?? CostWords.tooLarge,
                    stairs.map { Display.usdPerMonth($0.usdPerMonthPerStep) } ?? CostWords.none,
                    stairs.map { CostWords.tokens($0.volumePerStep) } ?? CostWords.none,
                    stairs?.spare.text ?? CostWords.none, stairs?.least.text ?? CostWords.none,
                ])
            })
    }

    /// The same numbers for programs, unrounded.
    var coefficients: JSON {
        .array(
            estimate.curves.map { curve in
                let stairs = curve.staircase
                return .members([
                    "option": .string(curve.option.rawValue),
                    "fixed_usd_per_month": .exact(curve.fixedUSDPerMonth),
                    "usd_per_mtok": curve.usdPerMtok.map(JSON.exact),
                    "usd_per_month_per_replica": stairs.map { .exact($0.usdPerMonthPerStep) },
                    "tokens_per_day_per_replica": stairs.map { .exact($0.volumePerStep) },
                    "spare_replicas": stairs.map { .exact($0.spare) },
                    "minimum_replicas": stairs.map { .exact($0.least) },
                ])
            })
    }
}
