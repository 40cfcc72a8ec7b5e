import Cost
import CostPages
import Exact
import Fields
import Inference
import Site
package import Workloads

/// The forms in which a program or a person gets the cost of a scenario.
package enum CostReport {
    /// The figures of every option and pair for programs, unrounded.
    package static func json(_ costed: CostedScenario) -> [UInt8] {
        EstimateJSON.bytes(of: costed.estimate, costed.shares(of: costed.draws()))
    }

    /// One line for each option, unrounded; a figure that an option does not have is empty.
    package static func csv(_ costed: CostedScenario) -> String {
        let estimate = costed.estimate
        let head = """
            scenario,as_of,tokens_per_day,option,usd_per_month,fixed_usd_per_month,usd_per_mtok,replicas,\
            utilization,usd_per_mtok_effective,usd_per_mtok_marginal,tokens_per_day_per_replica
            """
        let lines = estimate.options.map { option in
            let figures = [
                option.usdPerMonth, option.fixedUSDPerMonth, option.usdPerMtok, option.fleet?.replicas,
                option.fleet?.utilization, option.fleet?.usdPerMtokEffective,
                option.fleet?.usdPerMtokMarginal,
                option.fleet?.tokensPerDayPerReplica,
            ]
            return
                ([estimate.scenario, estimate.asOf, estimate.tokensPerDay.text, option.option.rawValue]
                + figures.map { $0?.text ?? "" }).joined(separator: ",")
        }
        return ([head] + lines).joined(separator: "\n") + "\n"
    }

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

extension CostWords {
    /// `Assumed: safe_share, peak_to_average.`
    package static func basis(_ word: String, _ inputs: [String]) -> String {
        "\(word): \(inputs.isEmpty ? "nothing" : inputs.joined(separator: ", "))."
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
