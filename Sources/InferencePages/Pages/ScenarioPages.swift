import CostPages
import Diagnostics
import Site
import Telling
import Workloads

/// Everything that is published from cost data besides what authors wrote.
struct ScenarioPages: Sendable {
    package let costs: Costs
    package let site: SiteContext

    /// Pages that go through the page template: the start, the scenarios, the assumptions.
    package var pages: [GeneratedPage] {
        [GeneratedPage(startPage)] + (costs.scenarios + costs.gridScenarios).map(scenarioPage)
            + [GeneratedPage(assumptionsPage)]
    }

    private func scenarioPage(_ costed: CostedScenario) -> GeneratedPage {
        let page = ScenarioPage(costed: costed, costs: costs, site: site)
        return GeneratedPage(page.outline) { page.made }
    }

    private var startPage: PageDocument {
        let here = costs.book.routes.start
        let assumptions = site.addresses.url(from: here, to: costs.book.routes.assumptions)
        let basis = CostWords.assumptionsDescription(costs.asOf)
        let first: HTML = """
            <p>\(CostWords.readFirst)</p>
            <p>\(anchor(assumptions, CostWords.assumptionsTitle)): \(basis)</p>

            """
        var sections = [
            PageSection(id: "yours", title: FormWords.door, content: ownWorkloadDoor(on: here, site.addresses, site.numbers.routes)),
            PageSection(id: "read-first", title: CostWords.readFirstTitle, content: first),
            PageSection(
                id: "scenarios", title: CostWords.scenariosTitle,
                content: costs.scenarioTable.html(from: here, site.addresses)),
        ]
        sections += comparisonSection(site.numbers, on: here, site.addresses)
        if let grid = costs.grid {
            sections.append(
                PageSection(
                    id: "choose", title: CostWords.gridTitle,
                    content: gridEntry(grid, on: here, site.addresses, costs.book.routes)))
        }
        return costPage(
            here, title: CostWords.startTitle, description: CostWords.startDescription(costs.asOf),
            sections: sections, trail: [PageLink(Route(""), site.configuration.title)])
    }

    private var assumptionsPage: PageDocument {
        let parts = [
            ("assumptions", CostWords.assumedTitle, costs.book.numbers.assumptionTable),
            ("rates", CostWords.ratesTitle, costs.rateTable),
            ("throughput", CostWords.throughputTitle, costs.throughputTable),
            ("prices", CostWords.pricesTitle, costs.priceTable),
            ("licenses", CostWords.licensesTitle, costs.licenseTable),
        ]
        let sections = parts.filter { !$0.2.rows.isEmpty }.map { id, title, grid in
            PageSection(
                id: id, title: title, content: grid.html(from: costs.book.routes.assumptions, site.addresses))
        }
        return costPage(
            costs.book.routes.assumptions, title: CostWords.assumptionsTitle,
            description: CostWords.assumptionsDescription(costs.asOf), sections: sections,
            trail: costTrail(site))
    }
}
