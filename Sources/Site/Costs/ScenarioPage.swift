import Cost

/// The page of a named scenario: what it costs, where the lines cross, and from which inputs.
func scenarioPage(_ scenario: CostedScenario, of costs: Costs, in site: SiteContext) -> PageDocument {
    let here = CostRoutes.scenario(scenario.id)
    let named = scenario.named
    let summary = CostWords.lowest(scenario.estimate)
    let unstaffed = named.scenario.optionsWithoutStaff
    let warning = unstaffed.isEmpty ? "" : " " + CostWords.incomplete(unstaffed)
    let opening: HTML = """
        <p><strong>\(summary)</strong> \(CostWords.basis(named.asOf))\(warning)</p>

        """
    func grid(_ grid: CostGrid) -> HTML { grid.html(from: here, site.addresses) }
    let sections = [
        PageSection(
            id: "cost", title: CostWords.costTitle,
            content: "<p>\(CostWords.costNote)</p>\n\(grid(scenario.costTable))\(downloads(scenario, site))"),
        PageSection(
            id: "crossovers", title: CostWords.crossoversTitle,
            content: "<p>\(CostWords.crossoversNote)</p>\n\(crossovers(scenario, grid))"),
        PageSection(
            id: "breakdown", title: CostWords.breakdownTitle(scenario.estimate.tokensPerDay),
            content: grid(scenario.breakdown)),
        PageSection(
            id: "inputs", title: CostWords.inputsTitle,
            content: "<p>\(CostWords.inputsNote)</p>\n\(grid(scenario.inputTable(costs.book)))"),
    ]
    return costPage(
        here, title: named.title, description: named.description ?? summary, sections: sections,
        opening: opening, trail: costTrail(site))
}

private func crossovers(_ scenario: CostedScenario, _ grid: (CostGrid) -> HTML) -> HTML {
    scenario.estimate.crossovers.isEmpty ? "<p>\(CostWords.noPairs)</p>\n" : grid(scenario.crossoverTable)
}

private func downloads(_ scenario: CostedScenario, _ site: SiteContext) -> HTML {
    let here = CostRoutes.scenario(scenario.id)
    let table = site.addresses.url(from: here, toFile: CostRoutes.table(scenario.id))
    let json = site.addresses.url(from: here, toFile: CostRoutes.json(scenario.id))
    return unorderedList(
        [
            "\(anchor(table, "table.csv")): \(CostWords.tableFile)",
            "\(anchor(json, "scenario.json")): \(CostWords.jsonFile)",
        ],
        class: "downloads")
}

extension Scenario {
    /// The options for which nobody's time is counted.
    fileprivate var optionsWithoutStaff: [OptionID] {
        options.filter { option in
            switch option {
            case .closed: closed?.fixed.staffFTE == 0
            case .managedOpen: managedOpen?.fixed.staffFTE == 0
            case .selfHosted: selfHosted?.fixed.staffFTE == 0
            case .hybrid: hybrid?.fixed.staffFTE == 0
            }
        }
    }
}
