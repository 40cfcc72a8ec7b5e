package import Diagnostics

/// A rule about how the pages of a handbook hang together, which `rules:` in its settings turns on.
package struct SiteRule: Sendable {
    /// As settings and diagnostics name it: `page-records`.
    package let name: String
    /// What breaks the rule, as warnings. The rendered pages are in the order of the map.
    package let check: @Sendable ([RenderedPage], SiteContext) -> [Diagnostic]

    package init(
        _ name: String, _ check: @escaping @Sendable ([RenderedPage], SiteContext) -> [Diagnostic]
    ) {
        self.name = name
        self.check = check
    }
}

extension SiteContext {
    /// The rules that there are: those of every handbook, then those of its parts.
    package var rules: [SiteRule] { [.pageRecords] + parts.flatMap(\.rules) }
}

/// Reports names under `rules:` that no rule has.
func checkRuleNames(_ site: SiteContext) -> [Diagnostic] {
    let known = site.rules.map(\.name)
    let configured = site.configuration.rules
    return configured.names.filter { $0 != allRules && !known.contains($0) }.map { name in
        Diagnostic(
            .error, "rule-unknown", "there is no rule '\(name)'", path: configured.path,
            span: configured.span,
            help: didYouMean(
                name, among: known, otherwise: "rules are: \(known.joined(separator: ", ")), or \(allRules)"))
    }
}

/// What the rules that are turned on find, as warnings.
package func checkRules(_ rendered: [RenderedPage], site: SiteContext) -> [Diagnostic] {
    let names = site.configuration.rules.names
    return site.rules.filter { names.contains($0.name) || names.contains(allRules) }
        .flatMap { $0.check(rendered, site) }
}

/// The name that turns every rule on.
private let allRules = "all"

/// A page that breaks a rule.
package func ruleWarning(_ rule: String, _ message: String, on page: Page, help: String) -> Diagnostic {
    Diagnostic(.warning, rule, message, path: page.source.path, help: help)
}
