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
