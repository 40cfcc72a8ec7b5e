import Claims
package import Diagnostics
package import Site

/// The part that reads what a handbook assumes, derives and compares, of any subject, and prints what follows. It comes
/// before the parts that compute costs of their own subject.
package struct CostPart: SitePart {
    package init() {}

    package var folders: [SiteFolder] { [CostRoutes.folder] }

    package func register(_ links: inout TypedLinkRegistry, _ directives: inout DirectiveRegistry) {
        directives.registerNumberDirectives()
    }

    package func read(_ data: PartData, into site: inout SiteContext) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        let numbers = CostNumbers(
            data.files, asOf: site.asOf, today: data.today, routes: site.costRoutes, diagnostics: &diagnostics
        )
        site.store[CostNumbers.self] = numbers
        site.addValues(NumberValues(numbers: numbers))
        return diagnostics
    }

    package func generated(of site: SiteContext, assets: Assets) -> PartFiles {
        let numbers = site.numbers
        guard numbers.isPresent, !numbers.keepsStill else { return PartFiles() }
        return PartFiles(pages: NumberPages(numbers: numbers, site: site).pages)
    }

    package func source(ofFile path: String, in site: SiteContext) -> PartFiles.Source? {
        let data = "content/data/"
        let numbers = site.numbers
        if let priced = pathPart(of: path, below: numbers.routes.scenarios).flatMap(numbers.comparison) {
            return (data + CostNumberFile.comparisons.name, priced.span)
        }
        guard path.hasPrefix(numbers.routes.start.path), numbers.isPresent,
            site.store[SharedCostPages.self] == nil
        else {
            return nil
        }
        return (data + (numbers.hasComparisons ? CostNumberFile.comparisons : .assumptions).name, nil)
    }
}
