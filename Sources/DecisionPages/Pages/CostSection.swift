import Advice
import Cost
import CostPages
import Decision
import Diagnostics
import InferencePages
import Site
import Telling

/// What an outcome costs: all options in its scenario, how the outcome stands there, and the page on costs; nil where
/// there is neither.
func costSection(_ cost: OutcomeCost?, _ links: DecisionLinks) -> PageSection? {
    let page = links.decisions.costPage.map { page -> HTML in
        "<p class=\"on-screen\">\(DecisionWords.costLink) \(links.page(page)).</p>\n"
    }
    guard cost != nil || page != nil else { return nil }
    let figures = cost.map { costFigures($0, links) }
    return PageSection(
        id: "cost", title: DecisionWords.cost, content: "\(figures ?? .empty)\(page ?? .empty)")
}

private func costFigures(_ cost: OutcomeCost, _ links: DecisionLinks) -> HTML {
    let title: HTML =
        cost.subject.route.map { anchor(links.url($0), cost.subject.title) } ?? "\(cost.subject.title)"
    let own = cost.subject.ownFigures.map {
        anchor($0(links.here, links.site.addresses), DecisionWords.ownFigures)
    }
    // A grid holds scenarios: it changes no comparison.
    let change: HTML =
        links.linkBars.map { "\(DecisionWords.orChange) \(anchor($0, DecisionWords.changeScenario))" }
        ?? .empty
    let notYours: HTML = own.map { "<p class=\"on-screen\">\(DecisionWords.notYourNumbers) \($0)\(change).</p>\n" } ?? .empty
    let incomplete: HTML = cost.subject.incomplete.map { "<p>\($0)</p>\n" } ?? .empty
    return """
        <p>\(cost.subject.kind.title): \(title). \(DecisionWords.costBasis(cost).sentence)</p>
        \(incomplete)<p>\(cost.subject.kind.costsSay): \(cost.standingSentence(links.decisions).lowercasedFirst)</p>
        \(cost.table(links.decisions).html(from: links.here, links.site.addresses))
        \(notYours)
        """
}

extension DecisionLinks {
    /// Where a reader changes one thing of a scenario at a time: the first link bar of the usual combination; nil
    /// without a grid.
    fileprivate var linkBars: LinkURL? {
        guard let grid = site.costs.costs?.grid, let first = grid.dimensions.first else { return nil }
        return url(site.numbers.routes.scenario(ScenarioGrid.id(of: grid.usual)), fragment: "by-\(first.id)")
    }
}

extension OutcomeCost {
    /// How the outcome stands in the scenario, in sentences.
    func standingSentence(_ decisions: Decisions) -> String {
        guard let advice else {
            return isTooLarge ? DecisionWords.tooLarge : DecisionWords.unpricedHere(subject.kind)
        }
        return DecisionWords.sentence(advice, labels: decisions.label, of: subject)
    }

    /// A row for each option: what it costs, against the outcome's own, and what the answers say of it.
    func table(_ decisions: Decisions) -> PageTable {
        PageTable(
            name: "\(DecisionWords.cost), \(subject.title)", head: DecisionWords.optionHead,
            rows: options.map { option in
                var cost = PageTable.Cell(
                    usdPerMonth(option).map { Display.usdPerMonth($0.base) } ?? CostWords.tooLarge)
                cost.range = usdPerMonth(option).flatMap { CostWords.range($0.span) }
                if option == advice?.cheapest { cost.mark = CostWords.lowestMark }
                let line = advice?[option]
                return [PageTable.Cell(subject.words.title(option)), cost]
                    + cells([
                        line.flatMap { line in advice.map { DecisionWords.against(line, $0) } } ?? "",
                        line.flatMap { line in
                            advice.map { DecisionWords.role(line, of: $0, decisions.label) }
                        }
                            ?? "",
                    ])
            })
    }

    /// A line for each option: `Closed: $1,990 a month ($1,500 to $2,900), +$40: may be taken`.
    func lines(_ decisions: Decisions) -> [String] {
        options.compactMap { option in
            guard let usd = usdPerMonth(option) else { return nil }
            let monthly = DecisionWords.monthly(subject.words.title(option), usd)
            guard let advice, let line = advice[option] else { return monthly }
            let against = DecisionWords.against(line, advice)
            let role = DecisionWords.role(line, of: advice, decisions.label)
            return against.isEmpty ? "\(monthly): \(role)" : "\(monthly), \(against): \(role)"
        }
    }
}

extension Decisions {
    /// What a question is called in a sentence: its label.
    func label(_ question: String) -> String { graph.question(question)?.label ?? question }
}
