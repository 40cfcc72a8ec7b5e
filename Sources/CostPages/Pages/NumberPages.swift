package import Site
import Telling

/// Everything that is published from assumptions and comparisons.
struct NumberPages: Sendable {
    let numbers: CostNumbers
    let site: SiteContext

    /// The pages of the comparisons; with the start and the assumptions, unless another part of the handbook makes these.
    var pages: [GeneratedPage] {
        let compared = numbers.comparisons.map { priced in
            let page = ComparisonPage(priced: priced, numbers: numbers, site: site)
            return GeneratedPage(page.outline) { page.made }
        }
        guard site.store[SharedCostPages.self] == nil else { return compared }
        return [GeneratedPage(startPage)] + compared + [GeneratedPage(assumptionsPage)]
    }

    private var startPage: PageDocument {
        let here = numbers.routes.start
        let assumptions = site.addresses.url(from: here, to: numbers.routes.assumptions)
        let basis = ComparisonWords.assumptionsDescription(numbers.asOf)
        let first: HTML = """
            <p>\(ComparisonWords.readFirst)</p>
            <p>\(anchor(assumptions, ComparisonWords.assumptionsTitle)): \(basis)</p>

            """
        var sections = [PageSection(id: "read-first", title: CostWords.readFirstTitle, content: first)]
        sections += comparisonSection(numbers, on: here, site.addresses)
        return costPage(
            here, title: CostWords.startTitle, description: ComparisonWords.startDescription(numbers.asOf),
            sections: sections, trail: [PageLink(Route(""), site.configuration.title)])
    }

    private var assumptionsPage: PageDocument {
        let table = numbers.assumptionTable.html(from: numbers.routes.assumptions, site.addresses)
        return costPage(
            numbers.routes.assumptions, title: ComparisonWords.assumptionsTitle,
            description: ComparisonWords.assumptionsDescription(numbers.asOf),
            sections: [PageSection(id: "assumptions", title: CostWords.assumedTitle, content: table)],
            trail: costTrail(site))
    }
}

/// A part that makes `/cost/` and `/cost/assumptions/` itself says so while it reads its data, and lists the comparisons
/// there.
package struct SharedCostPages: Sendable {
    package init() {}
}

/// The list of the comparisons on a page; empty where there are none.
package func comparisonSection(
    _ numbers: CostNumbers, on here: Route, _ addresses: Addresses
) -> [PageSection] {
    let table = numbers.comparisonTable
    guard !table.rows.isEmpty else { return [] }
    return [
        PageSection(
            id: "comparisons", title: ComparisonWords.title, content: table.html(from: here, addresses))
    ]
}
