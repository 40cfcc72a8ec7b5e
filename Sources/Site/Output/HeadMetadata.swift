import Diagnostics

/// The part of a page's head that machines read: canonical link, alternates, OpenGraph, JSON-LD.
struct HeadMetadata: Sendable {
    let configuration: SiteConfiguration
    let addresses: Addresses
    private let locale: String

    init(configuration: SiteConfiguration, addresses: Addresses) {
        self.configuration = configuration
        self.addresses = addresses
        // OpenGraph writes `en_GB` for `en-GB`.
        locale = configuration.language.replacing("-", with: "_")
    }

    func html(for document: PageDocument) -> String {
        var lines: [String] = []
        if !document.description.isEmpty { lines.append(meta("name", "description", document.description)) }
        if !document.isIndexed { lines.append(meta("name", "robots", "noindex, follow")) }
        let canonical = document.isIndexed ? addresses.absolute(document.route) : nil
        if let canonical { lines.append(link("canonical", canonical)) }
        if let alternate = document.alternatePath {
            let url = addresses.url(from: document.route, toFile: alternate)
            lines.append(
                link("alternate", url, attributes: " type=\"text/markdown\" title=\"This page as Markdown\""))
        }
        if addresses.baseURL != nil {
            let feed = addresses.url(from: document.route, toFile: "feed.xml")
            let title = escapedHTML(configuration.title + ": updates")
            lines.append(
                link("alternate", feed, attributes: " type=\"application/atom+xml\" title=\"\(title)\""))
        }
        lines += openGraph(document, canonical: canonical)
        if document.isIndexed { lines += structuredData(document, canonical: canonical) }
        return lines.map { $0 + "\n" }.joined()
    }

    private func openGraph(_ document: PageDocument, canonical: String?) -> [String] {
        let type = document.trail.isEmpty ? "website" : "article"
        var properties = [
            ("og:type", type), ("og:title", document.title), ("og:site_name", configuration.title),
        ]
        if !document.description.isEmpty { properties.append(("og:description", document.description)) }
        if let canonical { properties.append(("og:url", canonical)) }
        properties.append(("og:locale", locale))
        return properties.map { meta("property", $0.0, $0.1) }
    }

    private func structuredData(_ document: PageDocument, canonical: String?) -> [String] {
        var graphs = [article(document, canonical: canonical)]
        if let trail = breadcrumbList(document) { graphs.append(trail) }
        if let questions = faqPage(document) { graphs.append(questions) }
        return graphs.map {
            "<script type=\"application/ld+json\">\(String(decoding: $0.compact, as: UTF8.self))</script>"
        }
    }

    private func article(_ document: PageDocument, canonical: String?) -> JSON {
        let owner = document.owner ?? configuration.owner
        let description = document.description.isEmpty ? nil : document.description
        return .members([
            "@context": .string("https://schema.org"),
            "@type": .string(document.trail.isEmpty ? "WebSite" : "Article"),
            document.trail.isEmpty ? "name" : "headline": .string(document.title),
            "description": .text(description),
            "inLanguage": .string(configuration.language),
            "datePublished": .text(document.date?.description),
            "dateModified": .text((document.updated ?? document.date)?.description),
            "author": owner.map { .members(["@type": .string("Organization"), "name": .string($0)]) },
            "url": .text(canonical),
        ])
    }

    private func breadcrumbList(_ document: PageDocument) -> JSON? {
        guard !document.trail.isEmpty, addresses.baseURL != nil else { return nil }
        let steps = document.trail + [PageLink(document.route, document.title)]
        return .members([
            "@context": .string("https://schema.org"),
            "@type": .string("BreadcrumbList"),
            "itemListElement": .array(
                steps.enumerated().map { index, step in
                    .members([
                        "@type": .string("ListItem"), "position": .integer(index + 1),
                        "name": .string(step.title), "item": .text(addresses.absolute(step.route)),
                    ])
                }),
        ])
    }

    private func meta(_ attribute: String, _ name: String, _ content: String) -> String {
        "<meta \(attribute)=\"\(name)\" content=\"\(escapedHTML(content))\" />"
    }

    private func link(_ relation: String, _ url: String, attributes: String = "") -> String {
        "<link rel=\"\(relation)\"\(attributes) href=\"\(escapedHTML(url))\" />"
    }
}
