import Cost
import CostPages
import Decision
import Exact
import InferencePages
import Site
import Workloads

/// The volumes at which the tree shows costs, in tokens per day; every cost table has them too.
let treeVolumes: [Rational] = [1_000_000, 10_000_000, 100_000_000, 1_000_000_000]

/// What the options of a decision's outcomes cost a month in one scenario: the one value from which a page's table,
/// its tree and the file beside it are printed.
struct TreeCosts: Sendable {
    package let scenario: CostedScenario
    /// The page that shows them.
    let route: Route
    /// Where the pages of the decision lie.
    let routes: DecisionRoutes
    /// In the order of the outcomes.
    let rows: [Row]

    struct Row: Sendable {
        package let outcome: Outcome
        /// The option that the outcome recommends; nil where it names none.
        let option: OptionID?
        /// One for each volume.
        let figures: [Figure]
    }

    /// A cost in USD a month, or why there is none.
    enum Figure: Equatable, Sendable {
        /// `isLowest` where the scenario compares no cheaper option at this volume.
        case usd(Rational, isLowest: Bool)
        case tooLarge
        case notCompared
    }

    init(_ scenario: CostedScenario, of decisions: Decisions, at route: Route) {
        self.scenario = scenario
        self.route = route
        routes = decisions.routes
        let lines = treeVolumes.map { VolumeLine(at: $0, scenario.sets, hasRanges: scenario.hasRanges) }
        rows = decisions.graph.outcomes.map { outcome in
            let option = outcome.option.flatMap(OptionID.init(rawValue:))
            let place = option.flatMap { scenario.options.firstIndex(of: $0) }
            return Row(outcome: outcome, option: option, figures: lines.map { Figure($0, at: place) })
        }
    }

    /// The figures of an outcome; nil where the decision has no such outcome.
    subscript(outcome id: String) -> Row? { rows.first { $0.outcome.id == id } }
}

extension TreeCosts.Figure {
    /// The figure of an option by its place among those of the scenario; nil where it is not among them.
    fileprivate init(_ line: VolumeLine, at place: Int?) {
        guard let place else {
            self = .notCompared
            return
        }
        self =
            line.base(place).map { .usd($0, isLowest: place == line.lowest) } ?? .tooLarge
    }
}

extension SiteContext {
    /// The costs that the pages of the tree show, the first at the tree's own address; empty where the decision names
    /// no scenario for them.
    func treeCosts(of decisions: Decisions) -> [TreeCosts] {
        decisionCosts.tree.enumerated().map { index, scenario in
            let route = index == 0 ? decisions.routes.tree : decisions.routes.tree(in: scenario.id)
            return TreeCosts(scenario, of: decisions, at: route)
        }
    }
}
