import Diagnostics
import Testing

@testable import Workspace

/// What was done to published files does not survive the next build.
@Suite struct EditedOutputTests {
    let folder: TemporaryFolder
    let output: String
    let files = site(["index.html": "home", "guide/index.html": "guide"])

    init() throws {
        folder = try TemporaryFolder()
        output = folder.at("public")
        try publish(files, to: output)
    }

    private func expectRestored(changed: Int, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let summary = try publish(files, to: output)
        #expect(summary.changed == changed, sourceLocation: sourceLocation)
        #expect(try diskTree(at: output) == tree(files), sourceLocation: sourceLocation)
        #expect(try folder.names() == ["public"], sourceLocation: sourceLocation)
    }

    @Test func anEditOfTheSameLength() throws {
        try folder.write("EDIT", to: "public/index.html")
        try expectRestored(changed: 1)
    }

    @Test func aRemovedFile() throws {
        try folder.remove("public/guide/index.html")
        try expectRestored(changed: 1)
    }

    @Test func anEditThatIsTheNewText() throws {
        try folder.write("edit", to: "public/index.html")
        let edited = site(["index.html": "edit", "guide/index.html": "guide"])
        #expect(try publish(edited, to: output).changed == 1)
        #expect(try diskTree(at: output) == tree(edited))
    }

    @Test func otherModes() throws {
        try folder.setMode("public/index.html", 0o600)
        try folder.setMode("public/guide", 0o700)
        try expectRestored(changed: 2)
        #expect(try folder.status("public/index.html").mode == 0o644)
        #expect(try folder.status("public/guide").mode == 0o755)
    }

    @Test func aFileThatBecameAFIFO() throws {
        try folder.remove("public/index.html")
        try folder.makeFIFO("public/index.html")
        try expectRestored(changed: 1)
    }

    @Test func aFileThatBecameALinkToItsText() throws {
        try folder.remove("public/index.html")
        try folder.write("home", to: "elsewhere/index.html")
        try folder.makeLink("public/index.html", to: "../elsewhere/index.html")
        let summary = try publish(files, to: output)
        #expect(summary.changed == 1)
        #expect(try folder.status("public/index.html").kind == .file)
        #expect(try folder.read("elsewhere/index.html") == "home")
    }

    /// Through the link, a file from elsewhere would become a part of the site.
    @Test func aFolderThatBecameALink() throws {
        try folder.remove("public/guide")
        try folder.write("guide", to: "elsewhere/index.html")
        try folder.makeLink("public/guide", to: "../elsewhere")
        #expect(
            sentence { try publish(files, to: output) }
                == "cannot publish \(output)/guide: the site needs this place, and what is there was"
                + " not written by"
                + " Handbook; move it away and build again")
        #expect(try folder.status("public/guide").kind == .link)
        #expect(try folder.status("elsewhere/index.html").links == 1)
        try folder.remove("elsewhere")
        try folder.remove("public/guide")
        try expectRestored(changed: 1)
    }

    @Test func aManifestInAnotherLayout() throws {
        let text = try folder.read("public/manifest.json")
        try folder.write(String(text.filter { $0 != "\n" }), to: "public/manifest.json")
        try expectRestored(changed: 0)
    }

    @Test func aBrokenManifestIsAnError() throws {
        try folder.write("{\n<<<<<<< HEAD\n", to: "public/manifest.json")
        let expected =
            "cannot read \(output)/manifest.json: line 2: expected '\"';"
            + " restore the file, or delete the folder, and build again"
        #expect(sentence { try publish(files, to: output) } == expected)
        #expect(try folder.read("public/index.html") == "home")
        try folder.remove("public")
        try publish(files, to: output)
    }

    @Test func aFolderWithoutManifestIsRefused() throws {
        try folder.remove("public/manifest.json")
        let expected =
            "cannot publish into \(output): it is not empty and has no manifest.json, so its files may not be"
            + " Handbook's; empty it, or name another folder with --output"
        #expect(sentence { try publish(files, to: output) } == expected)
        #expect(try folder.names("public") == ["guide", "index.html"])
        #expect(try folder.names() == ["public"])
    }
}
