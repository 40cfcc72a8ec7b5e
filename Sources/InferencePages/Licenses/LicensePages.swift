import CostPages
import Diagnostics
import Site
import Telling

/// A record for each licence of `licenses.yaml`.
struct LicensePages: Sendable {
    package let costs: Costs
    package let site: SiteContext

    package var documents: [PageDocument] { costs.book.licenses.map(page) }

    private var routes: LicenseRoutes { costs.book.licensePages }

    private func page(_ license: LicenseRecord) -> PageDocument {
        let here = routes.license(license.id)
        let models = costs.modelTable(license)
        let section = PageSection(
            id: "models", title: LicenseWords.models,
            content: models.rows.isEmpty
                ? "<p>\(LicenseWords.noModels)</p>\n" : models.html(from: here, site.addresses))
        let points = costs.pointTable(license).html(from: here, site.addresses)
        let body: HTML = """
            \(points)<p>\(LicenseWords.advice)</p>
            \(section.html)<p>\(LicenseWords.compare) \(matrix(from: here)).</p>

            """
        var document = PageDocument(
            route: here, title: license.name, description: LicenseWords.described(license), kind: "license",
            body: body.bytes)
        document.lede = LicenseWords.summary(license)
        document.headings = [section.heading]
        document.trail = trail
        return document
    }

    /// The page on licences where an author wrote one, else the table among the assumptions.
    private func matrix(from here: Route) -> HTML {
        if let page = site.map.page(at: routes.start) {
            return anchor(
                site.addresses.url(from: here, to: routes.start),
                site.map.pages[page].frontMatter.title)
        }
        let url = site.addresses.url(from: here, to: costs.book.routes.assumptions, fragment: "licenses")
        return anchor(url, CostWords.licensesTitle)
    }

    /// The authored pages above.
    private var trail: [PageLink] {
        let above = routes.above.compactMap { route in
            site.map.page(at: route).map { PageLink(route, site.map.pages[$0].frontMatter.title) }
        }
        return [PageLink(Route(""), site.configuration.title)] + above
    }
}
