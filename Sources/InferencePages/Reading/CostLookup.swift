import CostPages
package import Diagnostics
package import Site

/// The costs of a site; nil where the data is broken, which is reported in its own place.
package func costs(of site: SiteContext, for what: String, path: String, span: Range<Int>) throws(Diagnostic)
    -> Costs?
{
    switch site.costs {
    case .sound(let costs): return costs
    case .broken: return nil
    case .absent:
        throw Diagnostic(
            .error, "cost-missing", "\(what) need cost data below 'content/data/'", path: path, span: span,
            help: "write 'content/data/prices.yaml' and its companions, or take this out")
    }
}
