import Answers
import Cost
import CostPages
import Inference
import Site
import Telling
import Workloads

extension Costs {
    /// The named scenarios, each with the option that costs least at its volume.
    var scenarioTable: PageTable {
        PageTable(
            name: CostWords.scenariosTitle,
            head: ["Scenario", "Tokens a day", "Costs least", "USD a month"],
            rows: scenarios.map { scenario in
                let lowest = scenario.estimate.lowest.flatMap { scenario.estimate[$0] }
                return [
                    PageTable.Cell(
                        scenario.named.title, link: .place(route(of: scenario), fragment: nil)),
                    PageTable.Cell(CostWords.millions(scenario.estimate.tokensPerDay)),
                    PageTable.Cell(lowest.map { scenario.words.name($0.option) } ?? "none"),
                    PageTable.Cell(lowest.map { Display.usdPerMonth($0.usdPerMonth) } ?? "none"),
                ]
            })
    }
}

/// The way into the grid: a link to the usual combination, and those that change one thing of it.
func gridEntry(
    _ grid: ScenarioGrid, on here: Route, _ addresses: Addresses, _ routes: CostRoutes
) -> HTML {
    let usual = grid.usual
    let url = addresses.url(from: here, to: routes.scenario(ScenarioGrid.id(of: usual)))
    return """
        <p>\(CostWords.gridNote)</p>
        \(gridLinks(grid, from: usual, on: here, isCurrent: false, addresses, routes))
        <p>\(anchor(url, CostWords.title(of: usual)))</p>

        """
}
