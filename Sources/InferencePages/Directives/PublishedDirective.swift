import CostPages
import Diagnostics
import Markdown
import Site

/// `{published-table}`: a table that somebody else published, computed again, and how far the two agree.
func renderPublishedTable(
    _ directive: Directive, _ page: Int, _ site: SiteContext
) throws(Diagnostic) -> DirectiveResult {
    guard let costs = try costsAlone(directive, page, site) else {
        return DirectiveResult(html: "", alternate: "")
    }
    let source = site.map.pages[page]
    guard let table = costs.book.published else {
        throw Diagnostic(
            .error, "published-missing", "'{published-table}' needs a table", path: source.source.path,
            span: directive.span, help: "write 'content/data/published.yaml', or take this out")
    }
    let summary = CostWords.agreement(table.agreement.equal, of: table.agreement.all)
    let html: HTML = "<p>\(summary)</p>\n\(table.grid.html(from: source.route, site.addresses))"
    return DirectiveResult(
        html: html.text,
        alternate: summary + "\n\n" + table.grid.markdown(from: Route(source.folder), site.addresses))
}
