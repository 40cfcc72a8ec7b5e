import Cost

/// How the cost of a workload answers a question: what `computed_by` says in `decision.yaml`.
package struct CostRule: Sendable {
    /// The id of the question.
    package let question: String
    /// The option that is left.
    package let from: OptionID
    /// The options that may take its place.
    package let to: [OptionID]
    /// The answer where the workload lies at or beyond the volume from which one of these costs no more than
    /// `from` for good.
    package let beyond: String
    /// The answer where it does not.
    package let short: String
    /// The answer where the ends of the assumptions disagree.
    package let unclear: String
    /// Why the computed volumes differ from the question's own threshold.
    let note: String?
    /// The scenarios whose volumes the question's pages show; nil for all that have names.
    let scenarios: [Named]?

    /// An id and where it stands.
    struct Named: Sendable {
        let id: String
        let span: Range<Int>
    }
}

/// The scenario that shows what an outcome costs: `scenario` and `option` of an outcome in `decision.yaml`.
struct OutcomeScenario: Sendable {
    let outcome: String
    let scenario: CostRule.Named
    /// The option that the outcome recommends; nil for all that the scenario compares.
    let option: OptionID?

    /// The options whose cost is shown; nil for all that the scenario compares.
    var options: [OptionID]? { option.map { [$0] } }
}
