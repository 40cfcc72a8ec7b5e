import Claims
import Cost
import Diagnostics
import Exact
import Fields
import Site
import Telling

/// The charts of a comparison as they stand on its page and beside it.
struct ComparisonCharts: Sendable {
    private let charts: FigureSet
    /// In place of the charts that are too large to compute.
    private let missing: [PageSection]

    init(_ priced: PricedComparison, numbers: CostNumbers, site: SiteContext) {
        let shapes = ComparisonShapes(priced)
        var figures: [Figure] = []
        var missing: [PageSection] = []
        func add(_ name: String, _ heading: String, _ make: () throws(MissingFigure) -> Figure) {
            do throws(MissingFigure) { figures.append(try make()) } catch {
                guard error.isTooLarge else { return }
                missing.append(PageSection(id: "chart-\(name)", title: heading, content: error.paragraph))
            }
        }
        add("near", ComparisonWords.nearCrossover) { () throws(MissingFigure) in
            try shapes.nearFigure(numbers.asOf)
        }
        if let range = shapes.rangeFigure(numbers.asOf) { figures.append(range) }
        if let pair = shapes.mainPair {
            add("sensitivity", FigureWords.sensitivityHeading) { () throws(MissingFigure) in
                try shapes.sensitivityFigure(pair, numbers)
            }
        }
        self.missing = missing
        charts = FigureSet(
            figures,
            at: FigurePlace(
                here: priced.route, prefix: "chart", files: priced.route, source: numbers.source(of: priced),
                addresses: site.addresses),
            head: [
                JSON.Member("scenario", .string(priced.id)),
                JSON.Member("as_of", .string(numbers.asOf.description)),
                JSON.Member("volume", .exact(priced.volume.usual)),
            ])
    }

    var sections: [PageSection] { charts.sections + missing }
    var files: [OutputFile] { charts.files }
}

extension CostNumbers {
    /// The source line of a comparison's figures.
    func source(of priced: PricedComparison) -> FigureSource {
        let next = nextCheck(of: priced)
        return FigureSource(
            asOf: asOf, what: FigureWords.numbers, nextCheck: next,
            isOverdue: next.map { $0 < today } ?? false, inputs: routes.assumptions)
    }
}
