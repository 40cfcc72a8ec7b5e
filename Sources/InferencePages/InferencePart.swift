import Claims
import CostPages
package import Diagnostics
package import Fields
package import Site
import Workloads

/// The part that reads prices of models and prints what is computed from it.
package struct InferencePart: SitePart {
    package init() {}

    package var folders: [SiteFolder] { [LicenseRoutes.folder] }

    package func readFrontMatter(_ reader: inout FieldReader, into keys: inout PartStore) {
        if reader.bool("worksheet") == true { keys[WorksheetPage.self] = WorksheetPage() }
    }

    package func register(_ links: inout TypedLinkRegistry, _ directives: inout DirectiveRegistry) {
        directives.registerCostDirectives()
        directives.registerLicenseDirectives()
        directives.registerFigureDirectives()
    }

    package func read(_ data: PartData, into site: inout SiteContext) -> [Diagnostic] {
        let reading = CostReading(
            data.files, site.numbers, asOf: site.asOf, today: data.today,
            licensePages: LicenseRoutes(below: site.path(of: LicenseRoutes.folder)))
        if reading.isPresent { site.store[SharedCostPages.self] = SharedCostPages() }
        let state = reading.state(today: data.today)
        site.store[CostState.self] = state
        site.store[ModelOptions.self] = reading.book.options
        site.addValues(CostValues(state: state))
        return reading.diagnostics
    }

    package func generated(of site: SiteContext, assets: Assets) -> PartFiles {
        guard let costs = site.costs.costs else { return PartFiles() }
        let pages = ScenarioPages(costs: costs, site: site).pages
        let own = OwnWorkloadPage(costs: costs, site: site, assets: assets)
        let licenses = LicensePages(costs: costs, site: site).documents
        let keys = [GeneratedPage(KeysPage(site: site).document)]
        return PartFiles(
            pages: [GeneratedPage(own.document)] + pages + keys + licenses.map { GeneratedPage($0) },
            files: [
                OutputFile(
                    path: CostRoutes.workloadSchema, bytes: WorkloadSchema.bytes(in: costs.book.options.names)
                ),
                OutputFile(path: site.numbers.routes.coreTables, bytes: Array(costs.coreTables.utf8)),
            ] + own.files)
    }

    package func source(ofFile path: String, in site: SiteContext) -> PartFiles.Source? {
        let data = "content/data/"
        let costs = site.costs.costs
        let routes = site.numbers.routes
        if let id = pathPart(of: path, below: site.path(of: LicenseRoutes.folder)) {
            return (data + CostDataFile.licenses.name, costs?.book.license(id)?.span)
        }
        if path == CostRoutes.workloadSchema || path == routes.coreTables {
            return (data + CostDataFile.prices.name, nil)
        }
        if path.hasPrefix(routes.combinations) { return (data + CostDataFile.grid.name, nil) }
        guard path.hasPrefix(routes.start.path), site.store[SharedCostPages.self] != nil else {
            return nil
        }
        let id = pathPart(of: path, below: routes.scenarios)
        let scenario = costs?.scenarios.first { $0.id == id }
        return (data + CostDataFile.scenarios.name, scenario?.named.span)
    }
}

/// `worksheet: true`: the page by which a reader computes by hand.
private struct WorksheetPage: Sendable {}

extension SiteContext {
    /// The page with the worksheet, if an author names one.
    var worksheet: Route? { map.pages.first { $0.frontMatter.keys[WorksheetPage.self] != nil }?.route }

    /// The cost data, if the handbook has any.
    package var costs: CostState { store[CostState.self] ?? .absent }

    /// What the ways to run a model are called.
    package var modelOptions: ModelOptions { store[ModelOptions.self] ?? .usual }
}
