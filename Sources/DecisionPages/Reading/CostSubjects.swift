import Cost
import CostPages
import InferencePages
import Site
import Workloads

/// What outcomes may be held against: comparisons of any subject, and scenarios of language models.
struct CostSubjects: Sendable {
    let costs: CostState
    let numbers: CostNumbers
    /// What the ways to run a model are called.
    let models: ModelOptions

    /// Whether there is anything that could be compared.
    var isPresent: Bool {
        takesFiles || numbers.hasComparisons
    }

    /// Whether nothing may be said, since the data has errors that are reported in their places.
    var isBroken: Bool {
        if case .broken = costs { return true }
        return numbers.hasComparisons && numbers.keepsStill
    }

    /// Whether a workload of one's own can be priced.
    var takesFiles: Bool {
        if case .absent = costs { false } else { true }
    }

    /// The ids of comparisons and named scenarios, in their order.
    var ids: [String] { numbers.comparisons.map(\.id) + (costs.costs?.scenarios.map(\.id) ?? []) }

    /// These, and the ids of the combinations of a grid.
    var allIDs: [String] { ids + (costs.costs?.gridScenarios.map(\.id) ?? []) }

    /// The options that a decision may name, in their order: those of comparisons, and those of language models where
    /// these have data or nothing else is compared. Nil where the data of comparisons has errors.
    var options: [OptionID]? {
        guard !numbers.hasComparisons || !numbers.keepsStill else { return nil }
        let own = numbers.comparisons.flatMap(\.options).uniqued
        if !takesFiles, !own.isEmpty { return own }
        return own + models.ids.filter { !own.contains($0) }
    }

    /// The options that an id compares, in their order; nil where it is none of theirs.
    func options(of id: String) -> [OptionID]? {
        numbers.comparison(id)?.options ?? costs.costs?.scenario(id)?.options
    }

    /// Whether there is, or may be in a workload of one's own, what answers a question.
    func canAnswer(_ inquiry: CostInquiry) -> Bool {
        let compared = inquiry.pair == nil ? [] : numbers.comparisons.map(\.options)
        let own = takesFiles ? [models.ids] : []
        return (compared + own).contains { $0.holds(oneOf: inquiry.pairs) }
    }

    /// Whether what an id stands for answers a question; nil where it is none of theirs. A comparison knows its own
    /// options alone.
    func answers(_ inquiry: CostInquiry, by id: String) -> Bool? {
        guard let options = options(of: id) else { return nil }
        return options.holds(oneOf: inquiry.pairs) && (inquiry.pair != nil || numbers.comparison(id) == nil)
    }

    /// What an id stands for, with its page; nil where it is none of theirs. Draws are computed, O(draws x inputs).
    func subject(_ id: String) -> CostSubject? {
        if let comparison = numbers.comparison(id) {
            return CostSubject(comparison, of: numbers, route: comparison.route)
        }
        guard let costs = costs.costs else { return nil }
        return costs.scenario(id).map { CostSubject($0, of: costs, route: costs.route(of: $0)) }
    }
}

extension SiteContext {
    /// What outcomes of the handbook may be held against.
    var costSubjects: CostSubjects { CostSubjects(costs: costs, numbers: numbers, models: modelOptions) }
}

extension [OptionID] {
    /// Whether both options of one of these pairs are here.
    func holds(oneOf pairs: [CostInquiry.Pair]) -> Bool {
        pairs.contains { contains($0.from) && contains($0.to) }
    }
}
