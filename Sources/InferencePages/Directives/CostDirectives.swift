import Answers
import CostPages
import Diagnostics
import Markdown
import Site
import Telling
import Workloads

extension DirectiveRegistry {
    /// The directives that show costs: three of a scenario that they name, the others of the data.
    mutating func registerCostDirectives() {
        registerScenario("cost-table") { $0.costTable }
        registerScenario("crossovers") { $0.crossoverTable }
        registerScenario("cost-breakdown") { $0.breakdown }
        registerBesideComparisons("scenario-list") { directive, page, site throws(Diagnostic) in
            guard let costs = try costsAlone(directive, page, site) else {
                return DirectiveResult(html: "", alternate: "")
            }
            let tables = [costs.scenarioTable, site.numbers.comparisonTable]
            return tableResult(tables.filter { !$0.rows.isEmpty }, page, site)
        }
        register("scenario-grid", renderScenarioGrid)
        register("scenario-map", renderScenarioMap)
        register("own-workload", renderOwnWorkload)
    }

    private mutating func registerScenario(
        _ name: String, _ grid: @escaping @Sendable (ScenarioFigures) -> PageTable
    ) {
        registerBesideComparisons(name) { directive, page, site throws(Diagnostic) in
            try requireNoBody(directive, path: site.map.pages[page].source.path)
            guard let (scenario, costs) = try namedScenario(of: directive, page, site) else {
                return DirectiveResult(html: "", alternate: "")
            }
            return tableResult([grid(costs.figures(of: scenario))], page, site)
        }
    }

    /// Registers a directive that means a comparison where its id is that of one, or where the handbook has no other
    /// costs.
    mutating func registerBesideComparisons(_ name: String, _ renderer: @escaping Renderer) {
        let comparisons = self.renderer(for: name)
        register(name) { directive, page, site throws(Diagnostic) in
            guard let comparisons, site.meansComparison(directive.argument) else {
                return try renderer(directive, page, site)
            }
            return try comparisons(directive, page, site)
        }
    }
}

extension SiteContext {
    fileprivate func meansComparison(_ id: String) -> Bool {
        if numbers.comparison(id) != nil { return true }
        if case .absent = costs { return numbers.hasComparisons }
        return false
    }
}

/// The costs for a directive that takes neither argument nor body; nil where the data is broken.
func costsAlone(_ directive: Directive, _ page: Int, _ site: SiteContext) throws(Diagnostic) -> Costs? {
    let path = site.map.pages[page].source.path
    try requireNoBody(directive, path: path)
    try requireNoArgument(directive, path: path)
    return try costs(of: site, for: "'{\(directive.name)}' blocks", path: path, span: directive.span)
}

/// `{own-workload}`: the way to the page on which a reader enters figures of her own.
private func renderOwnWorkload(
    _ directive: Directive, _ page: Int, _ site: SiteContext
) throws(Diagnostic) -> DirectiveResult {
    guard try costsAlone(directive, page, site) != nil else { return DirectiveResult(html: "", alternate: "") }
    let source = site.map.pages[page]
    let url = site.addresses.url(from: Route(source.folder), to: site.numbers.routes.yours)
    return DirectiveResult(
        html: ownWorkloadDoor(on: source.route, site.addresses, site.numbers.routes).text,
        alternate: "- [\(FormWords.door)](\(url)): \(FormWords.doorText)")
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
    let route = site.numbers.routes.scenario(ScenarioGrid.id(of: grid.usual))
    let url = site.addresses.url(from: Route(source.folder), to: route)
    var result = DirectiveResult(
        html: gridEntry(grid, on: source.route, site.addresses, site.numbers.routes).text,
        alternate: "- [\(CostWords.title(of: grid.usual))](\(url))")
    result.anchors = grid.dimensions.map { "by-\($0.id)" }
    return result
}

extension Directive {
    /// Whether comparisons have what the directive shows.
    fileprivate var isOfComparisonsToo: Bool {
        ["cost-table", "crossovers", "crossover-chart", "sensitivity"].contains(name)
    }
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
    // A comparison that has errors, which are reported where they stand, may be meant.
    if directive.isOfComparisonsToo, site.numbers.hasComparisons, site.numbers.keepsStill { return nil }
    let compared = directive.isOfComparisonsToo ? site.numbers.comparisons.map(\.id) : []
    let ids = compared + costs.scenarios.map(\.id)
    throw Diagnostic(
        .error, "scenario-missing",
        directive.argument.isEmpty
            ? "'{\(name)}' names no scenario" : "there is no scenario '\(directive.argument)'",
        path: path, span: directive.span,
        help: didYouMean(
            directive.argument, among: ids, otherwise: "scenarios are: \(ids.joined(separator: ", "))"))
}
