import Diagnostics
import Fields
import Markdown

/// Puts a page into its template.
struct Layout: Sendable {
    let templates: TemplateSet
    package let site: SiteContext
    /// `handbook 1.0`: what made the site.
    package let generator: String
    private let assets: Assets
    private let header: HeaderNavigation
    private let metadata: HeadMetadata
    private let footer: [PageLink]

    package init(templates: TemplateSet, assets: Assets, site: SiteContext, generator: String) {
        self.templates = templates
        self.assets = assets
        self.site = site
        self.generator = generator
        header = HeaderNavigation(site)
        metadata = HeadMetadata(configuration: site.configuration, addresses: site.addresses)
        footer = site.configuration.footer.compactMap { configuredLink($0, on: site.map) }
    }

    /// A page in its template. `pieces` are its body, where it is too large to be put together before.
    package func render(_ document: PageDocument, pieces: [[UInt8]]? = nil) -> OutputFile {
        let body = pieces.map(TemplateValue.pieces) ?? .bytes(document.body)
        return OutputFile(
            path: document.route.outputPath, parts: templates.render("page", context(document, body: body)))
    }

    private func context(_ document: PageDocument, body: TemplateValue) -> TemplateContext {
        var context = TemplateContext()
        setSite(&context, document)
        setPage(&context, document)
        context.set("body", body)
        setDates(&context, document)
        setLinks(&context, document)
        return context
    }

    private func setSite(_ context: inout TemplateContext, _ document: PageDocument) {
        let route = document.route
        context.set("language", site.configuration.language)
        context.set("direction", site.configuration.direction)
        context.set("site_title", site.configuration.title)
        context.set("site_description", site.configuration.description)
        context.set("edition", site.configuration.edition)
        context.set("generator", generator)
        context.set("content_security_policy", ContentSecurityPolicy.ofPage(document.scripts, computes: document.computes))
        context.set("root", site.addresses.root(from: route))
        context.set("home_url", site.addresses.url(from: route, to: Route("")))
        context.set("navigation", .bytes(header.html(for: route, addresses: site.addresses).bytes))
        context.set("footer_links", .list(footer.map { linkContext($0, from: route) }))
        var urls = TemplateContext()
        for asset in assets.assets {
            urls.set(asset.tag, site.addresses.url(from: route, toFile: asset.outputPath))
        }
        context.set("assets", .group(urls))
    }

    private func setPage(_ context: inout TemplateContext, _ document: PageDocument) {
        let isHome = document.route.path.isEmpty
        let headTitle =
            isHome || document.title == site.configuration.title
            ? site.configuration.title
            : "\(document.headTitle ?? document.title) - \(site.configuration.title)"
        context.set("title", document.title)
        context.set("caption", document.caption)
        context.set("lede", document.lede ?? document.description)
        context.set("has_status_line", .flag(document.hasStatusLine))
        context.set("head_title", headTitle)
        context.set("description", document.description)
        context.set("kind", document.kind)
        context.set("is_home", .flag(isHome))
        context.set("owner", document.owner)
        context.set("toc", .bytes(tableOfContents(document.headings).bytes))
        context.set("section_navigation", .bytes(document.sectionNavigation))
        context.set("breadcrumbs", .bytes(breadcrumbs(document, addresses: site.addresses).bytes))
        context.set("head_metadata", .bytes(metadata.html(for: document).bytes))
    }

    private func setDates(_ context: inout TemplateContext, _ document: PageDocument) {
        let dates = [
            ("date", document.date), ("updated", document.updated), ("reviewed", document.reviewed),
            ("review_by", document.reviewBy),
        ]
        for (name, date) in dates {
            context.set(name, date?.description)
            context.set(name + "_text", date?.longText)
        }
        context.set("overdue", .flag(document.reviewBy.map { $0 < site.asOf } ?? false))
    }

    private func setLinks(_ context: inout TemplateContext, _ document: PageDocument) {
        let route = document.route
        context.set("back", document.back.map { .group(linkContext($0, from: route)) } ?? .flag(false))
        context.set(
            "previous", document.previous.map { .group(linkContext($0, from: route)) } ?? .flag(false))
        context.set("next", document.next.map { .group(linkContext($0, from: route)) } ?? .flag(false))
        context.set("tags", .list(document.tags.map { linkContext($0, from: route) }))
        // What is not found stands at every address.
        let address = document.kind == "not-found" ? nil : site.addresses.absolute(route)
        context.set("canonical_url", address.map { LinkURL($0) })
        let edit = document.sourcePath.flatMap { site.configuration.editAddress?.address(of: $0) }
        context.set("edit_url", edit.map { LinkURL($0) })
        context.set(
            "markdown_url", document.alternatePath.map { site.addresses.url(from: route, toFile: $0) })
        let hasFeed = site.addresses.baseURL != nil
        context.set("feed_url", hasFeed ? site.addresses.url(from: route, toFile: "feed.xml") : nil)
        let print = site.configuration.makesPrintEdition ? PrintEdition.route : nil
        context.set("print_url", print.map { site.addresses.url(from: route, to: $0) })
    }

    private func linkContext(_ link: PageLink, from route: Route) -> TemplateContext {
        TemplateContext(["url": site.addresses.url(from: route, to: link.route).text, "title": link.title])
    }
}
