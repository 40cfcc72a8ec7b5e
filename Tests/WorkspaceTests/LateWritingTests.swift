import Diagnostics
import Testing

@testable import Workspace

/// Others who write into the output while a new tree takes its place: their newest bytes stay.
@Suite struct LateWritingTests {
    /// When another program writes, of the steps of a publication.
    enum Moment: CaseIterable {
        case beforeCarryingOver, beforeTheExchange, afterTheExchange
    }

    /// How it writes.
    enum Way: CaseIterable {
        case byRename, inPlace, byRemovingFirst
    }

    let folder: TemporaryFolder
    let output: String

    init() throws {
        folder = try TemporaryFolder()
        output = folder.at("public")
        try publish(site(["index.html": "home", "guide/index.html": "guide"]), to: output)
        try folder.write("first", to: "public/CNAME")
        try folder.setTimes("public/CNAME", to: [1_000_000, 0])
    }

    /// Publishes in the steps of `TreeExchange`, and lets another program write at some of them.
    ///
    /// - Parameter usesLinks: false to carry files over as copies, as where there are no hard links.
    @discardableResult
    private func exchange(
        _ texts: [String: String] = ["index.html": "new home"], usesLinks: Bool = true,
        swap: TreeSwap = .exchange, _ writes: (Moment) throws -> Void
    ) throws -> [String: String] {
        let parent = try Descriptor.folder(folder.path)
        let location = try OutputLocation(output: output, root: nil)
        let old = try PublishedTree.open(Descriptor.folder(output), location: location)
        let new = try StagingTree(location.stagingName, at: parent.raw, usesLinks: usesLinks)
        for file in site(texts) { try new.write(file.parts, to: file.path) }
        let exchange = TreeExchange(old: old, new: new, location: location, parent: parent.raw, swap: swap)
        try writes(.beforeCarryingOver)
        var foreign = try exchange.complete(Manifest(of: site(texts)), unchanged: [])
        try writes(.beforeTheExchange)
        try exchange.put()
        try writes(.afterTheExchange)
        try exchange.remove(&foreign)
        return foreign.keptAside
    }

    private func write(_ text: String, _ way: Way) throws {
        switch way {
        case .byRename:
            try folder.write(text, to: "draft")
            try rename(folder.at("draft"), at: 0, to: folder.at("public/CNAME"), at: 0)
        case .inPlace:
            let file = try Descriptor.locking(folder.at("public/CNAME"), at: 0)
            try file.writeAll(Array(text.utf8))
        case .byRemovingFirst: try folder.write(text, to: "public/CNAME")
        }
    }

    @Test(arguments: Moment.allCases, Way.allCases)
    func theNewestBytesStay(moment: Moment, way: Way) throws {
        for usesLinks in [true, false] {
            for swap in [TreeSwap.exchange, .twoRenames] {
                let text = "links \(usesLinks), \(swap)"
                try exchange(usesLinks: usesLinks, swap: swap) { if $0 == moment { try write(text, way) } }
                #expect(try folder.read("public/CNAME").hasPrefix(text))
                #expect(try folder.names() == ["public"])
            }
        }
    }

    /// A program saves twice: the second time into the new tree.
    @Test(arguments: Way.allCases, [true, false])
    func theLastOfTwoWritesStays(way: Way, usesLinks: Bool) throws {
        try exchange(usesLinks: usesLinks) { moment in
            if moment == .beforeTheExchange { try write("second", .byRename) }
            if moment == .afterTheExchange { try write("third!", way) }
        }
        #expect(try folder.read("public/CNAME") == "third!")
    }

    /// Written through a mapping, a file may keep its time.
    @Test func aCopyIsComparedByItsBytes() throws {
        try exchange(usesLinks: false) { moment in
            guard moment == .beforeTheExchange else { return }
            try write("FIRST", .inPlace)
            try folder.setTimes("public/CNAME", to: [1_000_000, 0])
        }
        #expect(try folder.read("public/CNAME") == "FIRST")
    }

    @Test func aFileThatItsOwnerRemovesStaysRemoved() throws {
        try exchange { if $0 == .afterTheExchange { try folder.remove("public/CNAME") } }
        #expect(try folder.names("public") == ["index.html", "manifest.json"])
    }

    @Test func aNewFileComesAlong() throws {
        try exchange { moment in
            if moment == .beforeTheExchange { try folder.write("late", to: "public/deep/er/late.txt") }
        }
        #expect(try folder.read("public/deep/er/late.txt") == "late")
    }

    /// Where the site has its own file, or a file in the place of their folder, theirs is kept beside that.
    @Test func aFileInTheWayIsKeptAside() throws {
        let kept = try exchange(["index.html": "new home", "a.html": "ours", "b": "ours"]) { moment in
            if moment == .beforeCarryingOver { try folder.write("earlier", to: "public/a.html.theirs") }
            guard moment == .beforeTheExchange else { return }
            try folder.write("late", to: "public/a.html")
            try folder.write("later", to: "public/a.html.theirs-2")
            try folder.write("late", to: "public/b/c.txt")
        }
        #expect(
            kept == [
                "a.html": "a.html.theirs-2", "a.html.theirs-2": "a.html.theirs-2.theirs",
                "b/c.txt": "b.theirs/c.txt",
            ])
        let texts = [
            "a.html": "ours", "b": "ours", "a.html.theirs": "earlier", "a.html.theirs-2": "late",
            "a.html.theirs-2.theirs": "later", "b.theirs/c.txt": "late",
        ]
        for (path, text) in texts { #expect(try folder.read("public/" + path) == text) }
    }

    @Test func aLateFileWithTheBytesOfTheSiteIsTakenOver() throws {
        let kept = try exchange(["index.html": "new home", "a.html": "same"]) { moment in
            if moment == .beforeTheExchange { try folder.write("same", to: "public/a.html") }
        }
        #expect(kept == [:])
        #expect(try folder.names("public") == ["CNAME", "a.html", "index.html", "manifest.json"])
    }
}
