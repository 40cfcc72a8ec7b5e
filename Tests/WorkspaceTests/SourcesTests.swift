import Diagnostics
import Testing

@testable import Workspace

@Suite struct SourcesTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("# Home", to: "content/index.md")
    }

    private func paths() throws -> [String] {
        try readSources(root: folder.path).map(\.path)
    }

    @Test func readsConfigContentAndTemplatesSortedByBytes() throws {
        try folder.write("title: x", to: "handbook.yaml")
        try folder.write("a", to: "content/a/b.md")
        try folder.write("b", to: "content/a.md")
        try folder.write("c", to: "content/Z.md")
        try folder.write("d", to: "content/é.md")
        try folder.write("e", to: "templates/page.mustache")
        try folder.write("not read", to: "README.md")
        try folder.write("not read", to: "public/index.html")
        let files = try readSources(root: folder.path)
        #expect(
            files.map(\.path) == [
                "content/Z.md", "content/a.md", "content/a/b.md", "content/index.md", "content/é.md",
                "handbook.yaml", "templates/page.mustache",
            ])
        #expect(files[1].bytes == Array("b".utf8))
    }

    @Test func readsConfigInContentAndBytesThatAreNotText() throws {
        try folder.write("title: x", to: "content/handbook.yaml")
        try folder.write([0xFF, 0x00, 0x0D], to: "content/image.png")
        try folder.write("", to: "content/empty.md")
        let files = try readSources(root: folder.path + "/")
        #expect(
            files.map(\.path).sorted() == [
                "content/empty.md", "content/handbook.yaml", "content/image.png", "content/index.md",
            ])
        #expect(files.first { $0.path == "content/image.png" }?.bytes == [0xFF, 0x00, 0x0D])
        #expect(files.first { $0.path == "content/empty.md" }?.bytes == [])
    }

    @Test func manyFilesArriveWholeAndInOrder() throws {
        for number in 0..<500 {
            let text = String(repeating: "\(number) ", count: number)
            try folder.write(text, to: "content/section-\(number % 13)/\(number).md")
        }
        let files = try readSources(root: folder.path).filter { $0.path != "content/index.md" }
        #expect(files.count == 500)
        #expect(zip(files, files.dropFirst()).allSatisfy { isBefore($0.path, $1.path) })
        for file in files {
            let number = try #require(Int(split(file.path).name.dropLast(3)))
            #expect(file.bytes == Array(String(repeating: "\(number) ", count: number).utf8))
        }
    }

    @Test func skipsHiddenAndEditorFiles() throws {
        try folder.write("x", to: "content/.git/config")
        try folder.write("x", to: "content/index.md~")
        try folder.makeLink("content/.#index.md", to: "user@host.123:456")
        #expect(try paths() == ["content/index.md"])
    }

    @Test func oddNamesAreRead() throws {
        let long = String(repeating: "n", count: 252) + ".md"
        for name in [
            "with space.md", "100%.md", "two\nlines.md", "\u{65}\u{301}.md", "\u{E9}.md", "A.md", "a.md",
            long,
        ] {
            try folder.write("x", to: "content/" + name)
        }
        #expect(try paths().count == 9)
    }

    @Test func missingFoldersAreExplained() throws {
        #expect(
            sentence { _ = try readSources(root: "/nowhere") }
                == "cannot read /nowhere: there is no such folder; name the folder of the handbook"
                + " with --root"
        )
        try folder.remove("content")
        #expect(
            sentence { _ = try readSources(root: folder.path) }
                == "cannot read \(folder.path)/content: there is no such folder;"
                + " a handbook keeps its pages in content/, so is --root right?")
        try folder.write("x", to: "file")
        #expect(
            sentence { _ = try readSources(root: folder.at("file")) }
                == "cannot read \(folder.path)/file: it is not a folder")
    }

    @Test(arguments: ["content", "templates"])
    func aFileInAFoldersPlaceIsAnError(name: String) throws {
        try folder.remove(name)
        try folder.write("x", to: name)
        #expect(sentence { _ = try paths() } == "cannot read \(name): it is not a folder")
    }

    @Test func aFIFOIsAnErrorAndNotWaitedFor() throws {
        try folder.makeFIFO("content/guide/pipe")
        #expect(
            sentence { _ = try paths() }
                == "cannot read content/guide/pipe: it is a FIFO, and only files and folders can be read")
    }

    @Test func aLinkToADeviceIsAnErrorAndNotOpened() throws {
        try folder.makeLink("content/zero", to: "/dev/zero")
        #expect(
            sentence { _ = try paths() }
                == "cannot read content/zero: this symlink leads out of the folder that is read")
    }

    @Test func aNameThatIsNotUTF8IsAnError() throws {
        try withOddlyNamedFile(in: folder.at("content")) {
            #expect(
                sentence { _ = try paths() }
                    == "cannot read content/caf\u{FFFD}: its name is not UTF-8; rename it")
        }
    }

    @Test func limitsAreKept() throws {
        try folder.write("123456", to: "content/long.md")
        func refusal(_ limits: ReadLimits) -> String? {
            sentence { _ = try readSources(root: folder.path, limits: limits) }
        }
        #expect(refusal(ReadLimits(fileSize: 6, totalSize: 12, count: 3)) == nil)
        #expect(
            refusal(ReadLimits(fileSize: 5)) == "cannot read content/index.md: it is larger than 5 bytes")
        #expect(
            refusal(ReadLimits(totalSize: 11))
                == "cannot read content/long.md: with it the files that are read have more than 11 bytes;"
                + " serve large files from elsewhere, and link to them")
        #expect(
            refusal(ReadLimits(count: 2))
                == "cannot read content/long.md: with it there are more than 2 files and folders to read;"
                + " does a symlink multiply a folder?")
        #expect(
            refusal(ReadLimits(count: 1))
                == "cannot read content: with it there are more than 1 files and folders to read;"
                + " does a symlink multiply a folder?")
    }

    @Test func anEndlessStandardInputIsRefused() throws {
        let zeros = try Descriptor.reading("/dev/zero")
        #expect(
            sentence { _ = try readStandardInput(from: zeros.raw, limit: 1 << 20) }
                == "cannot read the standard input: it is larger than 1048576 bytes")
    }
}
