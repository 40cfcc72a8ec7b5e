import Diagnostics
import Synchronization
import Testing

@testable import Workspace

/// A tree that another program changes all the time while it is read: each reading is one of the states that
/// the files went through, or names the file that was in the way.
@Suite struct MovingTreeTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("# Home", to: "content/index.md")
        for number in 0..<40 { try folder.write("still", to: "content/still/\(number).md") }
    }

    /// Reads again and again while `change` runs on another thread.
    private func readings(
        while change: @escaping @Sendable (TemporaryFolder, Int) throws -> Void
    ) -> (texts: Set<String>, failures: Set<String>) {
        let folder = folder
        let isDone = Mutex(false)
        let seen = Mutex((texts: Set<String>(), failures: Set<String>()))
        onThreads(2) { thread in
            if thread == 1 {
                var round = 0
                while !isDone.withLock({ $0 }) {
                    try? change(folder, round)
                    round += 1
                }
                return
            }
            for _ in 0..<150 {
                do {
                    let files = try readSources(root: folder.path)
                    #expect(files.filter { $0.path.hasPrefix("content/still/") }.count == 40)
                    for file in files where file.path.hasPrefix("content/moving") {
                        seen.withLock { _ = $0.texts.insert(String(decoding: file.bytes, as: UTF8.self)) }
                    }
                } catch {
                    seen.withLock { _ = $0.failures.insert("\(error)") }
                }
            }
            isDone.withLock { $0 = true }
        }
        return seen.withLock { $0 }
    }

    @Test func aFileThatIsReplacedIsTheOldOrTheNewOne() throws {
        let (one, two) = (String(repeating: "1", count: 9_000), String(repeating: "2", count: 11_000))
        try folder.write(one, to: "content/moving.md")
        let seen = readings { folder, round in
            try folder.write(round.isMultiple(of: 2) ? two : one, to: "new")
            try rename(folder.at("new"), at: 0, to: folder.at("content/moving.md"), at: 0)
        }
        #expect(seen.texts.isSubset(of: [one, two]))
        #expect(seen.failures == [])
    }

    @Test func aFileThatComesAndGoesIsReadOrNamed() throws {
        let seen = readings { folder, _ in
            try folder.write("here", to: "new")
            try rename(folder.at("new"), at: 0, to: folder.at("content/moving.md"), at: 0)
            try removeFileIfThere(folder.at("content/moving.md"), at: 0)
        }
        #expect(seen.texts.isSubset(of: ["here"]))
        #expect(seen.failures.isSubset(of: ["cannot read content/moving.md: No such file or directory"]))
    }

    @Test func aFolderThatBecomesAFileAndALinkIsReadOrNamed() throws {
        try folder.write("outside", to: "elsewhere/a.md")
        try folder.write("inside", to: "content/moving/a.md")
        let seen = readings { folder, round in
            try folder.remove("content/moving")
            switch round % 3 {
            case 0: try folder.write("file", to: "content/moving")
            case 1: try folder.makeLink("content/moving", to: "/etc/hostname")
            default: try folder.write("inside", to: "content/moving/a.md")
            }
        }
        #expect(seen.texts.isSubset(of: ["inside", "file", ""]))
        for failure in seen.failures {
            #expect(
                [
                    "cannot read content/moving: this symlink leads out of the folder that is read",
                    "cannot read content/moving: this symlink leads nowhere",
                    "cannot read content/moving: No such file or directory",
                    "cannot read content/moving: Not a directory",
                    "cannot read content/moving: Too many levels of symbolic links",
                    "cannot read content/moving: it is a folder, and only files and folders can be read",
                    "cannot read content/moving: it kept changing while it was read; try again when it is written",
                    "cannot read content/moving/a.md: No such file or directory",
                    "cannot read content/moving/a.md: Not a directory",
                ].contains(failure), "\(failure)")
        }
    }
}
