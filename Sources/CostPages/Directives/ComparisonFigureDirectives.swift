import Cost
import Diagnostics
import Fields
import Markdown
import Site

extension DirectiveRegistry {
    /// The directives that draw a chart of a comparison.
    mutating func registerComparisonFigures() {
        register("crossover-chart") { directive, page, site throws(Diagnostic) in
            try requireNoBody(directive, path: site.map.pages[page].source.path)
            guard let priced = try namedComparison(of: directive, page, site) else {
                return DirectiveResult(html: "", alternate: "")
            }
            let shapes = ComparisonShapes(priced)
            return result(priced, prefix: [priced.id], isOwn: false, page, site) {
                () throws(MissingFigure) in try shapes.nearFigure(site.numbers.asOf)
            }
        }
        register("sensitivity", renderSensitivity)
    }
}

/// `{sensitivity}`: what moves the crossover of the pair that `from` and `to` name, or of the main one.
private func renderSensitivity(
    _ directive: Directive, _ page: Int, _ site: SiteContext
) throws(Diagnostic) -> DirectiveResult {
    guard let priced = try namedComparison(of: directive, page, site) else {
        return DirectiveResult(html: "", alternate: "")
    }
    let shapes = ComparisonShapes(priced)
    var reader = try bodyReader(directive, page, site)
    let pair = reader.pair(of: shapes)
    let diagnostics = reader.finish()
    guard diagnostics.isEmpty else {
        var result = DirectiveResult(html: "", alternate: "")
        result.diagnostics = diagnostics
        return result
    }
    let isOwn =
        pair.map { pair in shapes.mainPair.map { $0.from != pair.from || $0.to != pair.to } ?? true } ?? true
    let prefix = [priced.id] + (isOwn ? [pair?.from.rawValue, pair?.to.rawValue].compactMap(\.self) : [])
    return result(priced, prefix: prefix, isOwn: isOwn, page, site) { () throws(MissingFigure) in
        guard let pair else { throw MissingFigure(ComparisonWords.nothingToCompare) }
        return try shapes.sensitivityFigure(pair, site.numbers)
    }
}

extension FieldReader {
    /// The pair that the lines name; the main one where they name none.
    fileprivate mutating func pair(of shapes: ComparisonShapes) -> Crossover? {
        let (id, options) = (shapes.priced.id, shapes.priced.options)
        let from = option("from", of: id, among: options)
        let to = option("to", of: id, among: options)
        guard diagnostics.isEmpty else { return nil }
        if from == nil, to == nil { return shapes.mainPair }
        let crossovers = shapes.priced.estimate.crossovers
        if let pair = crossovers.first(where: { $0.from == from && $0.to == to }) { return pair }
        reportNoPair(of: id, among: crossovers)
        return nil
    }
}

/// A figure on a page, or why there is none.
private func result(
    _ priced: PricedComparison, prefix: [String], isOwn: Bool, _ page: Int, _ site: SiteContext,
    _ made: () throws(MissingFigure) -> Figure
) -> DirectiveResult {
    let figure: Figure
    do throws(MissingFigure) { figure = try made() } catch {
        return DirectiveResult(html: error.paragraph.text, alternate: error.reason)
    }
    let source = site.map.pages[page]
    let place = FigurePlace(
        here: source.route, prefix: CostRoutes.row("chart", prefix.joined(separator: "-")),
        files: isOwn ? nil : priced.route, source: site.numbers.source(of: priced), addresses: site.addresses)
    return DirectiveResult(
        html: figure.html(in: place).text,
        alternate: figure.markdown(from: Route(source.folder), site.addresses))
}
