import Diagnostics
import Markdown

extension DirectiveRegistry {
    /// The directives that show costs: two of a scenario that they name, one of all data.
    mutating func registerCostDirectives() {
        registerScenario("cost-table") { $0.costTable }
        registerScenario("crossovers") { $0.crossoverTable }
        registerGrid("assumptions") { $0.assumptionTable }
    }

    private mutating func registerScenario(
        _ name: String, _ grid: @escaping @Sendable (CostedScenario) -> CostGrid
    ) {
        register(name) { directive, page, site throws(Diagnostic) in
            let path = site.map.pages[page].source.path
            try requireNoBody(directive, path: path)
            guard let costs = try costs(of: site, for: "'{\(name)}' blocks", path: path, span: directive.span)
            else { return DirectiveResult(html: "", alternate: "") }
            guard let scenario = costs.scenario(directive.argument) else {
                let ids = costs.scenarios.map(\.id)
                throw Diagnostic(
                    .error, "scenario-missing",
                    directive.argument.isEmpty
                        ? "'{\(name)}' names no scenario" : "there is no scenario '\(directive.argument)'",
                    path: path, span: directive.span,
                    help: didYouMean(
                        directive.argument, among: ids,
                        otherwise: "scenarios are: \(ids.joined(separator: ", "))"))
            }
            return result(grid(scenario), page, site)
        }
    }

    private mutating func registerGrid(_ name: String, _ grid: @escaping @Sendable (Costs) -> CostGrid) {
        register(name) { directive, page, site throws(Diagnostic) in
            let path = site.map.pages[page].source.path
            try requireNoBody(directive, path: path)
            guard directive.argument.isEmpty else {
                throw Diagnostic(
                    .error, "directive-argument", "'{\(name)}' takes nothing behind its name", path: path,
                    span: directive.span, help: "take '\(directive.argument)' out")
            }
            guard let costs = try costs(of: site, for: "'{\(name)}' blocks", path: path, span: directive.span)
            else { return DirectiveResult(html: "", alternate: "") }
            return result(grid(costs), page, site)
        }
    }
}

private func result(_ grid: CostGrid, _ page: Int, _ site: SiteContext) -> DirectiveResult {
    let source = site.map.pages[page]
    var result = DirectiveResult(
        html: grid.html(from: source.route, site.addresses).text,
        alternate: grid.markdown(from: Route(source.folder), site.addresses))
    result.anchors = grid.anchors
    return result
}
