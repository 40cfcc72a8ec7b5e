/// The named scenarios with one sentence each, as a list that is printed as HTML and as Markdown.
struct ScenarioList: Sendable {
    struct Item: Sendable {
        let route: Route
        let title: String
        let text: String
    }

    let items: [Item]

    func html(from here: Route, _ addresses: Addresses) -> HTML {
        unorderedList(
            items.map { item -> HTML in
                "\(anchor(addresses.url(from: here, to: item.route), item.title))<p>\(item.text)</p>"
            }, class: "contents")
    }

    func markdown(from here: Route, _ addresses: Addresses) -> String {
        items.map { "- [\($0.title)](\(addresses.url(from: here, to: $0.route))): \($0.text)" }
            .joined(separator: "\n")
    }
}

/// The named scenarios of the cost data, with what is cheapest at their volume.
func scenarioList(_ costs: Costs) -> ScenarioList {
    ScenarioList(
        items: costs.scenarios.map { scenario in
            let texts = [scenario.named.description, CostWords.lowest(scenario.estimate)]
            return ScenarioList.Item(
                route: CostRoutes.scenario(scenario.id), title: scenario.named.title,
                text: texts.compactMap(\.self).joined(separator: " "))
        })
}

/// The way into the grid: a link to the usual combination, and those that change one thing of it.
func gridEntry(_ grid: ScenarioGrid, on here: Route, _ addresses: Addresses) -> HTML {
    let usual = grid.usual
    let url = addresses.url(from: here, to: CostRoutes.scenario(ScenarioGrid.id(of: usual)))
    return """
        <p>\(CostWords.gridNote)</p>
        \(gridLinks(grid, from: usual, on: here, isCurrent: false, addresses))
        <p>\(anchor(url, CostWords.title(of: usual)))</p>

        """
}
