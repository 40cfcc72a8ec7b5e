extension Proof {
    /// No walk ends at an outcome whose option one of its answers has ruled out.
    ///
    /// Looks at the walks themselves, since what is allowed depends on all answers; their number is bounded.
    static func option(_ inspection: Inspection) -> [ProofFailure] {
        let graph = inspection.graph
        if graph.outcomes.allSatisfy({ $0.option == nil }) { return [] }
        let byOutcome = Dictionary(grouping: inspection.finished) { $0.outcome ?? "" }
        return graph.outcomes.compactMap { outcome in
            guard let option = outcome.option else { return nil }
            let wrong = (byOutcome[outcome.id] ?? []).filter {
                graph.allowedOptions(on: $0, of: [option]).isEmpty
            }.min { $0.steps.count < $1.steps.count }
            return wrong.map {
                ProofFailure(
                    .optionRuledOut(option), in: .outcome(outcome.id), key: "option", steps: $0.steps)
            }
        }
    }
}
