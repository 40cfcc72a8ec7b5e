import Diagnostics
import Markdown
import Site

extension DirectiveRegistry {
    /// The directives that show costs: three of a scenario that they name, the others of the data.
    mutating func registerCostDirectives() {
        registerScenario("cost-table") { $0.costTable }
        registerScenario("crossovers") { $0.crossoverTable }
        registerScenario("cost-breakdown") { $0.breakdown }
        registerGrid("scenario-list") { $0.scenarioTable }
        register("scenario-grid", renderScenarioGrid)
        register("published-table", renderPublishedTable)
        registerGrid("assumptions") { $0.assumptionTable }
    }

    private mutating func registerScenario(
        _ name: String, _ grid: @escaping @Sendable (ScenarioFigures) -> PageTable
    ) {
        register(name) { directive, page, site throws(Diagnostic) in
            try requireNoBody(directive, path: site.map.pages[page].source.path)
            guard let (scenario, costs) = try namedScenario(of: directive, page, site) else {
                return DirectiveResult(html: "", alternate: "")
            }
            return result(grid(costs.figures(of: scenario)), page, site)
        }
    }

    private mutating func registerGrid(_ name: String, _ grid: @escaping @Sendable (Costs) -> PageTable) {
        register(name) { directive, page, site throws(Diagnostic) in
            guard let costs = try costsAlone(directive, page, site) else {
                return DirectiveResult(html: "", alternate: "")
            }
            return result(grid(costs), page, site)
        }
    }
}

/// The costs for a directive that takes neither argument nor body; nil where the data is broken.
func costsAlone(_ directive: Directive, _ page: Int, _ site: SiteContext) throws(Diagnostic) -> Costs? {
    let path = site.map.pages[page].source.path
    try requireNoBody(directive, path: path)
    try requireNoArgument(directive, path: path)
    return try costs(of: site, for: "'{\(directive.name)}' blocks", path: path, span: directive.span)
}

/// `{scenario-grid}`: the way into the grid.
private func renderScenarioGrid(
    _ directive: Directive, _ page: Int, _ site: SiteContext
) throws(Diagnostic) -> DirectiveResult {
    guard let costs = try costsAlone(directive, page, site) else {
        return DirectiveResult(html: "", alternate: "")
    }
    let source = site.map.pages[page]
    guard let grid = costs.grid else {
        throw Diagnostic(
            .error, "grid-missing", "'{scenario-grid}' needs a grid", path: source.source.path,
            span: directive.span, help: "write 'content/data/grid.yaml', or take this out")
    }
    let route = CostRoutes.scenario(ScenarioGrid.id(of: grid.usual))
    let url = site.addresses.url(from: Route(source.folder), to: route)
    var result = DirectiveResult(
        html: gridEntry(grid, on: source.route, site.addresses).text,
        alternate: "- [\(CostWords.title(of: grid.usual))](\(url))")
    result.anchors = grid.dimensions.map { "by-\($0.id)" }
    return result
}

/// The scenario that a directive names; nil where the data is broken, which is reported in its own place.
func namedScenario(
    of directive: Directive, _ page: Int, _ site: SiteContext
) throws(Diagnostic) -> (scenario: CostedScenario, costs: Costs)? {
    let path = site.map.pages[page].source.path
    let name = directive.name
    guard let costs = try costs(of: site, for: "'{\(name)}' blocks", path: path, span: directive.span)
    else { return nil }
    if let scenario = costs.scenario(directive.argument) { return (scenario, costs) }
    let ids = costs.scenarios.map(\.id)
    throw Diagnostic(
        .error, "scenario-missing",
        directive.argument.isEmpty
            ? "'{\(name)}' names no scenario" : "there is no scenario '\(directive.argument)'",
        path: path, span: directive.span,
        help: didYouMean(
            directive.argument, among: ids, otherwise: "scenarios are: \(ids.joined(separator: ", "))"))
}

private func result(_ grid: PageTable, _ page: Int, _ site: SiteContext) -> DirectiveResult {
    let source = site.map.pages[page]
    var result = DirectiveResult(
        html: grid.html(from: source.route, site.addresses).text,
        alternate: grid.markdown(from: Route(source.folder), site.addresses))
    result.anchors = grid.anchors
    return result
}
