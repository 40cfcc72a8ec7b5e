import Diagnostics
import Fields

/// The files that programs read: sitemap, Atom feed, robots.txt and llms.txt.
struct Feeds: Sendable {
    private static let longestFeed = 50

    package let site: SiteContext
    /// Authored and generated pages that search engines may list, in reading order.
    let indexed: [PageDocument]
    /// The page that lists the recorded editions; nil where none does.
    var editionsPage: Route?

    /// The paths of the files that any site gets, and of those that need its address.
    private static let paths = (
        always: ["robots.txt", "llms.txt"], withAddress: ["sitemap.xml", "feed.xml"]
    )

    /// The paths of the files that a site gets.
    package static func paths(of site: SiteContext) -> [String] {
        paths.always + (site.addresses.baseURL == nil ? [] : paths.withAddress)
    }

    /// The paths of all files that a site can get.
    static let allPaths = Set(paths.always + paths.withAddress)

    package var files: [OutputFile] {
        var files = [file("robots.txt", robots), file("llms.txt", llms)]
        if site.addresses.baseURL != nil {
            files += [file("sitemap.xml", sitemap), file("feed.xml", atom)]
        }
        return files
    }

    private func file(_ path: String, _ text: String) -> OutputFile {
        OutputFile(path: path, bytes: Array(text.utf8))
    }

    private var robots: String {
        let sitemap = site.addresses.absolute(file: "sitemap.xml").map { "Sitemap: \($0.text)\n" } ?? ""
        return "User-agent: *\nAllow: /\n" + sitemap
    }

    private var sitemap: String {
        let entries = indexed.compactMap { page -> String? in
            guard let url = site.addresses.absolute(page.route) else { return nil }
            let date = (page.updated ?? page.date).map { "<lastmod>\($0)</lastmod>" } ?? ""
            return "<url><loc>\(escapedHTML(url.text))</loc>\(date)</url>\n"
        }
        return """
            <?xml version="1.0" encoding="utf-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            \(entries.joined())</urlset>

            """
    }

    /// The pages that changed last, newest first. A page without a date is not news.
    private var atom: String {
        let dated = indexed.compactMap { page in (page.updated ?? page.date).map { (page, $0) } }
        let news = dated.sorted { ($1.1, $0.0.route) < ($0.1, $1.0.route) }.prefix(Self.longestFeed)
        let base = site.addresses.absolute(file: "")?.text ?? ""
        let editions = (editionsPage.map { page in site.editions.map { editionEntry($0, on: page) } } ?? [])
            .prefix(Self.longestFeed)
        let newest = [news.first?.1, editions.isEmpty ? nil : site.editions.first?.date].compactMap(\.self)
            .max()
        let updated = newest ?? site.asOf
        let author = site.configuration.owner ?? site.configuration.title
        return """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(escapedHTML(site.configuration.language))">
            <title>\(xmlText(site.configuration.title))</title>
            <id>\(xmlText(base))feed.xml</id>
            <link rel="alternate" type="text/html" href="\(xmlText(base))" />
            <link rel="self" type="application/atom+xml" href="\(xmlText(base))feed.xml" />
            <updated>\(updated.timestamp)</updated>
            <author><name>\(xmlText(author))</name></author>
            \(editions.joined())\(news.map { entry($0.0, updated: $0.1) }.joined())</feed>

            """
    }

    /// A recorded edition, so that a reader hears that the advice for a workload changed.
    private func editionEntry(_ edition: Edition, on page: Route) -> String {
        let url = (site.addresses.absolute(page)?.text ?? "") + "#" + percentEncoded(edition.anchor)
        let lines =
            edition.flipped.map { "\($0.walk): \($0.to ?? EditionWords.none)" }
            + edition.moved.map { "\($0.title): \($0.to ?? EditionWords.none)" }
        let summary = ([edition.note].compactMap(\.self) + lines).joined(separator: "; ")
        return """
            <entry>
            <title>\(xmlText("\(EditionWords.title(edition)): \(EditionWords.summary(edition))"))</title>
            <id>\(xmlText(url))</id>
            <link rel="alternate" type="text/html" href="\(xmlText(url))" />
            <updated>\(edition.date.timestamp)</updated>
            \(summary.isEmpty ? "" : "<summary>\(xmlText(summary))</summary>\n")</entry>

            """
    }

    private func entry(_ page: PageDocument, updated: CalendarDate) -> String {
        let url = site.addresses.absolute(page.route)?.text ?? ""
        let published = page.date.map { "<published>\($0.timestamp)</published>\n" } ?? ""
        let summary = page.description.isEmpty ? "" : "<summary>\(xmlText(page.description))</summary>\n"
        return """
            <entry>
            <title>\(xmlText(page.title))</title>
            <id>\(xmlText(url))</id>
            <link rel="alternate" type="text/html" href="\(xmlText(url))" />
            <updated>\(updated.timestamp)</updated>
            \(published)\(summary)</entry>

            """
    }

    /// An index of the Markdown alternates for language models, by top-level section.
    private var llms: String {
        let configuration = site.configuration
        var out = "# \(configuration.title)\n"
        if !configuration.description.isEmpty { out += "\n> \(configuration.description)\n" }
        var names: [String] = []
        var entries: [String: String] = [:]
        for page in indexed {
            guard let alternate = page.alternatePath else { continue }
            let name = page.trail.count > 1 ? page.trail[1].title : sectionName(of: page)
            if entries[name] == nil { names.append(name) }
            let url = site.addresses.absolute(file: alternate)?.text ?? percentEncoded(alternate)
            let description = page.description.isEmpty ? "" : ": \(page.description)"
            entries[name, default: ""] += "- [\(page.title)](\(url))\(description)\n"
        }
        for name in names { out += "\n## \(name)\n\n" + (entries[name] ?? "") }
        return out
    }

    /// Top-level pages with pages below them start a section; the others stand together.
    private func sectionName(of page: PageDocument) -> String {
        guard let index = site.map.page(at: page.route), !page.route.path.isEmpty else {
            return site.configuration.title
        }
        return site.map.children[index].isEmpty ? site.configuration.title : page.title
    }
}

/// `text` for an XML document: escaped, and without the control characters that XML cannot hold.
func xmlText(_ text: String) -> String { escapedHTML(xmlCharacters(text)) }

/// `text` without the characters that XML cannot hold.
package func xmlCharacters(_ text: String) -> String {
    let allowed = text.unicodeScalars.filter { scalar in
        (scalar.value >= 0x20 && scalar.value & 0xFFFE != 0xFFFE) || scalar == "\n" || scalar == "\t"
    }
    return String(String.UnicodeScalarView(allowed))
}
