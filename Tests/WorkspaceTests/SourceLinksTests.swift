import Testing

@testable import Workspace

@Suite struct SourceLinksTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("# Home", to: "content/index.md")
    }

    private func paths() throws -> [String] {
        try readSources(root: folder.path).map(\.path)
    }

    @Test func linksInsideTheRootAreFollowed() throws {
        try folder.write("shared", to: "shared/part/a.md")
        try folder.makeLink("content/one.md", to: "index.md")
        try folder.makeLink("content/shared", to: "../shared")
        try folder.makeLink("content/again", to: folder.at("shared/part"))
        let files = try readSources(root: folder.path)
        #expect(
            files.map(\.path) == [
                "content/again/a.md", "content/index.md", "content/one.md", "content/shared/part/a.md",
            ])
        #expect(files[2].bytes == files[1].bytes)
    }

    @Test func theRootAndItsFoldersMayBeLinks() throws {
        try folder.write("x", to: "real/pages/a.md")
        try folder.makeLink("real/content", to: "pages")
        try folder.makeLink("handbook", to: "real")
        #expect(try readSources(root: folder.at("handbook")).map(\.path) == ["content/a.md"])
    }

    @Test(arguments: ["/etc/passwd", "../../outside.md", "/", "../../"])
    func linksOutOfTheRootAreErrors(target: String) throws {
        let inner = try TemporaryFolder()
        try inner.write("x", to: "outside.md")
        try inner.write("x", to: "book/content/index.md")
        try inner.makeLink("book/content/out", to: target)
        #expect(
            sentence { _ = try readSources(root: inner.at("book")) }
                == "cannot read content/out: this symlink leads out of the folder that is read")
    }

    @Test(arguments: [".", "..", "loop", "../content", "index.md/../../content"])
    func loopsAreErrors(target: String) throws {
        try folder.makeLink("content/loop", to: target)
        let expected =
            target.hasPrefix("index.md")
            ? "cannot read content/loop: Not a directory"
            : "cannot read content/loop: this symlink leads back to itself or to a folder that holds it"
        #expect(sentence { _ = try paths() } == expected)
    }

    @Test func aLoopOverTwoFoldersIsAnError() throws {
        try folder.makeLink("content/a/to-b", to: "../b")
        try folder.makeLink("content/b/to-a", to: "../a")
        #expect(
            sentence { _ = try paths() }
                == "cannot read content/a/to-b/to-a: this symlink leads back to itself or to a folder"
                + " that holds it"
        )
    }

    @Test func aLinkThatLeadsNowhereIsAnError() throws {
        try folder.makeLink("content/gone.md", to: "missing.md")
        #expect(sentence { _ = try paths() } == "cannot read content/gone.md: this symlink leads nowhere")
    }

    @Test func linksThatMultiplyAFolderEndWithTheLimit() throws {
        for level in 0..<12 {
            try folder.makeLink("content/l\(level)/one", to: "../l\(level + 1)")
            try folder.makeLink("content/l\(level)/two", to: "../l\(level + 1)")
        }
        try folder.write("x", to: "content/l12/a.md")
        let limits = ReadLimits(fileSize: 100, fileCount: 2_000)
        #expect(
            sentence { _ = try readSources(root: folder.path, limits: limits) }
                == "cannot read \(folder.path): it has more than 2000 files; does a symlink multiply a"
                + " folder?"
        )
    }
}
