import Cost
import Diagnostics
import Site
import Telling

/// The page of a comparison, with the files beside it.
struct ComparisonPage: Sendable {
    let priced: PricedComparison
    let numbers: CostNumbers
    let site: SiteContext

    private var here: Route { priced.route }

    /// The page without its body.
    var outline: PageDocument {
        var document = costPage(
            here, title: priced.title, description: ComparisonWords.described(priced), sections: [],
            trail: costTrail(site))
        document.lede = priced.description
        return document
    }

    /// The page with its body, and its table and figures as files.
    var made: (document: PageDocument, files: [OutputFile]) {
        let figures = ComparisonFigures(priced)
        let charts = ComparisonCharts(priced, numbers: numbers, site: site)
        let sections = sections(figures, charts)
        var document = outline
        let body: HTML = "\(opening)\(sections.map(\.html))\(closing)"
        document.body = body.bytes
        document.headings = sections.map(\.heading)
        let files =
            [
                OutputFile(path: CostRoutes.table(at: here), bytes: Array(figures.costCSV.utf8)),
                OutputFile(path: CostRoutes.json(at: here), bytes: figures.json(with: numbers)),
            ] + charts.files
        return (document, files)
    }
}

extension ComparisonPage {
    private var opening: HTML {
        let own = ComparisonWords.lowest(priced)
        return ComparisonWords.cheapest(priced).map { "<p><strong>\($0).</strong> \(own)</p>\n" }
            ?? "<p><strong>\(own)</strong></p>\n"
    }

    private func sections(_ figures: ComparisonFigures, _ charts: ComparisonCharts) -> [PageSection] {
        func grid(_ grid: PageTable) -> HTML { grid.html(from: here, site.addresses) }
        func note(_ text: String) -> HTML { "<p>\(text)</p>\n" }
        let sets = figures.hasRanges ? " " + ComparisonWords.setsNote : ""
        let crossovers =
            figures.estimate.crossovers.isEmpty
            ? note(ComparisonWords.nothingToCompare)
            : "\(note(ComparisonWords.crossoversNote))\(grid(priced.crossoverTable))"
        return [
            PageSection(
                id: "cost", title: CostWords.costTitle,
                content: "\(note(ComparisonWords.costNote + sets))\(grid(figures.costTable))\(downloads)"),
            PageSection(id: "crossovers", title: CostWords.crossoversTitle, content: crossovers),
            PageSection(id: "shares", title: CostWords.sharesTitle, content: figures.sharesHTML(numbers)),
        ] + charts.sections + [
            PageSection(
                id: "coefficients", title: ComparisonWords.coefficientsTitle,
                content: "\(note(ComparisonWords.coefficientsNote))\(grid(figures.coefficientTable))"),
            PageSection(
                id: "inputs", title: CostWords.inputsTitle,
                content: "\(note(ComparisonWords.inputsNote))\(grid(numbers.inputTable(priced)))"),
        ]
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
        let next = numbers.nextCheck(of: priced)
        let footing = ComparisonWords.footing(
            numbers.asOf, nextCheck: next, isOverdue: next.map { $0 < numbers.today } ?? false)
        return "<p class=\"figure-source\">\(footing)</p>\n"
    }
}
