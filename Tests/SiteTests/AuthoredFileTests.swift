import BuiltSites
import Site
import Testing

/// What an author wrote stands, where the generator would have made a file of the same name.
@Suite struct AuthoredFileTests {
    @Test(arguments: ["robots.txt", "llms.txt", "sitemap.xml", "feed.xml"])
    func feeds(path: String) async {
        let settings = file("handbook.yaml", "base_url: https://handbook.example/\n")
        let site = await page("x", adding: [file("content/" + path, "mine"), settings])
        #expect(site.report == "")
        #expect(site[path] == "mine")
        #expect(site.paths.count { $0 == path } == 1)
    }

    @Test(arguments: [
        ("print/index", "print/index.html"), ("tags/cost", "tags/cost/index.html"),
        ("tags", "tags/index.html"),
    ])
    func pages(name: String, path: String) async {
        let site = await site(
            files: [
                file("content/index.md", "---\ntitle: Home\ntags: cost\n---\n[x](\(name).md)"),
                file("content/\(name).md", "---\ntitle: Mine\n---\nmine"),
            ])
        #expect(site.report == "")
        #expect(site[path] == "<p>mine</p>\n")
        #expect(site.paths.count { $0 == path } == 1)
    }

    @Test func aStaticFileStandsForAPageOfTheGenerator() async {
        let site = await page("x", adding: [file("content/print/index.html", "mine")])
        #expect(site["print/index.html"] == "mine")
    }
}
