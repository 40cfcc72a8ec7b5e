import Cost
package import Decision
import Diagnostics
import Fields
import Site

/// The decision of a handbook: the graph and its walks, and the pages that hang together with them.
package struct Decisions: Sendable {
    /// Where its pages lie.
    let routes: DecisionRoutes
    /// The decision as data, proven.
    package let graph: DecisionGraph
    /// The options that answers and outcomes may name, in their order.
    let options: [OptionID]
    /// Every walk of the graph.
    package let table: WalkTable
    /// The pages of patterns and of failure modes, by id, in reading order.
    let patterns: [NamedPage]
    let failureModes: [NamedPage]
    /// The days of the last and the next review of the data.
    let reviewed: CalendarDate?
    let reviewBy: CalendarDate?
    /// The page on what the options cost, and the one on carrying the decision out.
    let costPage: Int?
    let nextPage: Int?
    /// How workloads answer questions, and which scenarios show what outcomes cost.
    var costRules: [CostRule] = []
    var outcomeScenarios: [OutcomeScenario] = []
    /// The scenarios in which the tree shows costs, the one at its own address first.
    var treeScenarios: [CostRule.Named] = []
    /// The addresses of earlier editions at which the decision now stands elsewhere.
    var lasting: [LastingWalk] = []
    /// The pages whose front matter expects a walk that exists, in reading order.
    var examples: [Example] = []

    /// A page that the decision names by the name of its file.
    struct NamedPage: Sendable {
        package let id: String
        package let page: Int
    }

    /// A page that takes a case through the decision.
    struct Example: Sendable {
        package let page: Int
        let walk: Walk
    }

    /// The page of a pattern, or nil.
    func pattern(_ id: String) -> Int? { patterns.first { $0.id == id }?.page }

    /// The page of a failure mode, or nil.
    func failureMode(_ id: String) -> Int? { failureModes.first { $0.id == id }?.page }

    /// The patterns that no outcome recommends, in reading order.
    var unreachedPatterns: [String] { graph.unreachedPatterns(of: patterns.map(\.id)) }

    /// The examples that end at an outcome.
    func examples(of outcome: String) -> [Example] { examples.filter { $0.walk.outcome == outcome } }

    /// The walk before its last answer, or nil for the start.
    func parent(of walk: Walk) -> Walk? {
        walk.steps.isEmpty ? nil : state(before: walk.steps.count - 1, on: walk)
    }

    /// The question state in which a walk gave its answer with this index, from 0.
    package func state(before step: Int, on walk: Walk) -> Walk? {
        table[path: Walk.path(of: Array(walk.steps.prefix(step)))]
    }

    /// The pages that the generated pages link to.
    var linkedPages: Set<Int> {
        let outcomes = graph.outcomes
        let named =
            outcomes.compactMap { pattern($0.pattern) }
            + outcomes.flatMap(\.failureModes).compactMap(failureMode)
        return Set(named + examples.map(\.page) + [costPage, nextPage].compactMap(\.self))
    }
}

/// The pages right in a folder below `content/`, without its index, by the names of their files.
func namedPages(in folder: String, of map: SiteMap) -> [Decisions.NamedPage] {
    map.pages.enumerated().compactMap { index, page in
        guard page.folder == folder, !page.isIndex else { return nil }
        return Decisions.NamedPage(
            id: page.name, page: index)
    }
}
