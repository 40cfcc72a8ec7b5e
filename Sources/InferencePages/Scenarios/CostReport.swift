package import Answers
import Cost
import CostPages
import Exact
import Fields
import Inference
import Telling
package import Workloads

extension CostReport {
    /// A table for a terminal of 80 columns, rounded as on the pages, with what is not counted first and how often
    /// each option is the cheapest last.
    package static func table(_ costed: CostedScenario) -> String {
        let estimate = costed.estimate
        let volume = CostWords.volume(estimate.tokensPerDay)
        let options = TextTable(
            head: ["Option", "USD a month", "Fixed", "All-in per M", "Tokens per M", "Replicas", "Used"],
            rows: estimate.options.map { optionRow($0, of: costed) })
        let parts: [String?] = [
            wrapped("\(costed.named.title): \(volume), prices of \(costed.named.asOf.longText)") + "\n",
            costed.incomplete.map { wrapped($0) + "\n" },
            options.text,
            costed.capacityNotes.isEmpty ? nil : costed.capacityNotes.map { wrapped($0) + "\n" }.joined(),
            TextTable(crossovers: estimate.crossovers, in: costed.words)?.text,
            shares(costed) + (costed.leaning.map { wrapped($0) + "\n" } ?? ""),
        ]
        return parts.compactMap(\.self).joined(separator: "\n")
    }

    private static func shares(_ costed: CostedScenario) -> String {
        guard costed.hasRanges else { return wrapped(CostWords.nothingAssumed) + "\n" }
        let draws = costed.draws()
        let first = draws.decisive.prefix(3).map { CostWords.decisive(costed.title(of: $0.id), $0.draws) }
        let decisive =
            first.isEmpty
            ? CostWords.nothingDecides : "\(CostWords.measureFirst) \(first.joined(separator: "; "))."
        let summary = costed.shares(of: draws)
        return [
            costed.cheapest(in: draws), decisive,
            CostWords.basis("Measured", summary.measured), CostWords.basis("Assumed", summary.assumed),
        ].map { wrapped($0) + "\n" }.joined()
    }
}

private func optionRow(_ option: OptionEstimate, of costed: CostedScenario) -> [String] {
    let fleet = option.fleet
    let estimate = costed.estimate
    return [
        option.option.rawValue + (option.option == estimate.lowest ? ", lowest" : ""),
        Display.usdPerMonth(option.usdPerMonth), Display.usdPerMonth(option.fixedUSDPerMonth),
        estimate.allInUSDPerMtok(option.option).map(Display.usdPerMtok) ?? "",
        option.usdPerMtok.map(Display.usdPerMtok) ?? "",
        fleet?.replicas.text ?? "", fleet?.utilization.map(CostWords.share) ?? "",
    ]
}
