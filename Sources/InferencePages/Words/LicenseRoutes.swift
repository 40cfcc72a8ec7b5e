import CostPages
import Site

extension CostRoutes {
    /// The page on licences, which an author writes; the records stand below it.
    static let licenses = Route("guide/license/")

    /// The record of a licence.
    static func license(_ id: String) -> Route { Route("\(licenses.path)\(id)/") }
}
