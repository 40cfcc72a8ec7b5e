/// The tags that templates can use, and what is inside each section.
package struct TemplateSchema: Sendable {
    package indirect enum Tag: Sendable {
        case text
        case flag
        /// A list or a group: a section whose inside knows further tags.
        case section(TemplateSchema)
    }

    package let tags: [String: Tag]

    init(_ tags: [String: Tag]) { self.tags = tags }

    /// A link: its address and its words.
    package static let link = TemplateSchema(["url": .text, "title": .text])

    /// What every page offers to `page.mustache`; `templates/README.md` documents it, and a test
    /// holds the two equal. `assets` are the names under which the assets' URLs are offered.
    package static func page(assets: [String]) -> TemplateSchema {
        var tags: [String: Tag] = [:]
        for name in textTags { tags[name] = .text }
        for name in ["overdue", "is_home", "has_status_line"] { tags[name] = .flag }
        for name in ["back", "previous", "next", "tags", "footer_links"] { tags[name] = .section(link) }
        tags["assets"] = .section(
            TemplateSchema(Dictionary(assets.map { ($0, .text) }) { first, _ in first }))
        return TemplateSchema(tags)
    }

    private static let textTags = [
        "language", "direction", "site_title", "site_description", "edition", "generator", "title", "head_title",
        "caption", "lede", "description", "kind", "owner", "date", "updated", "reviewed", "review_by",
        "date_text",
        "updated_text", "reviewed_text", "review_by_text", "root", "home_url", "canonical_url", "edit_url",
        "markdown_url", "feed_url", "print_url", "body", "toc", "navigation", "section_navigation",
        "breadcrumbs", "head_metadata", "content_security_policy",
    ]
}
