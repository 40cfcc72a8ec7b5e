import Diagnostics
import Markdown
package import Site

extension DirectiveRegistry {
    /// The directives that show assumptions and comparisons. A part after this one may give those of comparisons a second
    /// meaning, for ids that are no comparison's.
    mutating func registerNumberDirectives() {
        registerTable("cost-table") { ComparisonFigures($0).costTable }
        registerTable("crossovers") { $0.crossoverTable }
        registerGrid("assumptions") { $0.assumptionTable }
        registerGrid("scenario-list") { $0.comparisonTable }
        registerComparisonFigures()
        register("published-table", renderPublishedTable)
    }

    private mutating func registerTable(
        _ name: String, _ grid: @escaping @Sendable (PricedComparison) -> PageTable
    ) {
        register(name) { directive, page, site throws(Diagnostic) in
            try requireNoBody(directive, path: site.map.pages[page].source.path)
            guard let priced = try namedComparison(of: directive, page, site) else {
                return DirectiveResult(html: "", alternate: "")
            }
            return tableResult([grid(priced)], page, site)
        }
    }

    private mutating func registerGrid(
        _ name: String, _ grid: @escaping @Sendable (CostNumbers) -> PageTable
    ) {
        register(name) { directive, page, site throws(Diagnostic) in
            let path = site.map.pages[page].source.path
            try requireNoBody(directive, path: path)
            try requireNoArgument(directive, path: path)
            let numbers = site.numbers
            guard numbers.isPresent else { throw missingNumbers(directive, path: path) }
            guard !numbers.isBroken else { return DirectiveResult(html: "", alternate: "") }
            return tableResult([grid(numbers)], page, site)
        }
    }
}

/// The comparison that a directive names; nil where the data is broken, which is reported in its own place.
func namedComparison(
    of directive: Directive, _ page: Int, _ site: SiteContext
) throws(Diagnostic) -> PricedComparison? {
    let path = site.map.pages[page].source.path
    let numbers = site.numbers
    guard numbers.hasComparisons || numbers.isBroken else { throw missingNumbers(directive, path: path) }
    guard !numbers.keepsStill else { return nil }
    if let priced = numbers.comparison(directive.argument) { return priced }
    let ids = numbers.comparisons.map(\.id)
    throw Diagnostic(
        .error, "comparison-missing",
        directive.argument.isEmpty
            ? "'{\(directive.name)}' names no comparison" : "there is no comparison '\(directive.argument)'",
        path: path, span: directive.span,
        help: didYouMean(
            directive.argument, among: ids, otherwise: "comparisons are: \(ids.joined(separator: ", "))"))
}

private func missingNumbers(_ directive: Directive, path: String) -> Diagnostic {
    Diagnostic(
        .error, "cost-missing", "'{\(directive.name)}' blocks need cost data below 'content/data/'",
        path: path,
        span: directive.span,
        help: "write 'content/data/assumptions.yaml' and 'content/data/comparisons.yaml', or take this out")
}

/// Tables below each other, as they stand on a page.
package func tableResult(_ grids: [PageTable], _ page: Int, _ site: SiteContext) -> DirectiveResult {
    let source = site.map.pages[page]
    var result = DirectiveResult(
        html: grids.map { $0.html(from: source.route, site.addresses).text }.joined(),
        alternate: grids.map { $0.markdown(from: Route(source.folder), site.addresses) }
            .joined(separator: "\n\n"))
    result.anchors = grids.flatMap(\.anchors)
    return result
}
