import Site
import Testing

@Suite struct AddressesTests {
    let file = Addresses(style: .file, baseURL: "https://handbook.example/team/")
    let folder = Addresses(style: .folder, baseURL: nil)
    let notFound = Route("404.html")

    @Test func bothStyles() {
        #expect(file.url(from: Route("a/"), to: Route("b/")) == "../b/index.html")
        #expect(folder.url(from: Route("a/"), to: Route("b/")) == "../b/")
        #expect(file.url(from: Route("a/"), to: Route("")) == "../index.html")
        #expect(folder.url(from: Route("a/"), to: Route("")) == "../")
        #expect(folder.url(from: Route(""), to: Route("")) == "./")
    }

    @Test func fragments() {
        #expect(file.url(from: Route("a/"), to: Route("b/"), fragment: "x y") == "../b/index.html#x%20y")
        #expect(folder.url(from: Route("a/"), to: Route("b/"), fragment: "ä") == "../b/#%C3%A4")
        #expect(file.url(from: Route("a/"), to: Route("a/"), fragment: "x") == "#x")
    }

    @Test func thePageForMissingAddressesUsesTheBasePath() {
        #expect(file.url(from: notFound, to: Route("b/")) == "/team/b/index.html")
        #expect(file.url(from: notFound, toFile: "assets/a b.css") == "/team/assets/a%20b.css")
        #expect(file.root(from: notFound) == "/team/")
        #expect(folder.url(from: notFound, to: Route("b/")) == "/b/")
        #expect(folder.root(from: notFound) == "/")
        #expect(file.url(from: notFound, to: notFound, fragment: "x") == "#x")
    }

    @Test func linksToThePageForMissingAddressesAreRelative() {
        #expect(file.url(from: Route("a/"), to: notFound) == "../404.html")
    }

    @Test func absolute() {
        #expect(file.absolute(Route("a b/")) == "https://handbook.example/team/a%20b/")
        #expect(file.absolute(Route("")) == "https://handbook.example/team/")
        #expect(file.absolute(file: "feed.xml") == "https://handbook.example/team/feed.xml")
        #expect(folder.absolute(Route("a/")) == nil)
    }

    @Test(arguments: [
        ("https://handbook.example", "https://handbook.example/"),
        ("http://localhost:8000/a", "http://localhost:8000/a/"),
        ("https://handbook.example/a/", "https://handbook.example/a/"),
    ])
    func baseURLs(text: String, url: String) {
        #expect(normalizedBaseURL(text) == url)
    }

    @Test(arguments: [
        "", "handbook.example", "ftp://handbook.example/", "https://", "https:///a", "https://a/?b",
        "https://a/#b",
        "https://a b/", "https://a/\"b", "//handbook.example/", "javascript:alert(1)",
    ])
    func noBaseURLs(text: String) {
        #expect(normalizedBaseURL(text) == nil)
    }
}
