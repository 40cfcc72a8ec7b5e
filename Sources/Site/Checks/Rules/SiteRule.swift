import Diagnostics

/// A rule about how the pages of a handbook hang together, which `rules:` in its settings turns on.
package enum SiteRule: String, CaseIterable, Sendable {
    /// Every page has a description, an owner, a day of review and the next one.
    case pageRecords = "page-records"
    /// Every outcome names two or three failure modes and one scenario, and some example reaches it.
    case outcomeLinks = "outcome-links"
    /// Every example expects one walk and is about one scenario.
    case exampleLinks = "example-links"
    /// Every page of the guide links to a question that it informs.
    case guideLinks = "guide-links"
    /// Every option's page has the same sections.
    case optionSections = "option-sections"

    /// The folders whose pages the rules are about, below `content/`.
    static let examples = "examples/"
    static let guide = "guide/"
}

/// `rules:` of the settings: names, or `all`.
func siteRules(_ reader: inout FieldReader) -> Set<SiteRule> {
    let names = reader.strings("rules")
    let known = SiteRule.allCases.map(\.rawValue)
    var rules: Set<SiteRule> = []
    for name in names {
        if name == "all" {
            rules.formUnion(SiteRule.allCases)
        } else if let rule = SiteRule(rawValue: name) {
            rules.insert(rule)
        } else {
            reader.report(
                "rule-unknown", "there is no rule '\(name)'", at: reader.value("rules")?.span ?? reader.span,
                help: didYouMean(
                    name, among: known, otherwise: "rules are: \(known.joined(separator: ", ")), or all"))
        }
    }
    return rules
}

/// What the rules that are turned on find, as warnings.
func checkRules(_ rendered: [RenderedPage], site: SiteContext) -> [Diagnostic] {
    SiteRule.allCases.filter(site.configuration.rules.contains).flatMap { rule in
        switch rule {
        case .pageRecords: checkPageRecords(site)
        case .outcomeLinks: checkOutcomeLinks(site)
        case .exampleLinks: checkExampleLinks(rendered, site)
        case .guideLinks: checkGuideLinks(rendered, site)
        case .optionSections: checkOptionSections(rendered, site)
        }
    }
}

extension SiteRule {
    /// A page that breaks the rule.
    func warning(_ message: String, on page: Page, help: String) -> Diagnostic {
        Diagnostic(.warning, rawValue, message, path: page.source.path, help: help)
    }
}
