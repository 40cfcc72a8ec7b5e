import Testing

@testable import Workspace

@Suite struct OutputLocationTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.makeFolder("book/content/guide")
        try folder.makeFolder("book/templates")
    }

    private func refusal(_ output: String) -> String? {
        sentence { _ = try OutputLocation(output: output, root: folder.at("book")) }
    }

    @Test(arguments: ["book/public", "book/public//", "elsewhere/new/public", "book/contents"])
    func foldersBesideTheSources(output: String) throws {
        let location = try OutputLocation(output: folder.at(output), root: folder.at("book"))
        let expected = output == "book/public//" ? "book/public" : output
        #expect(location.shown == folder.at(expected))
        #expect(joined(location.parent, location.name) == folder.at(expected))
    }

    @Test func aFolderDirectlyBelowTheRootOfTheFileSystem() throws {
        let location = try OutputLocation(output: "/no-such-site", root: "/")
        #expect(location.parent == "/" && location.name == "no-such-site")
    }

    @Test(arguments: [
        ("new/./public", "new/public"), ("new//public/", "new/public"), ("book/../new/public", "new/public"),
    ])
    func missingFoldersAreResolvedAndNotMade(output: String, expected: String) throws {
        let location = try OutputLocation(output: folder.at(output), root: folder.at("book"))
        #expect(joined(location.parent, location.name) == folder.at(expected))
        #expect(refusal(folder.at("book/content/new/public"))?.contains("it lies inside content/") == true)
        #expect(
            refusal(folder.at("new/../public"))
                == "cannot publish into \(folder.path)/new/../public: No such file or directory")
        #expect(try folder.names() == ["book"] && folder.names("book/content") == ["guide"])
    }

    #if os(Linux)
        /// There nothing can be made, and what is missing stays missing.
        @Test func aFolderInProcIsRefused() {
            #expect(
                sentence { _ = try Publication.begin(output: "/proc/none/deep/public") }
                    == "cannot make the folder /proc/none/deep: No such file or directory")
        }
    #endif

    @Test func placesWhereSomethingWouldBeDestroyed() throws {
        let held = "it holds the handbook's sources; name a folder of its own with --output"
        #expect(refusal(folder.at("book")) == "cannot publish into \(folder.path)/book: \(held)")
        #expect(refusal(folder.at("book/.")) == "cannot publish into \(folder.path)/book/.: \(held)")
        #expect(refusal(folder.path) == "cannot publish into \(folder.path): \(held)")
        #expect(
            refusal("/")
                == "cannot publish into /: it is the root of the file system; name a folder of its own"
                + " with --output"
        )
        #expect(refusal("") == "cannot publish into '': the path is empty")
        let inside = "whose files are read; name a folder outside with --output"
        #expect(
            refusal(folder.at("book/content/public"))
                == "cannot publish into \(folder.path)/book/content/public: it lies inside content/,"
                + " \(inside)"
        )
        #expect(
            refusal(folder.at("book/content")) == "cannot publish into \(folder.path)/book/content: \(held)")
        #expect(
            refusal(folder.at("book/templates/x"))
                == "cannot publish into \(folder.path)/book/templates/x: it lies inside templates/, \(inside)"
        )
    }

    @Test func linksAreResolvedBeforeTheyAreJudged() throws {
        try folder.makeLink("book/public", to: "content/guide")
        #expect(
            refusal(folder.at("book/public"))
                == "cannot publish into \(folder.path)/book/public: it lies inside content/,"
                + " whose files are read; name a folder outside with --output")
        try folder.makeLink("book/gone", to: "nowhere/at/all")
        #expect(
            refusal(folder.at("book/gone"))
                == "cannot publish into \(folder.path)/book/gone: No such file or directory")
        try folder.makeFolder("sites/real")
        try folder.makeLink("book/site", to: "../sites/real")
        let location = try OutputLocation(output: folder.at("book/site"), root: folder.at("book"))
        #expect(joined(location.parent, location.name) == folder.at("sites/real"))
    }

    @Test func aFileIsNotAnOutputFolder() throws {
        try folder.write("x", to: "file")
        #expect(
            sentence { _ = try Publication.begin(output: folder.at("file")) }
                == "cannot publish into \(folder.path)/file: it exists and is not a folder;"
                + " move it away, or name another folder with --output")
        #expect(
            sentence { _ = try Publication.begin(output: folder.at("file/public")) }
                == "cannot publish into \(folder.path)/file/public: Not a directory")
        #expect(try folder.read("file") == "x")
    }
}
