package import Site

/// The addresses of everything that is made from cost data, below a folder of the site. They are published: they never
/// change their form.
package struct CostRoutes: Sendable {
    /// The folder, as the settings know it.
    package static let folder = SiteFolder(
        "cost", usual: "cost/", making: ["assumptions/", "keys/", "scenarios/", "s/", "yours/"])

    package let start: Route
    package let assumptions: Route
    /// The keys of workload files.
    package let keys: Route
    /// Where the scenarios with names lie.
    package let scenarios: String
    /// Where the combinations of the grid lie.
    package let combinations: String
    /// Where a reader enters a workload of her own.
    package let yours: Route

    /// The addresses below a folder, whose path ends in a slash.
    package init(below folder: String = Self.folder.usual) {
        start = Route(folder)
        assumptions = Route(folder + "assumptions/")
        keys = Route(folder + "keys/")
        scenarios = folder + "scenarios/"
        combinations = folder + "s/"
        yours = Route(folder + "yours/")
    }

    package static let workloadSchema = "data/workload.schema.json"

    /// All that a workload may name, for the cores in a reader's page.
    package var coreTables: String { yours.path + "tables.txt" }

    /// A script that holds module and tables for pages that are opened from disk.
    package var ownDisk: String { yours.path + "disk.js" }

    /// A scenario: the ids of combinations have a slash in them, names have none.
    package func scenario(_ id: String) -> Route {
        Route(id.utf8.contains(UInt8(ascii: "/")) ? "\(combinations)\(id)/" : "\(scenarios)\(id)/")
    }

    /// The monthly costs of a scenario over the volumes, unrounded.
    package static func table(at scenario: Route) -> String { scenario.path + "table.csv" }

    /// The figures of a scenario for programs, as `handbook cost --format json` prints them.
    package static func json(at scenario: Route) -> String { scenario.path + "scenario.json" }

    /// The place of a row on the page of assumptions: letters, digits, points and hyphens.
    package static func row(_ kind: String, _ id: String) -> String {
        if id.utf8.allSatisfy(isPlain) { return "\(kind)-\(id)" }
        let allowed = id.unicodeScalars.map { scalar in
            scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "."
                ? Character(scalar) : "-"
        }
        return "\(kind)-\(String(allowed))"
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
