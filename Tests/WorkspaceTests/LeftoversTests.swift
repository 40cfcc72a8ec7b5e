import Diagnostics
import Testing

@testable import Workspace

/// What builds that were killed leave behind.
@Suite struct LeftoversTests {
    let folder: TemporaryFolder
    let output: String
    let files = site(["index.html": "home", "guide/index.html": "guide"])

    init() throws {
        folder = try TemporaryFolder()
        output = folder.at("public")
        try publish(files, to: output)
    }

    @Test func stagingFoldersOfTheDeadAreRemoved() throws {
        try folder.write("half", to: ".public.staging-1/guide/index.html")
        try folder.write("half", to: ".public.previous-2/x")
        try folder.write(Manifest(of: site(["x": "half"])).bytes, to: ".public.previous-2/manifest.json")
        try folder.write("not a folder", to: ".public.staging-\(processNumber)")
        try folder.write("another output's", to: ".public2.staging-3/x")
        try folder.write("another output's", to: ".public.staging-eu.lock")
        try folder.makeFolder("precious")
        try folder.makeLink(".public.staging-4", to: "precious")
        try publish(files, to: output)
        #expect(
            try folder.names() == [
                ".public.staging-eu.lock", ".public2.staging-3", "precious", "public",
            ])
        #expect(try diskTree(at: output) == tree(files))
    }

    @Test func aTreeThatWasPutAsideIsPutBack() throws {
        let parent = try Descriptor.folder(folder.path)
        try rename("public", at: parent.raw, to: ".public.previous-77", at: parent.raw)
        try folder.write("whole", to: ".public.staging-77/index.html")
        let publication = try Publication.begin(output: output)
        #expect(try diskTree(at: output) == tree(files))
        publication.abandon()
        #expect(try diskTree(at: output) == tree(files))
        #expect(try folder.names() == ["public"])
    }

    /// Where there was no output folder, one is made to be locked: what another program puts there is its own.
    @Test func filesOfOthersInAnOldTreeWithoutAManifestAreKept() throws {
        try folder.write("late", to: ".public.previous-7/CNAME")
        try publish(files, to: output)
        #expect(try folder.names() == ["public"])
        #expect(try folder.read("public/CNAME") == "late")
    }

    /// What its manifest says decides what is removed, so an old tree that cannot be read stays.
    @Test func anOldTreeWithABrokenManifestIsNamed() throws {
        try folder.write("{", to: ".public.previous-7/manifest.json")
        try folder.write("late", to: ".public.previous-7/CNAME")
        let said = sentence { try publish(files, to: output) }
        #expect(said?.contains("/.public.previous-7/manifest.json") == true)
        #expect(try folder.read(".public.previous-7/CNAME") == "late")
    }

    @Test func whatALivingBuildHoldsStays() throws {
        try folder.write("half", to: ".public.staging-1/guide/index.html")
        let staging = try Descriptor.folder(folder.at(".public.staging-1"))
        #expect(try staging.tryLock() == .locked)
        try publish(files, to: output)
        #expect(try folder.names() == [".public.staging-1", "public"])
    }

    /// Killed after an exchange, a build leaves the old tree, to which another program may have written.
    @Test func filesOfOthersInAnOldTreeAreKept() throws {
        try folder.write("old home", to: ".public.previous-7/index.html")
        try folder.write("old", to: ".public.previous-7/gone.html")
        let old = Manifest(of: site(["index.html": "old home", "gone.html": "old"]))
        try folder.write(old.bytes, to: ".public.previous-7/manifest.json")
        try folder.write("late", to: ".public.previous-7/CNAME")
        try folder.write("older", to: ".public.previous-7/notes.txt")
        try folder.setTimes(".public.previous-7/notes.txt", to: [1_000_000, 0])
        try folder.write("newer", to: "public/notes.txt")
        try publish(files, to: output)
        #expect(try folder.names() == ["public"])
        #expect(
            try folder.names("public") == ["CNAME", "guide", "index.html", "manifest.json", "notes.txt"])
        #expect(try folder.read("public/CNAME") == "late")
        #expect(try folder.read("public/notes.txt") == "newer")
        #expect(try folder.read("public/index.html") == "home")
    }

    @Test func whatCannotBeRemovedIsNamed() throws {
        try folder.makeFolder(".public.staging-5")
        try withOddlyNamedFile(in: folder.at(".public.staging-5")) {
            #expect(
                sentence { try publish(files, to: output) }
                    == "cannot read \(folder.path)/.public.staging-5/caf\u{FFFD}: its name is not"
                    + " UTF-8; rename it"
            )
        }
        try publish(files, to: output)
        #expect(try folder.names() == ["public"])
    }
}
