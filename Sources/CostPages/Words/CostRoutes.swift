package import Site

/// The addresses of everything that is made from cost data. They are published: they never change their
/// form.
package enum CostRoutes {
    package static let start = Route("cost/")
    package static let assumptions = Route("cost/assumptions/")
    package static let keys = Route("cost/keys/")
    package static let workloadSchema = "data/workload.schema.json"

    /// Where the scenarios with names lie.
    package static let scenarios = "cost/scenarios/"

    /// Where the combinations of the grid lie.
    package static let combinations = "cost/s/"

    /// A scenario: the ids of combinations have a slash in them, names have none.
    package static func scenario(_ id: String) -> Route {
        Route(id.utf8.contains(UInt8(ascii: "/")) ? "\(combinations)\(id)/" : "\(scenarios)\(id)/")
    }

    /// The monthly costs of a scenario over the volumes, unrounded.
    package static func table(_ id: String) -> String { scenario(id).path + "table.csv" }

    /// The figures of a scenario for programs, as `handbook cost --format json` prints them.
    package static func json(_ id: String) -> String { scenario(id).path + "scenario.json" }

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
