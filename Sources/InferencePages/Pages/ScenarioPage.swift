import Answers
import CostPages
import Diagnostics
import Inference
import Site
import Telling
import Workloads

/// The page of a scenario, named or of the grid, with the files beside it.
struct ScenarioPage: Sendable {
    package let costed: CostedScenario
    package let costs: Costs
    package let site: SiteContext

    private var named: NamedScenario { costed.named }
    private var here: Route { costs.route(of: costed) }

    /// The page without its body.
    var outline: PageDocument {
        var document = costPage(
            here, title: named.title, description: CostWords.described(costed), sections: [],
            trail: costTrail(site))
        document.lede = named.description
        // The combinations of a grid say the same with other figures.
        document.isFoundByTitle = costs.grid?.index(of: costed.id) != nil
        return document
    }

    /// The page with its body, and its table and figures as files.
    package var made: (document: PageDocument, files: [OutputFile]) {
        let figures = costs.figures(of: costed)
        let charts = FigureSet(figures, in: costs, here: here, site: site)
        let sections = sections(figures, charts)
        var document = outline
        let body: HTML = "\(opening)\(sections.map(\.html))\(closing)"
        document.body = body.bytes
        document.headings = sections.map(\.heading)
        let files =
            [
                OutputFile(path: CostRoutes.table(at: here), bytes: Array(figures.costCSV.utf8)),
                OutputFile(path: CostRoutes.json(at: here), bytes: figures.json(costs)),
            ] + charts.files
        return (document, files)
    }
}

extension ScenarioPage {
    private var opening: HTML {
        let own = CostWords.lowest(costed.estimate, in: costed.words)
        let summary: HTML =
            CostWords.cheapest(costed.estimate, in: costed.words).map {
                "<p><strong>\($0).</strong> \(own)</p>\n"
            }
            ?? "<p><strong>\(own)</strong></p>\n"
        let yours = costs.ownWorkload(like: named, from: here, site.addresses)
        let door: HTML = "<p><a class=\"button\"\(href: yours)>\(FormWords.likeThis)</a></p>\n"
        return "\(linkBars)\(summary)\(door)\(staffWarning)\(shapeWarning)"
    }

    private var staffWarning: HTML {
        costed.incomplete.map { alert(CostWords.incompleteTitle, "<p>\($0)</p>\n") } ?? .empty
    }

    private var linkBars: HTML {
        guard let grid = costs.grid, let index = grid.index(of: costed.id) else { return .empty }
        return gridLinks(
            grid, from: grid.combination(index), on: here, isCurrent: true, site.addresses, costs.book.routes)
    }

    private var shapeWarning: HTML {
        guard let record = named.otherShape.flatMap(costs.book.throughput) else { return .empty }
        let text: HTML = "<p>\(CostWords.otherShape(record, named.scenario.workload))</p>\n"
        return alert(CostWords.otherShapeTitle, text)
    }

    private func alert(_ title: String, _ text: HTML) -> HTML {
        """
        <div class="alert alert-warning">
        <p class="alert-title">\(title)</p>
        \(text)</div>

        """
    }

    private func sections(_ figures: ScenarioFigures, _ charts: FigureSet) -> [PageSection] {
        func grid(_ grid: PageTable) -> HTML { grid.html(from: here, site.addresses) }
        func note(_ text: String) -> HTML { "<p>\(text)</p>\n" }
        let sets = figures.hasRanges ? " " + CostWords.setsNote : ""
        let crossovers =
            figures.estimate.crossovers.isEmpty ? note(CostWords.noPairs) : grid(figures.crossoverTable)
        let cost = PageSection(
            id: "cost", title: CostWords.costTitle,
            content: """
                \(grid(figures.costTable))\(note(CostWords.costNote + sets))\
                \(costed.capacityNotes.map(note))\(downloads)<hr class="appendix">
                """)
        return charts.sections.prefix(1) + [
            cost,
            PageSection(
                id: "crossovers", title: CostWords.crossoversTitle,
                content: "\(note(CostWords.crossoversNote))\(crossovers)"),
            PageSection(id: "shares", title: CostWords.sharesTitle, content: figures.sharesHTML),
        ] + charts.sections.dropFirst() + [
            PageSection(
                id: "breakdown", title: CostWords.breakdownTitle(figures.estimate.tokensPerDay),
                content: "\(grid(figures.breakdown))\(note(CostWords.breakdownNote))"),
            PageSection(
                id: "coefficients", title: CostWords.coefficientsTitle,
                content: folded("\(note(CostWords.coefficientsNote))\(grid(figures.coefficientTable))")),
            PageSection(
                id: "inputs", title: CostWords.inputsTitle,
                content: folded("\(note(CostWords.inputsNote))\(grid(figures.inputTable(costs.book)))")),
        ]
    }

    /// What few readers come for, behind a line that opens it.
    private func folded(_ content: HTML) -> HTML {
        "<details>\n<summary>\(CostWords.show)</summary>\n\(content)</details>\n"
    }

    private var downloads: HTML {
        let table = site.addresses.url(from: here, toFile: CostRoutes.table(at: here))
        let json = site.addresses.url(from: here, toFile: CostRoutes.json(at: here))
        return unorderedList(
            [
                "\(anchor(table, "table.csv")): \(CostWords.tableFile)",
                "\(anchor(json, "scenario.json")): \(CostWords.jsonFile)",
            ],
            class: "downloads")
    }

    private var closing: HTML {
        let next = costs.nextCheck(of: named)
        let footing = CostWords.footing(
            named.asOf, nextCheck: next, isOverdue: next.map { $0 < costs.today } ?? false)
        return "<p class=\"figure-source\">\(footing)</p>\n"
    }
}
