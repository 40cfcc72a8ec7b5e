/// The names of the rules about a decision and the pages around it, and the folders that they are about.
enum DecisionRule {
    static let outcomeLinks = "outcome-links"
    static let exampleLinks = "example-links"
    static let guideLinks = "guide-links"
    static let optionSections = "option-sections"

    /// Below `content/`.
    static let examples = "examples/"
    static let guide = "guide/"
}

extension DecisionPart {
    package var rules: [SiteRule] {
        [
            // Every outcome names two or three failure modes and one scenario, and some example reaches it.
            SiteRule(DecisionRule.outcomeLinks) { _, site in checkOutcomeLinks(site) },
            // Every example expects one walk and is about one scenario.
            SiteRule(DecisionRule.exampleLinks) { checkExampleLinks($0, $1) },
            // Every page of the guide links to a question that it informs.
            SiteRule(DecisionRule.guideLinks) { checkGuideLinks($0, $1) },
            // Every option's page has the same sections.
            SiteRule(DecisionRule.optionSections) { checkOptionSections($0, $1) },
        ]
    }
}
