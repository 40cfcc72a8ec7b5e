import Decision
import Site

/// The addresses of everything that is made from a decision. They are published: they never change
/// their form.
enum DecisionRoutes {
    package static let start = Route("decide/")
    package static let tree = Route("decide/tree/")
    static let treePicture = "decide/tree/tree.svg"
    static let questions = Route("decide/questions/")
    static let outcomes = Route("decide/outcomes/")
    static let walks = Route("decide/walk/")
    static let data = "data/decision.json"
    static let schema = "data/decision.schema.json"

    /// The tree with its costs in a scenario: `decide/tree/chat/small/large/on-demand/one/`.
    ///
    /// The scenario that is named first is shown at `tree` itself; this address then leads there, so that no address
    /// is lost when the scenarios change places. The ids of named scenarios are one part, those of combinations at
    /// least two, and no part has a point, as the files at `tree` have: no two of these addresses are the same.
    package static func tree(in scenario: String) -> Route { Route("\(tree.path)\(scenario)/") }

    /// The costs of all outcomes for programs, beside a page of the tree.
    static func treeTable(at route: Route) -> String { route.path + "tree.csv" }

    /// A question, free of context.
    package static func question(_ id: String) -> Route { Route("\(questions.path)\(id)/") }

    /// An outcome, whichever walk led to it.
    package static func outcome(_ id: String) -> Route { Route("\(outcomes.path)\(id)/") }

    /// A question state or a finished walk: its answers, then the id of the place it stands at.
    static func walk(_ walk: Walk) -> Route {
        Route(walks.path + walk.segments.joined(separator: "/") + "/")
    }

    /// The address of a walk with its last part cut off.
    package static func prefix(of walk: Walk) -> Route {
        walk.steps.isEmpty ? walks : Route("\(walks.path)\(walk.path)/")
    }

    /// The decision record of a finished walk.
    package static func record(of walk: Walk) -> String { Self.walk(walk).path + "record.md" }

    /// A finished walk for programs.
    package static func json(of walk: Walk) -> String { Self.walk(walk).path + "walk.json" }
}
