import Cost
import Exact
import Inference
package import Telling
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
}

extension CostWords {
    /// `Assumed: safe_share, peak_to_average.`
    package static func basis(_ word: String, _ inputs: [String]) -> String {
        "\(word): \(inputs.isEmpty ? "nothing" : inputs.joined(separator: ", "))."
    }
}
