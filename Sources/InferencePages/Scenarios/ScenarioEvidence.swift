package import Cost
import CostPages
import Exact
package import Inference
package import Workloads

/// What language models add to what a decision may ask and name.
package enum ModelQuestions {
    /// The questions that the cost of a workload of language models answers.
    package static let inquiries = CostInquiry.ofLanguageModels
    /// The options of language models.
    package static let options = OptionID.languageModels
}

extension CostedScenario {
    /// The evidence that the scenario gives to a decision, with what must be known of an answer besides the costs.
    /// Draws are computed, O(draws x inputs).
    package var evidence: (priced: PricedWorkload, remarks: @Sendable (CostInquiry) -> [String]) {
        let inquiries = ModelInquiries(of: named.scenario, sets, draws: draws(), outlay: outlay)
        return (inquiries.answered, { inquiries.remarks(on: $0) })
    }

    /// The crossover of a pair with every input as it is, with the low and with the high set; empty where one of the two
    /// is not compared.
    package func crossovers(between first: OptionID, and second: OptionID) -> [Crossover] {
        [sets.base, sets.low, sets.high].compactMap { $0.crossover(between: first, and: second) }
    }
}

extension ModelInquiries {
    /// What a reader must know of an answer besides the costs: what is not settled, and why a fleet of one's own that
    /// costs least does not count.
    package func remarks(on inquiry: CostInquiry) -> [String] {
        [doubt(inquiry), inquiry == .routing ? fleetOfHybrid : ownCapacityRemark].compactMap(\.self)
    }

    private func doubt(_ inquiry: CostInquiry) -> String? {
        guard answered.finding(on: inquiry) == .unclear else { return nil }
        return unsettled(inquiry).flatMap { CurveWords.workload.agreeing($0, in: priced.draws) }
            ?? "whether use is steady enough is not settled"
    }

    private var fleetOfHybrid: String? {
        hasFleetOfHybrid ? "the hybrid runs GPUs of its own, and nobody is asked who runs them" : nil
    }

    private var ownCapacityRemark: String? {
        let rivals = [OptionID.closed, .managedOpen].filter { priced.cost($0) != nil }
        guard let own = priced.cost(.selfHosted), !rivals.isEmpty,
            rivals.compactMap(priced.cost).allSatisfy({ own < $0 })
        else { return nil }
        if rivals.contains(where: { !isForGood(against: $0) }) {
            return "self-hosted does not stay below at larger volumes"
        }
        guard isSteady == .no else { return nil }
        return
            "use is not steady: in \(months.text) months the saving of self-hosted does not pay the move back"
    }
}
