import CostPages
import Diagnostics
import Exact
import Inference
import Site

/// The charts of a scenario as they stand on its page and beside it.
struct ScenarioCharts: Sendable {
    package let figures: [Figure]
    private let scenario: FigureScenario
    private let place: FigurePlace

    /// The charts of a scenario whose page is `here`.
    package init(_ computed: ScenarioFigures, in costs: Costs, here: Route, site: SiteContext) {
        scenario = FigureScenario(computed)
        figures = [
            scenario.nearFigure, scenario.rangeFigure, scenario.utilizationFigure,
            scenario.mainSensitivityFigure, scenario.hybridFigure,
        ].compactMap(\.self)
        place = FigurePlace(
            here: here, prefix: "chart", files: here, source: FigureSource(computed.named, in: costs),
            addresses: site.addresses)
    }

    /// A section for each chart, under ids that begin with `chart-`.
    package var sections: [PageSection] {
        figures.map { PageSection(id: "chart-\($0.name)", title: $0.heading, content: $0.html(in: place)) }
    }

    /// A table and a picture for each chart, and all of them as data.
    package var files: [OutputFile] {
        let folder = place.here.path
        return figures.flatMap { figure in
            [
                OutputFile(path: folder + FigureFiles.csv(figure.name), bytes: Array(figure.data.csv.utf8)),
                OutputFile(path: folder + FigureFiles.svg(figure.name), bytes: figure.svg),
            ]
        } + [OutputFile(path: folder + FigureFiles.json, bytes: json.pretty)]
    }

    private var json: JSON {
        .members([
            "scenario": .string(scenario.named.id), "as_of": .string(scenario.sets.base.asOf),
            "tokens_per_day": .number(scenario.sets.base.tokensPerDay.text),
            "figures": .array(
                figures.map { figure in
                    .members([
                        "name": .string(figure.name), "title": .string(figure.title),
                        "subtitle": .string(figure.subtitle), "rows": figure.data.json,
                    ])
                }),
        ])
    }
}

extension FigureScenario {
    /// The chart of the inputs for the main pair; a page has none where it cannot be computed.
    fileprivate var mainSensitivityFigure: Figure? {
        guard let finding = mainFinding else { return nil }
        do { return try sensitivityFigure(finding) } catch { return nil }
    }
}
