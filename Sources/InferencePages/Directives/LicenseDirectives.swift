import Diagnostics
import Markdown
import Site

extension DirectiveRegistry {
    /// `{license-matrix}`, all families with their licences, and `{license}` with the record of one.
    mutating func registerLicenseDirectives() {
        register("license-matrix") { directive, page, site throws(Diagnostic) in
            let path = site.map.pages[page].source.path
            try requireNoBody(directive, path: path)
            try requireNoArgument(directive, path: path)
            return result(try licenseCosts(directive, page, site).map { [$0.licenseTable] } ?? [], page, site)
        }
        register("license") { directive, page, site throws(Diagnostic) in
            let path = site.map.pages[page].source.path
            try requireNoBody(directive, path: path)
            guard let costs = try licenseCosts(directive, page, site) else { return result([], page, site) }
            guard let license = costs.book.license(directive.argument) else {
                throw unknownLicense(directive, costs.book.licenses.map(\.id), path: path)
            }
            let models = costs.modelTable(license)
            return result([costs.pointTable(license)] + (models.rows.isEmpty ? [] : [models]), page, site)
        }
    }
}

private func licenseCosts(_ directive: Directive, _ page: Int, _ site: SiteContext) throws(Diagnostic)
    -> Costs?
{
    try costs(
        of: site, for: "'{\(directive.name)}' blocks", path: site.map.pages[page].source.path,
        span: directive.span)
}

private func unknownLicense(_ directive: Directive, _ ids: [String], path: String) -> Diagnostic {
    let isNamed = !directive.argument.isEmpty
    return Diagnostic(
        .error, "license-unknown",
        isNamed ? "there is no licence '\(directive.argument)'" : "'{license}' names no licence", path: path,
        span: directive.span,
        help: didYouMean(
            directive.argument, among: ids, otherwise: "licences are: \(ids.joined(separator: ", "))"))
}

/// The tables below each other, with the authored pages that their cells link to.
private func result(_ grids: [PageTable], _ page: Int, _ site: SiteContext) -> DirectiveResult {
    let source = site.map.pages[page]
    var result = DirectiveResult(
        html: grids.map { $0.html(from: source.route, site.addresses).text }.joined(),
        alternate: grids.map { $0.markdown(from: Route(source.folder), site.addresses) }
            .joined(separator: "\n\n"))
    result.anchors = grids.flatMap(\.anchors)
    result.linkedPages =
        grids.flatMap { grid in
            grid.rows.joined().compactMap { cell in
                guard case .place(let route, _)? = cell.link else { return nil }
                return site.map.page(at: route)
            }
        }.uniqued
    return result
}
