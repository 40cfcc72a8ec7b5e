/// The names of the rules about a decision and the pages around it.
enum DecisionRule {
    static let outcomeLinks = "outcome-links"
    static let exampleLinks = "example-links"
    static let guideLinks = "guide-links"
    static let optionSections = "option-sections"
}
