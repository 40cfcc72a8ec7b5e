import BuiltSites
import Site
import Testing

@Suite struct RouteTests {
    @Test(arguments: [
        ("index.md", nil, "", "index.html"),
        ("about.md", nil, "about/", "about/index.html"),
        ("guide/index.md", nil, "guide/", "guide/index.html"),
        ("guide/axes/cost.md", nil, "guide/axes/cost/", "guide/axes/cost/index.html"),
        ("guide/cost.md", "money", "guide/money/", "guide/money/index.html"),
        ("guide/axes/index.md", "a", "guide/a/", "guide/a/index.html"),
        ("index.md", "home", "", "index.html"),
        ("404.md", nil, "404.html", "404.html"),
        ("guide/404.md", nil, "guide/404/", "guide/404/index.html"),
        ("guide/v1.5.md", nil, "guide/v1.5/", "guide/v1.5/index.html"),
        ("guide/cost.markdown", nil, "guide/cost/", "guide/cost/index.html"),
        ("guide/README.md", nil, "guide/", "guide/index.html"),
    ])
    func ofContent(path: String, slug: String?, route: String, output: String) {
        let made = Site.route(contentPath: path, slug: slug, isIndex: PageFiles([path]).isIndex(path))
        #expect(made.path == route)
        #expect(made.outputPath == output)
        #expect(made.description == "/" + route)
    }

    @Test(arguments: [
        ("", 0, "./"), ("a/", 1, "../"), ("a/b/", 2, "../../"), ("404.html", 0, "./"), ("a/b.html", 1, "../"),
    ])
    func depth(path: String, depth: Int, prefix: String) {
        #expect(Route(path).depth == depth)
        #expect(Route(path).rootPrefix == prefix)
    }

    @Test(arguments: [
        ("", "", "./"),
        ("", "a/", "a/"),
        ("a/", "", "../"),
        ("a/", "a/", "./"),
        ("a/b/", "a/c/index.html", "../c/index.html"),
        ("a/b/", "a/", "../"),
        ("a/", "a/b/", "b/"),
        ("ab/", "a/", "../a/"),
        ("a/old.html", "a/new/", "new/"),
        ("a/", "b c/ä.png", "../b%20c/%C3%A4.png"),
    ])
    func relativeURLs(page: String, target: String, url: String) {
        #expect(Route(page).relativeURL(toFile: target) == url)
    }
}
