import Cost
import Decision

/// What a workload answers, beside the answers that somebody gave.
package struct WorkloadEvidence: Sendable {
    /// The answers that follow from the workload's cost.
    package let computed: [ComputedAnswer]
    /// The answers that somebody gave (question id to answer id): they win.
    package let given: [String: String]
    let workload: CostedScenario

    /// All answers: those that were given, and those that were computed where none was.
    package var answers: [String: String] {
        given.merging(computed.map { ($0.question, $0.answer) }) { given, _ in given }
    }
}

extension Consultation {
    /// What a workload answers of this decision; nil where the handbook has no cost data.
    package func evidence(of workload: CostedScenario, given: [String: String]) -> WorkloadEvidence? {
        guard let costs = site.costs.costs else { return nil }
        let computed = decisions.costRules.compactMap { costs.answer(to: $0, for: workload) }
        return WorkloadEvidence(computed: computed, given: given, workload: workload)
    }

    /// The titles of the questions that a workload can answer.
    package var computableQuestions: [String] {
        decisions.costRules.compactMap { graph.question($0.question)?.title }
    }
}

extension WalkReport {
    /// How an answer was computed, or what the workload says instead of it; empty for all others.
    func computedNote(on line: TraceLine) -> String {
        guard let evidence, let computed = evidence.computed.first(where: { $0.question == line.question.id })
        else { return "" }
        if computed.answer == line.answer.id { return DecisionWords.computed(computed.reason) }
        let short = line.question.answer(computed.answer)?.short ?? computed.answer
        return DecisionWords.computedOtherwise(short, computed.reason)
    }

    /// What the outcome costs: in the reader's own workload where one is given, else in its scenario.
    static func cost(
        of outcome: String?, evidence: WorkloadEvidence?, decisions: Decisions, site: SiteContext
    ) -> OutcomeCost? {
        guard let outcome else { return nil }
        guard let evidence, let costs = site.costs.costs else { return site.decisionCosts.outcomes[outcome] }
        let claim = decisions.outcomeScenarios.first { $0.outcome == outcome }
        let workload = evidence.workload
        let isNamed = costs.scenario(workload.id)?.named.scenario == workload.named.scenario
        let cost = OutcomeCost(
            workload, options: claim?.options, costs: costs,
            route: isNamed ? CostRoutes.scenario(workload.id) : nil)
        return cost.options.isEmpty ? nil : cost
    }
}
