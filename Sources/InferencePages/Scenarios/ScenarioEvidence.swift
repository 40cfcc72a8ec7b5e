import Answers
package import Cost
import CostPages
import Exact
package import Inference
import Telling
package import Workloads

/// What language models add to what a decision may ask and name.
extension ModelOptions {
    /// The questions that the cost of a workload of language models answers.
    package var inquiries: [CostInquiry] { ModelQuestion.allCases.map { $0.inquiry(among: names) } }
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
        [doubt(inquiry), inquiry.word == ModelQuestion.routing.rawValue ? fleetOfHybrid : ownCapacityRemark]
            .compactMap(\.self)
    }

    private func doubt(_ inquiry: CostInquiry) -> String? {
        guard answered.finding(on: inquiry) == .unclear else { return nil }
        return unsettled(inquiry).flatMap { CurveWords.workload(of: names).agreeing($0, in: priced.draws) }
            ?? "whether use is steady enough is not settled"
    }

    private var fleetOfHybrid: String? {
        hasFleetOfHybrid
            ? "the \(names.name(names[.hybrid])) runs GPUs of its own, and nobody is asked who runs them"
            : nil
    }

    private var ownCapacityRemark: String? {
        let rivals = [LanguageModelOption.closed, .managedOpen].filter { cost(of: $0) != nil }
        guard let own = cost(of: .selfHosted), !rivals.isEmpty,
            rivals.compactMap(cost).allSatisfy({ own < $0 })
        else { return nil }
        let name = names.name(names[.selfHosted])
        if rivals.contains(where: { !isForGood(against: $0) }) {
            return "\(name) does not stay below at larger volumes"
        }
        guard isSteady == .no else { return nil }
        return
            "use is not steady: in \(months.text) months the saving of \(name) does not pay the move back"
    }
}
