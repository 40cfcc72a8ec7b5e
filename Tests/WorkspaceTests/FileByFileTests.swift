import Diagnostics
import Libc
import Testing

@testable import Workspace

/// Publishing where nothing may be made beside the output.
@Suite struct FileByFileTests {
    let folder: TemporaryFolder
    let output: String
    let files = site(["index.html": "home", "guide/index.html": "guide", "guide/axes/index.html": "axes"])

    init() throws {
        folder = try TemporaryFolder()
        output = folder.at("public")
        try publish(files)
    }

    @discardableResult
    private func publish(_ files: [OutputFile]) throws -> PublicationSummary {
        let publication = try Publication.begin(output: output, stagingIn: .inside)
        for file in files { try publication.add(file) }
        return try publication.commit()
    }

    private func refusal(_ path: String) -> String {
        "cannot publish \(output)/\(path): the site needs this place, and what is there was not written by"
            + " Handbook; move it away and build again"
    }

    @Test func theSiteIsTheSameAsAfterAnExchange() throws {
        #expect(try diskTree(at: output) == tree(files))
        for path in ["public/guide/axes", "public/guide"] {
            #expect(try folder.status(path).mode == 0o755)
        }
        #expect(try folder.names() == ["public"])
    }

    @Test func onlyWhatChangedIsTouched() throws {
        let before = try folder.status("public/guide/index.html")
        let second = site(["index.html": "new home", "guide/index.html": "guide", "new/a.css": "new"])
        let summary = try publish(second)
        #expect(summary.isFileByFile && summary.added == 1 && summary.changed == 1)
        #expect(summary.removedPaths == ["guide/axes/index.html"])
        #expect(try folder.status("public/guide/index.html") == before)
        #expect(try folder.names("public/guide") == ["index.html"])
        #expect(try diskTree(at: output) == tree(second))
        let untouched = try folder.status("public")
        #expect(try publish(second).unchanged == 3)
        #expect(try folder.status("public").identity == untouched.identity)
    }

    @Test func aFileAndAFolderMayChangeRoles() throws {
        try publish(site(["a": "file", "b/c": "in a folder", "b/d/e": "deeper"]))
        let second = site(["a/x": "in a folder", "b": "file"])
        try publish(second)
        #expect(try diskTree(at: output) == tree(second))
    }

    @Test func filesOfOthersStay() throws {
        try folder.write("example.org", to: "public/CNAME")
        try folder.write("theirs", to: "public/guide/axes/notes.txt")
        try publish(site(["index.html": "new home"]))
        #expect(try folder.names("public") == ["CNAME", "guide", "index.html", "manifest.json"])
        #expect(try folder.read("public/guide/axes/notes.txt") == "theirs")
    }

    @Test(arguments: [
        ("new.html", "new.html"), ("new.html/theirs.txt", "new.html"), ("new", "new"), ("guide/x", "guide"),
    ])
    func aForeignFileInTheWayIsAnError(foreign: String, named: String) throws {
        try folder.write("theirs", to: "public/" + foreign)
        let before = try diskTree(at: output)
        let second = site([
            "index.html": "changed", "new.html": "new", "new/index.html": "new", "guide": "now a file",
        ])
        #expect(sentence { try publish(second.filter { $0.path.hasPrefix(named) }) } == refusal(named))
        #expect(try diskTree(at: output) == before)
    }

    @Test func aForeignFileWithTheBytesOfTheSiteIsTakenOver() throws {
        try folder.write("new", to: "public/new.html")
        let second = site(["index.html": "home", "new.html": "new"])
        #expect(try publish(second).added == 1)
        #expect(try diskTree(at: output) == tree(second))
    }

    /// Through the link, files from elsewhere would be written or removed.
    @Test func aFolderThatBecameALink() throws {
        try folder.remove("public/guide")
        try folder.write("theirs", to: "elsewhere/index.html")
        try folder.makeLink("public/guide", to: "../elsewhere")
        #expect(sentence { try publish(files) } == refusal("guide"))
        try publish(site(["index.html": "home"]))
        #expect(try folder.read("elsewhere/index.html") == "theirs")
        #expect(try folder.status("public/guide").kind == .link)
    }

    @Test func editsAndModesAreMended() throws {
        try folder.write("EDIT", to: "public/index.html")
        try folder.setMode("public/guide", 0o700)
        #expect(try publish(files).changed == 3)
        #expect(try diskTree(at: output) == tree(files))
        #expect(try folder.status("public/guide").mode == 0o755)
        #expect(try publish(files).unchanged == 3)
    }

    /// Killed in the middle, a build leaves files of both sites, and the list of both.
    @Test func theNextBuildMendsAMixture() throws {
        let second = site(["index.html": "new home", "new.html": "new"])
        let both = Manifest(of: files).merged(with: Manifest(of: second))
        #expect(
            both.files.map(\.path) == [
                "guide/axes/index.html", "guide/index.html", "index.html", "new.html",
            ])
        try folder.write(both.bytes, to: "public/manifest.json")
        try folder.write("new", to: "public/new.html")
        try folder.remove("public/guide/axes")
        try folder.write("half", to: "public/.public.staging-7/files/index.html")
        try publish(second)
        #expect(try diskTree(at: output) == tree(second))
        try publish(files)
        #expect(try diskTree(at: output) == tree(files))
    }

    @Test func leftoversAreClearedInEitherPlace() throws {
        try folder.write("half", to: "public/.public.staging-7/files/index.html")
        _ = try Publication.begin(output: output)
        #expect(try diskTree(at: output) == tree(files))
    }

    @Test func abandoningLeavesEverythingAsItWas() throws {
        let publication = try Publication.begin(output: output, stagingIn: .inside)
        try publication.add(OutputFile(path: "new/page.html", bytes: [1]))
        publication.abandon()
        #expect(try diskTree(at: output) == tree(files))
    }

    /// As for a service that may write to its folder alone.
    @Test(.enabled(if: getuid() == 0, "only root can become another user"))
    func aFolderOfAnotherUserIsPublishedInto() throws {
        try folder.setMode("", 0o755)
        try folder.makeFolder("site")
        try retrying { chown(folder.at("site"), 65534, 65534) }
        for edition in ["a", "b", "b"] {
            let summary = try Probe("--user", "65534", "publish", folder.at("site"), edition).outputToEnd()
            #expect(summary.contains("files: 42"), "\(summary)")
            #expect(try folder.names("site/only-\(edition)") == ["index.html"])
        }
        #expect(try folder.names() == ["public", "site"])
        #expect(try !folder.names("site").contains("only-a"))
    }
}
