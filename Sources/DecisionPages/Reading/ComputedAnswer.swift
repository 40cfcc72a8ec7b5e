package import Advice
import CostPages
import Decision

/// An answer that follows from the cost of a workload.
package struct ComputedAnswer: Sendable, Equatable {
    package let question: String
    package let answer: String
    /// What was found.
    package let finding: CostFinding
    /// How it follows: `at 1.5 M tokens a day closed costs $1,990 a month, managed open $2,710`.
    package let reason: String

    /// Whether the draws settle it.
    package var isSettled: Bool { finding != .unclear }
}

extension Decisions {
    /// What the cost of a workload answers, in the order of the questions; questions for which nothing can be
    /// compared are left out.
    func computed(from workload: PricedWorkload, _ words: CurveWords) -> [ComputedAnswer] {
        costRules.compactMap { rule in
            guard let finding = workload.finding(on: rule.inquiry), let answer = rule.answers[finding]
            else {
                return nil
            }
            return ComputedAnswer(
                question: rule.question, answer: answer, finding: finding,
                reason: DecisionWords.reason(rule.inquiry, finding, workload, words))
        }
    }

    /// Whether answers computed from a workload are those of a walk, where the walk gives any; unless it has to be
    /// exactly so, "not sure" agrees with all.
    func agree(_ computed: [ComputedAnswer], with walk: Walk, exactly: Bool = false) -> Bool {
        walk.steps.allSatisfy { step in
            guard exactly || step.answer != Answer.unsure else { return true }
            return computed.first { $0.question == step.question }.map { $0.answer == step.answer }
                ?? true
        }
    }
}
