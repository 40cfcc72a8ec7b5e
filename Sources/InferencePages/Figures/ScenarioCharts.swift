import Answers
import Claims
import CostPages
import Diagnostics
import Exact
import Inference
import Site
import Workloads

extension FigureSet {
    /// The charts of a scenario whose page is `here`.
    init(_ computed: ScenarioFigures, in costs: Costs, here: Route, site: SiteContext) {
        let scenario = FigureScenario(computed)
        let estimate = scenario.sets.base
        self.init(
            [
                scenario.nearFigure, scenario.rangeFigure, scenario.utilizationFigure,
                scenario.mainSensitivityFigure(inputs: costs.book.routes.assumptions), scenario.hybridFigure,
            ].compactMap(\.self),
            at: FigurePlace(
                here: here, prefix: "chart", files: here, source: FigureSource(computed.named, in: costs),
                addresses: site.addresses),
            head: [
                JSON.Member("scenario", .string(scenario.named.id)),
                JSON.Member("as_of", .string(estimate.asOf)),
                JSON.Member("tokens_per_day", .exact(estimate.tokensPerDay)),
            ])
    }
}

extension FigureScenario {
    /// The chart of the inputs for the main pair; a page has none where it cannot be computed.
    fileprivate func mainSensitivityFigure(inputs: Route) -> Figure? {
        guard let finding = mainFinding else { return nil }
        do { return try sensitivityFigure(finding, inputs: inputs) } catch { return nil }
    }
}
