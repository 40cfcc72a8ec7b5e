import Diagnostics
import Markdown
import Site

/// `{published-table} ID`: a table that somebody else published, computed again: how far the two agree, the figures,
/// why some differ, and the inputs and formulas.
func renderPublishedTable(
    _ directive: Directive, _ page: Int, _ site: SiteContext
) throws(Diagnostic) -> DirectiveResult {
    let source = site.map.pages[page]
    try requireNoBody(directive, path: source.source.path)
    let numbers = site.numbers
    guard let table = try namedTable(of: directive, numbers, path: source.source.path) else {
        return DirectiveResult(html: "", alternate: "")
    }
    let causes = table.causes
    let (footing, tables) = (numbers.footing(of: table), [table.figureTable, numbers.inputTable(table)])
    let shown = tables.map { $0.html(from: source.route, site.addresses) }
    let written = tables.map { $0.markdown(from: Route(source.folder), site.addresses) }
    let listed: HTML = causes.isEmpty ? .empty : unorderedList(causes)
    let html: HTML = """
        <p>\(table.agreementSentence)</p>
        \(shown[0])\(listed)\(shown[1])\
        <p class="figure-source">\(footing)</p>

        """
    let list = causes.map { "- \($0)" }.joined(separator: "\n")
    let alternate = [table.agreementSentence, written[0], list, written[1], footing]
    return DirectiveResult(
        html: html.text, alternate: alternate.filter { !$0.isEmpty }.joined(separator: "\n\n"))
}

/// The table that a directive names; nil where the file has errors, which are reported in their places.
private func namedTable(
    of directive: Directive, _ numbers: CostNumbers, path: String
) throws(Diagnostic) -> PublishedTable? {
    guard !numbers.hasBrokenTables else { return nil }
    guard let tables = numbers.publishedTables else {
        throw Diagnostic(
            .error, "published-missing", "'{published-table}' needs a table", path: path,
            span: directive.span, help: "write 'content/data/published.yaml', or take this out")
    }
    if let table = tables.first(where: { $0.id == directive.argument }) { return table }
    let ids = tables.map(\.id)
    throw Diagnostic(
        .error, "published-missing",
        directive.argument.isEmpty
            ? "'{published-table}' names no table" : "there is no published table '\(directive.argument)'",
        path: path, span: directive.span,
        help: didYouMean(
            directive.argument, among: ids, otherwise: "tables are: \(ids.joined(separator: ", "))"))
}
