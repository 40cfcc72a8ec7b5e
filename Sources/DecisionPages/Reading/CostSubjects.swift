import Cost
import CostPages
import Inference
import InferencePages
import Site

/// What outcomes may be held against: comparisons of any subject, and scenarios of language models.
struct CostSubjects: Sendable {
    let costs: CostState
    let numbers: CostNumbers

    /// Whether there is anything that could be compared.
    var isPresent: Bool {
        if case .absent = costs { return numbers.hasComparisons }
        return true
    }

    /// Whether nothing may be said, since the data has errors that are reported in their places.
    var isBroken: Bool {
        if case .broken = costs { return true }
        return numbers.hasComparisons && numbers.keepsStill
    }

    /// The ids of comparisons and named scenarios, in their order.
    var ids: [String] { numbers.comparisons.map(\.id) + (costs.costs?.scenarios.map(\.id) ?? []) }

    /// The options that a decision may name, in their order: those of comparisons, and those of language models where
    /// these have data or nothing else is compared. Nil where the data of comparisons has errors.
    var options: [OptionID]? {
        guard !numbers.hasComparisons || !numbers.keepsStill else { return nil }
        let own = numbers.comparisons.flatMap(\.options).uniqued
        if case .absent = costs, !own.isEmpty { return own }
        return own + OptionID.languageModels.filter { !own.contains($0) }
    }

    /// What an id stands for, with its page; nil where it is none of theirs. Draws are computed, O(draws x inputs).
    func subject(_ id: String) -> CostSubject? {
        if let comparison = numbers.comparison(id) {
            return CostSubject(comparison, of: numbers, route: comparison.route)
        }
        guard let costs = costs.costs else { return nil }
        return costs.scenario(id).map { CostSubject($0, of: costs, route: CostRoutes.scenario($0.id)) }
    }
}

extension SiteContext {
    /// What outcomes of the handbook may be held against.
    var costSubjects: CostSubjects { CostSubjects(costs: costs, numbers: numbers) }
}
