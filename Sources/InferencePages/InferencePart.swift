import Claims
import CostPages
package import Diagnostics
package import Site
import Workloads

/// The part that reads prices of models and prints what is computed from it.
package struct InferencePart: SitePart {
    package init() {}

    package func register(_ links: inout TypedLinkRegistry, _ directives: inout DirectiveRegistry) {
        directives.registerCostDirectives()
        directives.registerLicenseDirectives()
        directives.registerFigureDirectives()
    }

    package func read(_ data: PartData, into site: inout SiteContext) -> [Diagnostic] {
        let reading = CostReading(data.files, site.numbers, asOf: site.asOf, today: data.today)
        if reading.isPresent { site.store[SharedCostPages.self] = SharedCostPages() }
        let state = reading.state(today: data.today)
        site.store[CostState.self] = state
        site.addValues(CostValues(state: state))
        return reading.diagnostics
    }

    package func generated(of site: SiteContext, assets: Assets) -> PartFiles {
        guard let costs = site.costs.costs else { return PartFiles() }
        let pages = ScenarioPages(costs: costs, site: site, script: assets.asset(named: "volume.js")).pages
        let licenses = LicensePages(costs: costs, site: site).documents
        let keys = [GeneratedPage(KeysPage(site: site).document)]
        return PartFiles(
            pages: pages + keys + licenses.map { GeneratedPage($0) },
            files: [OutputFile(path: CostRoutes.workloadSchema, bytes: WorkloadSchema.bytes)])
    }

    package func source(ofFile path: String, in site: SiteContext) -> PartFiles.Source? {
        let data = "content/data/"
        let costs = site.costs.costs
        if let id = pathPart(of: path, below: CostRoutes.licenses.path) {
            return (data + CostDataFile.licenses.name, costs?.book.license(id)?.span)
        }
        if path == CostRoutes.workloadSchema { return (data + CostDataFile.prices.name, nil) }
        if path.hasPrefix(CostRoutes.combinations) { return (data + CostDataFile.grid.name, nil) }
        guard path.hasPrefix(CostRoutes.start.path), site.store[SharedCostPages.self] != nil else {
            return nil
        }
        let id = pathPart(of: path, below: CostRoutes.scenarios)
        let scenario = costs?.scenarios.first { $0.id == id }
        return (data + CostDataFile.scenarios.name, scenario?.named.span)
    }
}

extension SiteContext {
    /// The cost data, if the handbook has any.
    package var costs: CostState { store[CostState.self] ?? .absent }
}
