package import Advice
import Cost
package import CostPages
import Decision
import InferencePages
import Site
package import Workloads

/// What a workload answers, beside the answers that somebody gave.
package struct WorkloadEvidence: Sendable {
    /// The answers that follow from the workload's cost.
    package let computed: [ComputedAnswer]
    /// The answers that somebody gave (question id to answer id): they win.
    package let given: [String: String]
    let subject: CostSubject

    /// All answers: those that were given, and those that were computed where none was.
    package var answers: [String: String] {
        given.merging(computed.map { ($0.question, $0.answer) }) { given, _ in given }
    }
}

extension Consultation {
    /// What a workload answers of this decision; nil where the handbook has no cost data.
    package func evidence(of workload: CostedScenario, given: [String: String]) -> WorkloadEvidence? {
        guard let costs = site.costs.costs else { return nil }
        let isNamed = costs.scenario(workload.id)?.named.scenario == workload.named.scenario
        let route = isNamed ? costs.route(of: workload) : nil
        return evidence(of: CostSubject(workload, of: costs, route: route), given: given)
    }

    /// The comparison with an id; nil where the handbook has none of that id.
    package func comparison(_ id: String) -> PricedComparison? { site.numbers.comparison(id) }

    /// What a comparison of the handbook answers of this decision.
    package func evidence(of comparison: PricedComparison, given: [String: String])
        -> WorkloadEvidence
    {
        evidence(of: CostSubject(comparison, of: site.numbers, route: comparison.route), given: given)
    }

    private func evidence(of subject: CostSubject, given: [String: String]) -> WorkloadEvidence {
        WorkloadEvidence(
            computed: decisions.computed(from: subject), given: given,
            subject: subject)
    }

    /// The ids of the comparisons against which the decision can be held.
    package var comparisons: [String] { site.numbers.comparisons.map(\.id) }

    /// Whether it can be held against a workload of one's own.
    package var takesFiles: Bool { site.costSubjects.takesFiles }

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

    /// What the outcome costs beside all other options: in the reader's own workload where one is given, else in the
    /// first scenario of the outcome that answers as the walk does.
    static func cost(
        of walk: Walk, evidence: WorkloadEvidence?, decisions: Decisions, site: SiteContext
    ) -> OutcomeCost? {
        guard let outcome = walk.outcome else { return nil }
        if let evidence {
            return OutcomeCost(
                evidence.subject,
                decisions.costed.position(
                    of: walk, among: evidence.subject.priced.options, given: evidence.given,
                    computed: evidence.computed))
        }
        return site.decisionCosts.sample(for: walk, of: outcome, in: decisions).map { sample in
            OutcomeCost(
                sample.subject,
                decisions.costed.position(
                    of: walk, among: sample.subject.priced.options, given: walk.answers,
                    computed: sample.computed))
        }
    }
}
