import CostPages
import Diagnostics
import Fields
import InferencePages
import Site
import Telling
import Workloads

extension FieldReader {
    /// `tree` of `pages`: the ids of the scenarios in which the tree shows costs, with their places.
    mutating func treeScenarios() -> [CostRule.Named] {
        let ids = strings("tree")
        return zip(ids, value("tree")?.items ?? []).map { CostRule.Named(id: $0, span: $1.span) }
    }
}

extension TreeCosts {
    /// What the page shows and in which scenario, and the links that show another one.
    func opening(among all: [TreeCosts], _ links: DecisionLinks) -> HTML {
        let page = anchor(links.url(links.site.numbers.routes.scenario(scenario.id)), scenario.named.title)
        let day = scenario.named.asOf.longText
        return """
            <p>\(DecisionWords.treeShows) \(page), \(DecisionWords.atPrices(of: day))</p>
            \(all.count > 1 ? scenarioLinks(all, links) : .empty)
            """
    }

    /// The table under its heading, and the file beside it.
    func section(_ links: DecisionLinks) -> PageSection {
        let file = anchor(links.file(DecisionRoutes.treeTable(at: route)), "tree.csv")
        return PageSection(
            id: "costs", title: DecisionWords.treeCosts,
            content: """
                \(table.html(from: route, links.site.addresses))<p>\(DecisionWords.treeCostNote)</p>
                \(unorderedList(["\(file): \(CostWords.tableFile)"], class: "downloads"))
                """)
    }

    /// Combinations are named by what sets them apart from the first, as their titles are long and much alike.
    private func scenarioLinks(_ all: [TreeCosts], _ links: DecisionLinks) -> HTML {
        let grid = links.site.costs.costs?.grid
        let named = all.map { (costs: $0, difference: $0.difference(from: all.first, in: grid)) }
        let whole = named.filter { $0.difference == nil }.map { ($0.costs, $0.costs.scenario.named.title) }
        let changed = named.compactMap { named in named.difference.map { (named.costs, $0) } }
        return """
            \(linkBar("by-scenario", CostSubjectKind.scenario.title, whole, links))\
            \(linkBar("by-difference", DecisionWords.asTheFirstBut, changed, links))
            """
    }

    private func linkBar(
        _ id: String, _ label: String, _ items: [(costs: TreeCosts, text: String)], _ links: DecisionLinks
    ) -> HTML {
        guard !items.isEmpty else { return .empty }
        let entries = items.map { item -> HTML in
            let mark: HTML = item.costs.route == route ? " aria-current=\"page\"" : .empty
            return "<li><a\(href: links.url(item.costs.route))\(mark)>\(item.text)</a></li>\n"
        }
        return """
            <div class="link-bar">
            <p class="link-bar-label" id="\(id)">\(label)</p>
            <ul aria-labelledby="\(id)">
            \(entries)</ul>
            </div>

            """
    }

    /// The choices of a combination that the first one has otherwise; nil unless both are combinations.
    private func difference(from first: TreeCosts?, in grid: ScenarioGrid?) -> String? {
        guard let grid, let first, first.route != route, let place = grid.index(of: scenario.id),
            let other = grid.index(of: first.scenario.id)
        else { return nil }
        let changed = zip(grid.combination(place), grid.combination(other)).filter { $0.id != $1.id }.map(\.0)
        return changed.map(\.phrase).joined(separator: ", ").capitalisedFirst
    }
}
