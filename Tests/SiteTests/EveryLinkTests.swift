import BuiltSites
import Diagnostics
import Site
import Testing

/// The law of a built site: every address in it is relative and leads to a file, every fragment to an id.
@Suite struct EveryLinkTests {
    @Test(arguments: [11, 12, 13] as [UInt64], LinkStyle.allCases)
    func leadsSomewhere(seed: UInt64, style: LinkStyle) async {
        let files = RandomSite(seed: seed, pageCount: 25).files.map { source in
            source.path == "handbook.yaml"
                ? file(
                    source.path,
                    String(decoding: source.bytes, as: UTF8.self) + "link_style: \(style.rawValue)\n")
                : source
        }
        let site = await site(files: files)
        #expect(site.report == "")
        let paths = Set(site.paths)
        var ids: [String: Set<String>] = [:]
        var checked = 0
        for page in site.outputs where page.path.hasSuffix(".html") {
            let html = String(decoding: page.bytes, as: UTF8.self)
            let links = attributeValues("href", in: html) + attributeValues("src", in: html)
            for link in links where !isAllowedAbsolute(link, in: html) {
                let target = target(of: link, from: page.path)
                #expect(target.map { paths.contains($0.path) } == true, "\(page.path): \(link)")
                checked += 1
                guard let target, let fragment = target.fragment else { continue }
                if ids[target.path] == nil {
                    ids[target.path] = Set(attributeValues("id", in: site[target.path] ?? ""))
                }
                #expect(ids[target.path]?.contains(fragment) == true, "\(page.path): \(link)")
            }
        }
        #expect(checked > 1_000)
    }

    @Test func idsAreUniqueOnEveryPage() async {
        let site = await site(files: RandomSite(seed: 14, pageCount: 25).files)
        for page in site.outputs where page.path.hasSuffix(".html") {
            let ids = attributeValues("id", in: String(decoding: page.bytes, as: UTF8.self))
            #expect(Set(ids).count == ids.count, "\(page.path)")
        }
    }

    /// Links between Markdown alternates hold as they are written.
    @Test func markdownAlternatesLeadToEachOther() async {
        let site = await site(files: RandomSite(seed: 15, pageCount: 25).files)
        let paths = Set(site.paths)
        for page in site.outputs where page.path.hasSuffix(".md") {
            let text = String(decoding: page.bytes, as: UTF8.self)
            for start in text.ranges(of: "](") {
                let link = LinkDestination(String(text[start.upperBound...].prefix { $0 != ")" }))
                let path = resolveContentPath(link.path, from: folderPart(of: page.path))
                #expect(path.map(paths.contains) == true, "\(page.path): \(link.path)")
            }
        }
    }

    private func isAllowedAbsolute(_ link: String, in html: String) -> Bool {
        html.contains("<link rel=\"canonical\" href=\"\(link)\" />")
            && link.hasPrefix("https://handbook.example/team/")
    }

    private func target(of link: String, from page: String) -> (path: String, fragment: String?)? {
        guard urlScheme(link) == nil else { return nil }
        let destination = LinkDestination(link)
        if destination.path.isEmpty { return (page, destination.fragment) }
        // The page for missing addresses starts at the base address's path.
        let isRooted = destination.path.hasPrefix("/")
        guard isRooted == (page == "404.html") else { return nil }
        let written = isRooted ? destination.path.dropping(prefix: "/team") : destination.path
        guard let path = written.flatMap({ resolveContentPath($0, from: folderPart(of: page)) }) else {
            return nil
        }
        return (Route(path).outputPath, destination.fragment)
    }
}
