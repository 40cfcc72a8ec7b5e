import Cost

/// How the cost of a workload answers a question: what `computed_by` says in `decision.yaml`.
struct CostRule: Sendable {
    /// The id of the question.
    package let question: String
    /// What is compared.
    package let inquiry: CostInquiry
    /// The id of the answer for everything that can be found.
    package let answers: [CostFinding: String]
    /// Why the computed volumes differ from the question's own threshold.
    package let note: String?
    /// The scenarios and comparisons whose volumes the question's pages show; nil for all that have names.
    let scenarios: [Named]?
    /// Where the data says what is compared.
    let span: Range<Int>

    /// An id and where it stands.
    struct Named: Sendable {
        package let id: String
        package let span: Range<Int>
    }
}

/// The scenarios that show what an outcome costs: `scenario` and `option` of an outcome in `decision.yaml`.
struct OutcomeScenario: Sendable {
    package let outcome: String
    /// In the order of the data: for each walk the first one counts that answers as the walk does.
    let scenarios: [CostRule.Named]
    /// The option that the outcome recommends; nil where it names none.
    let option: OptionID?
}
