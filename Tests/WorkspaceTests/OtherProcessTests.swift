import Libc
import Testing

@testable import Workspace

/// What depends on the user and the umask of a process.
@Suite struct OtherProcessTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.setMode("", 0o755)
    }

    @Test(arguments: ["0", "022", "077", "0277"])
    func modesDoNotDependOnTheUmask(umask: String) throws {
        _ = try Probe("--umask", umask, "publish", folder.at("public"), "a").outputToEnd()
        for path in ["public", "public/section-0", "public/section-0/page-0"] {
            #expect(try folder.status(path).mode == 0o755)
        }
        for path in ["public/manifest.json", "public/section-0/page-0/index.html"] {
            #expect(try folder.status(path).mode == 0o644)
        }
        let again = try Probe("--umask", umask, "publish", folder.at("public"), "a").outputToEnd()
        #expect(again.contains("unchanged: 42"))
    }

    @Test func bytesDoNotDependOnTheProcess() throws {
        _ = try Probe("publish", folder.at("one"), "a").outputToEnd()
        _ = try Probe("--umask", "077", "--two-renames", "publish", folder.at("two"), "a").outputToEnd()
        #expect(try diskTree(at: folder.at("one")) == diskTree(at: folder.at("two")))
    }

    @Test(.enabled(if: getuid() == 0, "only root can become another user"))
    func whatMayNotBeReadIsNamed() throws {
        try folder.write("x", to: "content/a.md")
        try folder.write("x", to: "content/secret.md")
        try folder.setMode("content/secret.md", 0o000)
        let asNobody = { try Probe("--user", "65534", "read", self.folder.path).outputToEnd() }
        #expect(try asNobody() == "cannot read content/secret.md: Permission denied")
        try folder.remove("content/secret.md")
        try folder.makeFolder("content/closed")
        try folder.setMode("content/closed", 0o000)
        #expect(try asNobody() == "cannot read content/closed: Permission denied")
    }

    @Test(.enabled(if: getuid() == 0, "only root can become another user"))
    func whereNothingMayBeWrittenIsNamed() throws {
        let asNobody = {
            try Probe("--user", "65534", "publish", self.folder.at("public"), "a").outputToEnd()
        }
        #expect(try asNobody() == "cannot make the folder \(folder.path)/public: Permission denied")
        #expect(try folder.names() == [])
    }

    @Test(.enabled(if: SmallDisk.isAllowed, "this process may not mount what a root needs"))
    func siteAndHandbookMayStandAtTheRootOfTheFileSystem() throws {
        try folder.write("x", to: "content/a.md")
        try folder.write("x", to: "shared/b.md")
        try folder.makeLink("content/shared", to: "../shared")
        let atRoot = { (command: String...) in
            try Probe(["--file-system-root", self.folder.path] + command).outputToEnd()
        }
        try withProc(in: folder) {
            #expect(try atRoot("read", "/") == "2 files")
            for edition in ["a", "b"] {
                let summary = try atRoot("publish", "/site", edition)
                #expect(summary.contains("files: 42"), "\(summary)")
            }
        }
        #expect(try folder.names() == ["content", "proc", "shared", "site"])
    }

    /// It can be exchanged all the same, and is made anew with the usual modes.
    @Test(.enabled(if: getuid() == 0, "only root can become another user"))
    func aReadOnlyOutputOfOnesOwnIsReplaced() throws {
        let place = folder.at("place")
        try folder.makeFolder("place")
        try retrying { chown(place, 65534, 65534) }
        _ = try Probe("--user", "65534", "publish", place + "/public", "a").outputToEnd()
        for path in ["place/public/index.html", "place/public/section-0", "place/public"] {
            try folder.setMode(path, 0o555)
        }
        let summary = try Probe("--user", "65534", "publish", place + "/public", "b").outputToEnd()
        #expect(summary.contains("unchanged: 1"))
        #expect(try folder.status("place/public").mode == 0o755)
        #expect(try folder.names("place") == ["public"])
    }
}
