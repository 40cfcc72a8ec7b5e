import Cost
import Diagnostics
import Exact
import Site

/// The charts of a comparison as they stand on its page and beside it.
struct ComparisonCharts: Sendable {
    let figures: [Figure]
    /// The charts that are too large to compute, each by its name, its heading and the reason.
    private var missing: [(name: String, heading: String, reason: HTML)] = []
    private let place: FigurePlace
    private let priced: PricedComparison
    private let day: String

    init(_ priced: PricedComparison, numbers: CostNumbers, site: SiteContext) {
        let shapes = ComparisonShapes(priced)
        self.priced = priced
        day = numbers.asOf.description
        var figures: [Figure] = []
        do throws(MissingFigure) { figures.append(try shapes.nearFigure(numbers.asOf)) } catch {
            if error.isTooLarge { missing.append(("near", ComparisonWords.nearCrossover, error.paragraph)) }
        }
        if let range = shapes.rangeFigure(numbers.asOf) { figures.append(range) }
        if let pair = shapes.mainPair {
            do throws(MissingFigure) { figures.append(try shapes.sensitivityFigure(pair, numbers)) } catch {
                if error.isTooLarge {
                    missing.append(("sensitivity", FigureWords.sensitivityHeading, error.paragraph))
                }
            }
        }
        self.figures = figures
        let here = priced.route
        place = FigurePlace(
            here: here, prefix: "chart", files: here, source: numbers.source(of: priced),
            addresses: site.addresses)
    }

    /// A section for each chart, under ids that begin with `chart-`.
    var sections: [PageSection] {
        figures.map { PageSection(id: "chart-\($0.name)", title: $0.heading, content: $0.html(in: place)) }
            + missing.map { PageSection(id: "chart-\($0.name)", title: $0.heading, content: $0.reason) }
    }

    /// A table and a picture for each chart, and all of them as data.
    var files: [OutputFile] {
        let folder = place.here.path
        let each = figures.flatMap { figure in
            [
                OutputFile(path: folder + FigureFiles.csv(figure.name), bytes: Array(figure.data.csv.utf8)),
                OutputFile(path: folder + FigureFiles.svg(figure.name), bytes: figure.svg),
            ]
        }
        guard !figures.isEmpty else { return [] }
        let all = JSON.members([
            "scenario": .string(priced.id), "as_of": .string(day),
            "volume": .number(priced.volume.usual.text),
            "figures": .array(
                figures.map { figure in
                    .members([
                        "name": .string(figure.name), "title": .string(figure.title),
                        "subtitle": .string(figure.subtitle), "rows": figure.data.json,
                    ])
                }),
        ])
        return each + [OutputFile(path: folder + FigureFiles.json, bytes: all.pretty)]
    }
}

extension CostNumbers {
    /// The source line of a comparison's figures.
    func source(of priced: PricedComparison) -> FigureSource {
        let next = nextCheck(of: priced)
        return FigureSource(
            asOf: asOf, what: FigureWords.numbers, nextCheck: next,
            isOverdue: next.map { $0 < today } ?? false)
    }
}
