import Cost
import Decision

/// What an outcome costs: the figures of its scenario, and the page on costs; nil where there is neither.
func costSection(_ cost: OutcomeCost?, _ links: DecisionLinks) -> PageSection? {
    let page = links.decisions.costPage.map { page -> HTML in
        "<p>\(DecisionWords.costLink) \(links.page(page)).</p>\n"
    }
    guard cost != nil || page != nil else { return nil }
    let figures = cost.map { costFigures($0, links) }
    return PageSection(
        id: "cost", title: DecisionWords.cost, content: "\(figures ?? .empty)\(page ?? .empty)")
}

private func costFigures(_ cost: OutcomeCost, _ links: DecisionLinks) -> HTML {
    let title: HTML =
        cost.route.map { anchor(links.url($0), cost.scenario.named.title) } ?? "\(cost.scenario.named.title)"
    let crossovers = cost.crossovers.map(CostWords.sentence).joined(separator: " ")
    let change = cost.route.map { route -> HTML in
        anchor(links.url(route, fragment: "inputs"), DecisionWords.changeScenario)
    }
    let notYours: HTML = change.map { "<p>\(DecisionWords.notYourNumbers) \($0).</p>\n" } ?? .empty
    return """
        <p>\(DecisionWords.scenario): \(title). \(DecisionWords.costBasis(cost).sentence)</p>
        \(unorderedList(cost.lines))<p>\(crossovers)</p>
        \(notYours)
        """
}

extension OutcomeCost {
    /// A line for each option: `Closed: $1,990 a month ($1,500 to $2,900)`.
    var lines: [String] {
        options.compactMap { option in
            usdPerMonth(option).map { DecisionWords.monthly(option, $0) }
        }
    }
}
