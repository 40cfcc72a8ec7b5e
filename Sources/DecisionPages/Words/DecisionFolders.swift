import Site

/// The folders of a decision: that of its own pages, and those of the pages of authors that hang together with it.
struct DecisionFolders: Sendable {
    let routes: DecisionRoutes
    /// Below `content/`, with a slash at their ends.
    let patterns: String
    let failureModes: String
    let examples: String
    let guide: String

    /// The folders of a site.
    init(_ site: SiteContext) {
        routes = DecisionRoutes(below: site.path(of: DecisionRoutes.folder))
        patterns = site.path(of: Self.patterns)
        failureModes = site.path(of: Self.failureModes)
        examples = site.path(of: Self.examples)
        guide = site.path(of: Self.guide)
    }

    private static let patterns = SiteFolder("patterns", usual: "patterns/")
    private static let failureModes = SiteFolder("failure_modes", usual: "failure-modes/")
    private static let examples = SiteFolder("examples", usual: "examples/")
    private static let guide = SiteFolder("guide", usual: "guide/")

    /// All of them, as the settings know them.
    static let all = [DecisionRoutes.folder, patterns, failureModes, examples, guide]
}

extension SiteContext {
    /// The folders of the decision.
    var decisionFolders: DecisionFolders { DecisionFolders(self) }
}
