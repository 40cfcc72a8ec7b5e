import Decision
import Site

/// The addresses of everything that is made from a decision, below a folder of the site. They are published: they never
/// change their form.
struct DecisionRoutes: Sendable {
    /// The folder, as the settings know it.
    static let folder = SiteFolder(
        "decide", usual: "decide/", making: ["tree/", "questions/", "outcomes/", "walk/"])

    let start: Route
    let tree: Route
    let questions: Route
    let outcomes: Route
    let walks: Route

    /// The addresses below a folder, whose path ends in a slash.
    init(below folder: String) {
        start = Route(folder)
        tree = Route(folder + "tree/")
        questions = Route(folder + "questions/")
        outcomes = Route(folder + "outcomes/")
        walks = Route(folder + "walk/")
    }

    var treePicture: String { tree.path + "tree.svg" }

    static let data = "data/decision.json"
    static let schema = "data/decision.schema.json"
    static let recordSchema = "data/record.schema.json"

    /// The tree with its costs in a scenario: `decide/tree/chat/small/large/on-demand/one/`.
    ///
    /// The scenario that is named first is shown at `tree` itself; this address then leads there, so that no address
    /// is lost when the scenarios change places. The ids of named scenarios are one part, those of combinations at
    /// least two, and no part has a point, as the files at `tree` have: no two of these addresses are the same.
    func tree(in scenario: String) -> Route { Route("\(tree.path)\(scenario)/") }

    /// The costs of all outcomes for programs, beside a page of the tree.
    static func treeTable(at route: Route) -> String { route.path + "tree.csv" }

    /// A question, free of context.
    func question(_ id: String) -> Route { Route("\(questions.path)\(id)/") }

    /// An outcome, whichever walk led to it.
    func outcome(_ id: String) -> Route { Route("\(outcomes.path)\(id)/") }

    /// A question state or a finished walk: its answers, then the id of the place it stands at.
    func walk(_ walk: Walk) -> Route {
        Route(walks.path + walk.segments.joined(separator: "/") + "/")
    }

    /// The address of a walk with its last part cut off.
    func prefix(of walk: Walk) -> Route {
        walk.steps.isEmpty ? walks : Route("\(walks.path)\(walk.path)/")
    }

    /// The decision record of a finished walk.
    func record(of walk: Walk) -> String { self.walk(walk).path + "record.md" }

    /// A finished walk for programs.
    func json(of walk: Walk) -> String { self.walk(walk).path + "walk.json" }
}
