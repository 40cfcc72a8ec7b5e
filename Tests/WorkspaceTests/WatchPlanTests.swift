import Testing

@testable import Workspace

@Suite struct WatchPlanTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("a", to: "book/content/a.md")
        try folder.write("b", to: "book/content/b/b.md")
        try folder.write("t", to: "book/templates/page.mustache")
        try folder.write("p", to: "book/public/index.html")
    }

    @Test func everyNameOnTheWayToTheSourcesCounts() throws {
        let plan = places()
        #expect(plan.keys.sorted() == ["", "book", "book/content", "book/content/b", "book/templates"])
        #expect(plan[""]?.entries == ["book": ""])
        #expect(
            plan["book"]?.entries
                == ["content": "content", "handbook.yaml": "handbook.yaml", "templates": "templates"])
        #expect(plan["book/content"]?.source == "content" && plan["book/content/b"]?.source == "content/b")
        let all = WatchPlan(root: folder.at("book")).sortedPlaces
        let above = all.filter { isWithin(folder.path, $0.folder) }
        #expect(above.first?.folder == "/" && above.last?.folder == folder.path)
        #expect(above.allSatisfy { $0.source == nil && $0.entries.count == 1 })
    }

    @Test func linksAreWatchedWhereTheyStandAndWhereTheyLead() throws {
        try folder.write("s", to: "book/shared/deep/s.md")
        try folder.write("r", to: "book/README.md")
        try folder.makeLink("book/content/s.md", to: "../shared/deep/s.md")
        try folder.makeLink("book/content/r.md", to: "../README.md")
        try folder.makeLink("book/content/linked", to: "../middle")
        try folder.makeLink("book/middle", to: "shared")
        let plan = places()
        // Looked into once, by the first link that leads there; the other names what it leads to.
        #expect(plan["book/shared"]?.source == "content/linked")
        #expect(plan["book/shared"]?.entries == ["deep": "content/s.md"])
        #expect(plan["book/shared/deep"]?.source == "content/linked/deep")
        #expect(plan["book/shared/deep"]?.entries == ["s.md": "content/s.md"])
        #expect(plan["book"]?.entries["middle"] == "content/linked")
        #expect(plan["book"]?.entries["README.md"] == "content/r.md")
        #expect(plan["book"]?.entries["public"] == nil && plan["book"]?.source == nil)
    }

    @Test func theRootMayBeALinkAndMayBeMissing() throws {
        try folder.makeLink("link", to: "other/book")
        try folder.makeFolder("other")
        #expect(places(of: "link").keys.sorted() == ["", "other"])
        #expect(places(of: "link")["other"]?.entries == ["book": ""])
        try folder.makeLink("other/book", to: "../book")
        let plan = places(of: "link")
        #expect(plan[""]?.entries == ["link": "", "other": "", "book": ""])
        #expect(plan["book/content"]?.source == "content")
    }

    /// Each is an error until somebody mends it, which must be noticed.
    @Test func whatCannotBeReadIsWatched() throws {
        try folder.makeFolder("book/far")
        try folder.makeLink("book/content/b/later.md", to: "../../far/away/later.md")
        try folder.makeLink("book/content/round", to: "round")
        try folder.makeLink("book/content/out", to: "../../outside")
        try folder.write("o", to: "outside/o.md")
        try folder.makeLink("book/content/b/up", to: "..")
        let plan = places()
        #expect(plan["book/far"]?.entries == ["away": "content/b/later.md"])
        #expect(plan["book/content/b"]?.source == "content/b")
        // Outside of the root names are looked up, and nothing is looked into.
        #expect(plan[""]?.entries == ["book": "", "outside": "content/out"])
        #expect(plan["outside"] == nil)
    }

    /// Each level doubles the number of paths.
    @Test func foldersBehindManyLinksAreLookedIntoOnce() throws {
        for level in 0..<28 {
            try folder.makeFolder("book/levels/\(level)")
            guard level > 0 else { continue }
            for name in ["a", "b"] {
                try folder.makeLink("book/levels/\(level)/\(name)", to: "../\(level - 1)")
            }
        }
        try folder.makeLink("book/content/top", to: "../levels/27")
        let plan = places()
        #expect(plan.count == 5 + 28 + 1)
        #expect(plan["book/levels/27"]?.source == "content/top")
    }

    /// By their paths below the folder of the test.
    private func places(of root: String = "book") -> [String: WatchedPlace] {
        let below = WatchPlan(root: folder.at(root)).sortedPlaces.filter { isWithin($0.folder, folder.path) }
        return Dictionary(
            uniqueKeysWithValues: below.map { place in
                (String(place.folder.dropFirst(folder.path.count + 1)), place)
            })
    }
}
