import Diagnostics
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

    /// 28 links show one page under 16,384 paths.
    @Test func linksThatMultiplyAFolderAreRefused() throws {
        for level in 0..<14 {
            try folder.makeLink("content/l\(level)/one", to: "../l\(level + 1)")
            try folder.makeLink("content/l\(level)/two", to: "../l\(level + 1)")
        }
        try folder.write("x", to: "content/l14/a.md")
        let failure = try #require(sentence { _ = try paths() })
        #expect(failure.hasPrefix("cannot read content/l0/"))
        #expect(
            failure.hasSuffix(
                "/two: symlinks lead to this folder by more than 1000 paths; does one of them multiply it?")
                || failure.hasSuffix(
                    "/one: symlinks lead to this folder by more than 1000 paths; does one of them multiply it?"
                ))
    }

    @Test func aFolderMayHaveManyPaths() throws {
        try folder.write("x", to: "shared/a.md")
        for number in 0..<300 { try folder.makeLink("content/\(number)", to: "../shared") }
        #expect(try paths().count == 301)
    }

    /// By symlinks to it and to its folder, and by a hard link.
    @Test func aFileUnderManyNamesIsHeldAndCountedOnce() throws {
        try folder.write([UInt8](repeating: 7, count: 1_000_000), to: "shared/large.bin")
        for number in 0..<15 { try folder.makeLink("content/\(number).bin", to: "../shared/large.bin") }
        try folder.makeLink("content/shared", to: "../shared")
        try link(folder.at("shared/large.bin"), at: 0, as: folder.at("content/hard.bin"), at: 0)
        let limits = ReadLimits(totalSize: 1_000_100)
        let files = try readSources(root: folder.path, limits: limits).filter { $0.path.hasSuffix(".bin") }
        #expect(files.count == 17)
        let places = Set(files.map { file in file.bytes.withUnsafeBufferPointer { $0.baseAddress } })
        #expect(places.count == 1)
        try folder.write([UInt8](repeating: 8, count: 1_000), to: "content/other.bin")
        #expect(
            sentence { _ = try readSources(root: folder.path, limits: limits) }
                == "cannot read content/other.bin: with it the files that are read have more than 1000100 bytes;"
                + " serve large files from elsewhere, and link to them")
    }
}
