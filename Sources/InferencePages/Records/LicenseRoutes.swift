package import Site

/// The addresses of the records of licences, below a folder of the site.
package struct LicenseRoutes: Sendable {
    /// The folder, as the settings know it.
    package static let folder = SiteFolder("licenses", usual: "guide/license/")

    /// The page on licences, which an author writes; the records stand below it.
    let start: Route

    /// The addresses below a folder, whose path ends in a slash.
    package init(below folder: String = Self.folder.usual) { start = Route(folder) }

    /// The record of a licence.
    func license(_ id: String) -> Route { Route("\(start.path)\(id)/") }

    /// The folders above a record, from the outside in.
    var above: [Route] {
        let parts = start.path.split(separator: "/")
        return parts.indices.map { Route(parts[...$0].joined(separator: "/") + "/") }
    }
}
