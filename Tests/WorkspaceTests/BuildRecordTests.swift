import Diagnostics
import Testing

@testable import Workspace

/// A build is spared only where it would write what is there.
@Suite struct BuildRecordTests {
    let folder: TemporaryFolder
    let output: String
    let sources = [SourceFile(path: "content/index.md", bytes: Array("home".utf8))]
    let files = site(["index.html": "home", "guide/index.html": "guide"])

    init() throws {
        folder = try TemporaryFolder()
        output = folder.at("public")
        try folder.makeFolder("content")
        try publishKeeping(files)
        try #require(record().holds())
    }

    private func record(
        sources: [SourceFile]? = nil, settings: String = "today", output: String? = nil
    ) -> BuildRecord {
        BuildRecord(
            sources: sources ?? self.sources, settings: settings, root: folder.path,
            output: output ?? self.output, program: "handbook 1", folder: folder.at("cache"))
    }

    private func publishKeeping(_ files: [OutputFile]) throws {
        let publication = try Publication.begin(output: output)
        for file in files { try publication.add(file) }
        _ = try publication.commit(keeping: record())
    }

    @Test func theSameInputsAndAnUntouchedSite() throws {
        #expect(record().holds())
        #expect(try folder.names("cache").count == 1)
        try publish(files, to: output)
        #expect(record().holds())
    }

    @Test func otherInputs() {
        let edited = SourceFile(path: "content/index.md", bytes: Array("Home".utf8))
        let renamed = SourceFile(path: "content/inde.md", bytes: Array("xhome".utf8))
        for other in [[edited], [renamed], sources + [renamed], []] {
            #expect(!record(sources: other).holds())
        }
        #expect(!record(settings: "tomorrow").holds())
        #expect(!record(output: folder.at("elsewhere")).holds())
        let newer = BuildRecord(
            sources: sources, settings: "today", root: folder.path, output: output, program: "handbook 2",
            folder: folder.at("cache"))
        #expect(!newer.holds())
    }

    @Test(arguments: [
        "edit", "edit of the same size", "edit that hides its time", "other mode", "removed file",
        "added file",
        "added folder", "file replaced by the same", "folder replaced by the same", "link",
    ])
    func aSiteThatWasTouched(how: String) throws {
        let index = "public/index.html"
        switch how {
        case "edit": try folder.write("edited", to: index)
        case "edit of the same size": try overwrite(index, "HOME")
        case "edit that hides its time":
            try overwrite(index, "HOME")
            try folder.setTimes(index, asOf: "public/guide/index.html")
        case "other mode": try folder.setMode(index, 0o600)
        case "removed file": try folder.remove("public/guide/index.html")
        case "added file": try folder.write("mine", to: "public/CNAME")
        case "added folder": try folder.makeFolder("public/empty")
        case "file replaced by the same": try folder.write("home", to: index)
        case "folder replaced by the same":
            try folder.remove("public")
            try publish(files, to: output)
        default:
            try folder.remove("public/guide")
            try folder.makeLink("public/guide", to: "elsewhere")
        }
        #expect(!record().holds())
    }

    @Test func whatAKilledBuildHasLeft() throws {
        try folder.makeFolder(".public.staging-7")
        #expect(!record().holds())
        try folder.remove(".public.staging-7")
        #expect(record().holds())
    }

    @Test func theSiteOfAnotherBuild() throws {
        try publish(site(["index.html": "other"]), to: output)
        #expect(!record().holds())
        try publish(files, to: output)
        #expect(!record().holds())
    }

    @Test func recordsThatCannotBeReadOrWritten() throws {
        let name = try #require(try folder.names("cache").first)
        try folder.write("handbook build record 1\n", to: "cache/" + name)
        #expect(!record().holds())
        try folder.remove("cache/" + name)
        try folder.makeFolder("cache/" + name)
        try publishKeeping(files)
        #expect(!record().holds())
        try folder.remove("cache")
        try folder.write("a file", to: "cache")
        try publishKeeping(files)
        #expect(!record().holds())
        #expect(try diskTree(at: output) == tree(files))
    }

    @Test func aFailedBuildKeepsNothing() throws {
        try folder.remove("cache")
        let publication = try Publication.begin(output: output)
        publication.abandon()
        #expect(!record().holds())
        #expect(!(try folder.names().contains("cache")))
    }

    /// Through `/proc`: the program and its libraries.
    @Test(.enabled(if: programIdentity() != nil, "the system does not tell what a program consists of"))
    func theProgramIsAllThatIsMapped() throws {
        let identity = try #require(programIdentity())
        #expect(identity.contains("handbookPackageTests") && identity.contains("/libc.so"))
        #expect(identity == programIdentity())
    }

    /// In place: the inode stays.
    private func overwrite(_ path: String, _ text: String) throws {
        let file = try Descriptor.locking(folder.at(path), at: 0)
        try file.writeAll(Array(text.utf8))
    }
}
