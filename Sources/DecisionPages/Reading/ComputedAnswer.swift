import Advice
import Cost
import CostPages
import Decision
import Telling

extension Decisions {
    /// The decision without its pages: where walks have led, in the light of costs.
    var costed: CostedDecision {
        CostedDecision(graph, table, aboutCosts: costRules.map(\.question))
    }

    /// What a scenario or comparison answers, in the order of the questions; questions for which nothing can be
    /// compared are left out.
    func computed(from subject: CostSubject) -> [ComputedAnswer] {
        computed(from: subject.priced, subject.words, remarks: subject.remarks)
    }

    /// What the cost of a workload answers; `remarks` are what must be known of an answer besides the costs.
    func computed(
        from workload: PricedWorkload, _ words: CurveWords, remarks: (CostInquiry) -> [String]
    ) -> [ComputedAnswer] {
        costRules.compactMap { rule in
            guard let finding = workload.finding(on: rule.inquiry), let answer = rule.answers[finding] else {
                return nil
            }
            return ComputedAnswer(
                question: rule.question, answer: answer, finding: finding,
                reason: DecisionWords.reason(rule.inquiry, workload, words, remarks(rule.inquiry)))
        }
    }

    /// Whether answers computed from a workload are those of a walk, where the walk gives any; unless it has to be
    /// exactly so, "not sure" agrees with all.
    func agree(_ computed: [ComputedAnswer], with walk: Walk, exactly: Bool = false) -> Bool {
        walk.steps.allSatisfy { step in
            guard exactly || step.answer != Answer.unsure else { return true }
            return computed.first { $0.question == step.question }.map { $0.answer == step.answer } ?? true
        }
    }
}
