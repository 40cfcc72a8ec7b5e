import Foundation
import Testing

/// A second build with nothing to do, and published files that only look as if nothing had been done to them.
@Suite struct UnchangedBuildTests {
    private let folder: Folder
    private let page = "public/index.html"

    init() throws {
        folder = try Folder(
            """
            -- content/index.md --
            ---
            title: Home
            ---
            Text.
            -- templates/page.mustache --
            {{{body}}}
            """)
        #expect(try build().hasPrefix("built 1 page, "))
    }

    private func build(_ arguments: String...) throws -> String {
        try Program.run(
            ["build"] + arguments, in: folder, environment: ["HOME": folder.scratch("home").path]
        ).errors
    }

    @Test func nothingIsTouched() throws {
        let before = try attributes()
        let again = try build()
        #expect(again.hasPrefix("built 1 page, ") && again.hasSuffix(" s: nothing changed\n"))
        #expect(try attributes() == before)
        #expect(try build("-q") == "")
        #expect(try attributes() == before)
    }

    /// Neither beside the output nor in the home folder.
    @Test func nothingIsRemembered() throws {
        _ = try build()
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
        #expect(names.sorted() == ["content", "public", "templates"])
        #expect(!FileManager.default.fileExists(atPath: folder.scratch("home").path))
    }

    @Test func problemsArePrintedAgain() throws {
        try folder.write("-- content/orphan.md --\n---\ntitle: Orphan\n---\nText.\n")
        for _ in 0..<2 { #expect(try build().contains("[page-orphan]")) }
    }

    @Test func programsReadTheSame() throws {
        let runs = try (0..<2).map { _ in try Program.run("build", "--format", "json", in: folder).output }
        #expect(runs[0] == runs[1])
    }

    /// The size, the inode and the time of the last change of the bytes are those of the build.
    @Test func anEditThatHidesItsTimeIsMended() throws {
        let whole = try folder.read(page)
        let file = folder.url.appendingPathComponent(page)
        let time = try FileManager.default.attributesOfItem(atPath: file.path)[.modificationDate]
        try overwriteInPlace(file, with: whole.replacing("Text", with: "Tixt"))
        try FileManager.default.setAttributes([.modificationDate: time as Any], ofItemAtPath: file.path)
        #expect(try build().hasSuffix(": 1 changed\n"))
        #expect(try folder.read(page) == whole)
    }

    /// A page that is written to already gets no other time when it is written to again.
    @Test func anEditThroughAMappingIsMended() throws {
        let whole = Array(try folder.read(page).utf8)
        let file = open(folder.url.appendingPathComponent(page).path, O_RDWR)
        defer { close(file) }
        let mapping = mmap(nil, whole.count, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0)
        let bytes = try #require(mapping == MAP_FAILED ? nil : mapping)
        defer { munmap(bytes, whole.count) }
        bytes.storeBytes(of: whole[0], as: UInt8.self)
        #expect(try build().hasSuffix(": nothing changed\n"))
        bytes.storeBytes(of: UInt8(ascii: "!"), as: UInt8.self)
        #expect(try build().hasSuffix(": 1 changed\n"))
        #expect(try Array(folder.read(page).utf8) == whole)
    }

    private func overwriteInPlace(_ file: URL, with text: String) throws {
        let handle = try FileHandle(forWritingTo: file)
        try handle.write(contentsOf: Data(text.utf8))
        try handle.close()
    }

    private func attributes() throws -> [String] {
        try ["public", page, "public/manifest.json"].map { path in
            let found = try FileManager.default.attributesOfItem(
                atPath: folder.url.appendingPathComponent(path).path)
            return "\(found[.modificationDate] ?? "") \(found[.systemFileNumber] ?? "")"
        }
    }
}
