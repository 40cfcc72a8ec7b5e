import BuiltSites
import Site
import Testing

@Suite struct AddressesTests {
    let file = Addresses(style: .file, baseURL: try? WebAddress(base: "https://handbook.example/team/"))
    let folder = Addresses(style: .folder, baseURL: nil)
    let notFound = Route("404.html")

    @Test func bothStyles() {
        #expect(file.url(from: Route("a/"), to: Route("b/")).text == "../b/index.html")
        #expect(folder.url(from: Route("a/"), to: Route("b/")).text == "../b/")
        #expect(file.url(from: Route("a/"), to: Route("")).text == "../index.html")
        #expect(folder.url(from: Route("a/"), to: Route("")).text == "../")
        #expect(folder.url(from: Route(""), to: Route("")).text == "./")
    }

    @Test func fragments() {
        #expect(file.url(from: Route("a/"), to: Route("b/"), fragment: "x y").text == "../b/index.html#x%20y")
        #expect(folder.url(from: Route("a/"), to: Route("b/"), fragment: "ä").text == "../b/#%C3%A4")
        #expect(file.url(from: Route("a/"), to: Route("a/"), fragment: "x").text == "#x")
    }

    @Test func thePageForMissingAddressesUsesTheBasePath() {
        #expect(file.url(from: notFound, to: Route("b/")).text == "/team/b/index.html")
        #expect(file.url(from: notFound, toFile: "assets/a b.css").text == "/team/assets/a%20b.css")
        #expect(file.root(from: notFound) == "/team/")
        #expect(folder.url(from: notFound, to: Route("b/")).text == "/b/")
        #expect(folder.root(from: notFound) == "/")
        #expect(file.url(from: notFound, to: notFound, fragment: "x").text == "#x")
    }

    @Test func linksToThePageForMissingAddressesAreRelative() {
        #expect(file.url(from: Route("a/"), to: notFound).text == "../404.html")
    }

    @Test func absolute() {
        #expect(file.absolute(Route("a b/"))?.text == "https://handbook.example/team/a%20b/")
        #expect(file.absolute(Route(""))?.text == "https://handbook.example/team/")
        #expect(file.absolute(file: "feed.xml")?.text == "https://handbook.example/team/feed.xml")
        #expect(folder.absolute(Route("a/")) == nil)
    }
}
