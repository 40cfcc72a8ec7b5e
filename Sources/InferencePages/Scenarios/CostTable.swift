import Answers
import Cost
package import CostPages
package import Exact
package import Inference
import Site
import Telling
import Workloads

/// The volumes of every cost table, in tokens per day.
let tableVolumes: [Rational] = [
    100_000, 300_000, 1_000_000, 3_000_000, 10_000_000, 30_000_000, 100_000_000, 300_000_000, 1_000_000_000,
]

extension VolumeLine {
    /// What the options of a scenario cost at a volume, in tokens per day.
    package init(at volume: Rational, _ sets: LowBaseHigh<Estimate>, hasRanges: Bool) {
        self.init(
            at: volume,
            sets.base.curves.indices.map { option in
                guard let base = try? sets.base.curves[option].cost(at: volume) else { return nil }
                guard hasRanges else { return NamedSets(low: base, base: base, high: base) }
                guard let low = try? sets.low.curves[option].cost(at: volume),
                    let high = try? sets.high.curves[option].cost(at: volume)
                else { return nil }
                return NamedSets(low: low, base: base, high: high)
            })
    }
}

extension ScenarioFigures {
    /// Monthly cost over the volumes.
    var costTable: PageTable {
        costs.table(named.title, volume: CostWords.volumeColumn, in: words) { volume in
            CostWords.millions(volume) + (volume == estimate.tokensPerDay ? CostWords.thisScenario : "")
        }
    }

    /// The same costs for programs.
    var costCSV: String { costs.csv(volume: "tokens_per_day") }

    /// Where the options cross.
    var crossoverTable: PageTable {
        words.crossoverTable(
            named.title,
            sets.base.crossovers.indices.map { index in
                let each = [sets.low, sets.base, sets.high].map { $0.crossovers[index] }
                return (sets.base.crossovers[index], hasRanges ? each : [])
            })
    }
}
