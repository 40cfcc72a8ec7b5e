import Diagnostics

extension SiteRule {
    /// Every page has a description, an owner, a day of review and the next one.
    static let pageRecords = SiteRule("page-records") { _, site in checkPageRecords(site) }
}

private func checkPageRecords(_ site: SiteContext) -> [Diagnostic] {
    site.map.pages.filter { !$0.isNotFoundPage }.compactMap { page in
        let matter = page.frontMatter
        let fields = [
            ("description", !matter.description.isEmpty),
            ("owner", matter.owner ?? site.configuration.owner != nil),
            ("reviewed", matter.reviewed != nil), ("review_by", matter.reviewBy != nil),
        ]
        let missing = fields.filter { !$0.1 }.map { "'\($0.0)'" }
        guard !missing.isEmpty else { return nil }
        return ruleWarning(
            SiteRule.pageRecords.name, "the page says nothing under \(missing.joined(separator: ", "))",
            on: page,
            help: "add it to the front matter: readers see who answers for a page, and until when")
    }
}
