import Answers
import CostPages
import Diagnostics
import Fields
import Markdown
import Site
import Telling
import Workloads

extension DirectiveRegistry {
    /// The directives that draw a chart of a scenario.
    mutating func registerFigureDirectives() {
        registerBesideComparisons("crossover-chart") { directive, page, site throws(Diagnostic) in
            try requireNoBody(directive, path: site.map.pages[page].source.path)
            return try figure(directive, page, site) { block in
                block.scenario.nearFigure ?? block.none(FigureWords.nothingToCompare)
            }
        }
        registerBesideComparisons("sensitivity") { directive, page, site throws(Diagnostic) in
            try figure(directive, page, site) { block in block.sensitivity() }
        }
        register("payback") { directive, page, site throws(Diagnostic) in
            try figure(directive, page, site) { block in block.payback() }
        }
    }
}

/// The figure of a directive on a page.
private func figure(
    _ directive: Directive, _ page: Int, _ site: SiteContext, _ make: (inout FigureBlock) -> Figure?
) throws(Diagnostic) -> DirectiveResult {
    guard let (costed, costs) = try namedScenario(of: directive, page, site) else {
        return DirectiveResult(html: "", alternate: "")
    }
    var block = FigureBlock(
        scenario: FigureScenario(costs.figures(of: costed)), costs: costs,
        reader: try bodyReader(directive, page, site))
    let figure = make(&block)
    let source = site.map.pages[page]
    var result = DirectiveResult(html: "", alternate: "")
    if let figure {
        let place = FigurePlace(
            here: source.route, prefix: block.prefix,
            files: block.isOwn ? nil : costs.route(of: costed),
            source: FigureSource(costed.named, in: costs), addresses: site.addresses)
        result.html = figure.html(in: place).text
        result.alternate = figure.markdown(from: Route(source.folder), site.addresses)
    } else if let missing = block.missing {
        result = DirectiveResult(html: ("<p>\(missing)</p>\n" as HTML).text, alternate: missing)
    }
    result.diagnostics = block.reader.finish()
    return result
}
