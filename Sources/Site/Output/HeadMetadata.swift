import Diagnostics
import Fields

/// The part of a page's head that machines read: canonical link, alternates, OpenGraph, JSON-LD.
struct HeadMetadata: Sendable {
    package let configuration: SiteConfiguration
    package let addresses: Addresses
    private let locale: String

    package init(configuration: SiteConfiguration, addresses: Addresses) {
        self.configuration = configuration
        self.addresses = addresses
        // OpenGraph writes `en_GB` for `en-GB`.
        locale = configuration.language.replacing("-", with: "_")
    }

    package func html(for document: PageDocument) -> HTML {
        var html = HTML.empty
        if !document.description.isEmpty { html.appendMeta("name", "description", document.description) }
        if !document.isIndexed { html.appendMeta("name", "robots", "noindex, follow") }
        let canonical = document.isIndexed ? addresses.absolute(document.route) : nil
        if let canonical { html += "<link rel=\"canonical\"\(href: LinkURL(canonical)) />\n" }
        if let alternate = document.alternatePath {
            let url = addresses.url(from: document.route, toFile: alternate)
            html +=
                "<link rel=\"alternate\" type=\"text/markdown\" title=\"This page as Markdown\"\(href: url) />\n"
        }
        if addresses.baseURL != nil {
            let feed = addresses.url(from: document.route, toFile: "feed.xml")
            html.append("<link rel=\"alternate\" type=\"application/atom+xml\" title=\"")
            html.append(text: configuration.title)
            html += ": updates\"\(href: feed) />\n"
        }
        appendOpenGraph(document, canonical: canonical, to: &html)
        if document.isIndexed { appendStructuredData(document, canonical: canonical, to: &html) }
        return html
    }

    private func appendOpenGraph(_ document: PageDocument, canonical: WebAddress?, to html: inout HTML) {
        html.appendMeta("property", "og:type", document.trail.isEmpty ? "website" : "article")
        html.appendMeta("property", "og:title", document.title)
        html.appendMeta("property", "og:site_name", configuration.title)
        if !document.description.isEmpty {
            html.appendMeta("property", "og:description", document.description)
        }
        if let canonical { html.appendMeta("property", "og:url", canonical.text) }
        html.appendMeta("property", "og:locale", locale)
    }
}

/// What schema.org calls the page, its place and its questions. The JSON is written as it goes: it stands on
/// every page, and a tree of values for it would take longer than the rest of the head.
extension HeadMetadata {
    private func appendStructuredData(_ document: PageDocument, canonical: WebAddress?, to html: inout HTML) {
        html.append(#"<script type="application/ld+json">{"@context":"https://schema.org""#)
        html.appendMember(",\"@type\":", document.trail.isEmpty ? "WebSite" : "Article")
        html.appendMember(document.trail.isEmpty ? ",\"name\":" : ",\"headline\":", document.title)
        html.appendMember(",\"description\":", document.description.isEmpty ? nil : document.description)
        html.appendMember(",\"inLanguage\":", configuration.language)
        html.appendMember(",\"datePublished\":", document.date?.description)
        html.appendMember(",\"dateModified\":", (document.updated ?? document.date)?.description)
        if let owner = document.owner ?? configuration.owner {
            html.appendMember(#","author":{"@type":"Organization","name":"#, owner)
            html.append("}")
        }
        html.appendMember(",\"url\":", canonical?.text)
        html.append("}</script>\n")
        appendBreadcrumbs(document, to: &html)
        if let questions = faqPage(document) {
            html.append("<script type=\"application/ld+json\">")
            html += HTML(bytes: questions.compact)
            html.append("</script>\n")
        }
    }

    private func appendBreadcrumbs(_ document: PageDocument, to html: inout HTML) {
        guard !document.trail.isEmpty, addresses.baseURL != nil else { return }
        html.append(
            #"<script type="application/ld+json">{"@context":"https://schema.org","@type":"BreadcrumbList","#)
        html.append(#""itemListElement":["#)
        let steps = document.trail + [PageLink(document.route, document.title)]
        for (index, step) in steps.enumerated() {
            if index > 0 { html.append(",") }
            html.append(#"{"@type":"ListItem","position":"#)
            html += "\(index + 1)"
            html.appendMember(",\"name\":", step.title)
            html.appendMember(",\"item\":", addresses.absolute(step.route)?.text)
            html.append("}")
        }
        html.append("]}</script>\n")
    }
}

extension HTML {
    fileprivate mutating func appendMeta(
        _ attribute: StaticString, _ name: StaticString, _ content: String
    ) {
        append("<meta ")
        append(attribute)
        append("=\"")
        append(name)
        append("\" content=\"")
        append(text: content)
        append("\" />\n")
    }

    /// Appends a member of a JSON object, where it has a value.
    fileprivate mutating func appendMember(_ key: StaticString, _ value: String?) {
        guard let value else { return }
        append(key)
        append(json: value)
    }
}
