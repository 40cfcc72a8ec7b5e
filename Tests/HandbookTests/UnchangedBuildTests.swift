import Foundation
import Testing

/// A second build with nothing to do.
@Suite struct UnchangedBuildTests {
    private let small = """
        -- content/index.md --
        ---
        title: Home
        ---
        Text.
        -- templates/page.mustache --
        {{{body}}}
        """

    private func build(_ folder: Folder, _ arguments: String...) throws -> Program.Run {
        try Program.run(["build"] + arguments, in: folder, environment: ["HOME": folder.scratch("home").path])
    }

    @Test func nothingIsBuilt() throws {
        let folder = try Folder(small)
        #expect(try build(folder).errors.hasPrefix("built 1 page, "))
        let before = try attributes(folder)
        let again = try build(folder)
        #expect(again.status == 0)
        #expect(again.errors.hasPrefix("compared 2 sources and the site in 0."))
        #expect(again.errors.hasSuffix(" s: nothing changed\n"))
        #expect(try attributes(folder) == before)
        #expect(try build(folder, "-q").errors == "")
    }

    @Test func anotherReasonToBuildIsSeen() throws {
        let folder = try Folder(small)
        _ = try build(folder)
        #expect(try build(folder, "--force").errors.hasPrefix("built 1 page, "))
        #expect(try build(folder).errors.hasPrefix("compared "))
        try folder.write("-- public/index.html --\nedited\n")
        #expect(try build(folder).errors.hasSuffix(": 1 changed\n"))
        try folder.write("-- content/index.md --\n---\ntitle: House\n---\nText.\n")
        #expect(try build(folder).errors.hasPrefix("built 1 page, "))
        #expect(try build(folder).errors.hasPrefix("compared "))
    }

    /// They have to be printed again.
    @Test func aBuildWithProblemsIsDoneAgain() throws {
        let folder = try Folder(small + "\n-- content/orphan.md --\n---\ntitle: Orphan\n---\nText.\n")
        let first = try build(folder)
        #expect(first.errors.contains("[page-orphan]"))
        #expect(try build(folder).errors.contains("[page-orphan]"))
    }

    @Test func programsReadTheSame() throws {
        let folder = try Folder(small)
        let first = try build(folder, "--format", "json").output
        let again = try build(folder, "--format", "json")
        #expect(again.errors.hasPrefix("compared "))
        #expect(again.output == first)
    }

    private func attributes(_ folder: Folder) throws -> [String] {
        try ["public", "public/index.html", "public/manifest.json"].map { path in
            let found = try FileManager.default.attributesOfItem(
                atPath: folder.url.appendingPathComponent(path).path)
            return "\(found[.modificationDate] ?? "") \(found[.systemFileNumber] ?? "")"
        }
    }
}
