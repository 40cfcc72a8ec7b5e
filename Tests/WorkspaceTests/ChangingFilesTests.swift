import Diagnostics
import Synchronization
import Testing

@testable import Workspace

/// Files that change while they are read.
@Suite struct ChangingFilesTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("# Home", to: "content/index.md")
    }

    @Test func aFileThatHasVanishedIsNamed() throws {
        let root = try TreeRoot(folder.path, prefix: "")
        let gone = FoundFile(path: "content/gone.md", links: .refused)
        #expect(
            sentence { _ = try root.read(gone, limit: 100) }
                == "cannot read content/gone.md: No such file or directory")
    }

    @Test func aFileThatBecameAFIFOIsNotWaitedFor() throws {
        try folder.makeFIFO("content/pipe")
        let root = try TreeRoot(folder.path, prefix: "")
        let pipe = FoundFile(path: "content/pipe", links: .refused)
        #expect(
            sentence { _ = try root.read(pipe, limit: 100) }
                == "cannot read content/pipe: it is a FIFO, and only files and folders can be read")
    }

    @Test func aFileThatBecameALinkIsNotFollowed() throws {
        try folder.makeLink("content/link", to: "/etc/passwd")
        let root = try TreeRoot(folder.path, prefix: "")
        let link = FoundFile(path: "content/link", links: .refused)
        #expect(
            sentence { _ = try root.read(link, limit: 100) }
                == "cannot read content/link: Too many levels of symbolic links")
    }

    /// Read or named; a file that only grows is never read without end. It grows to 4 MB, under the
    /// limit on files, however slowly it is read.
    @Test func aGrowingFileIsReadOrNamed() throws {
        let folder = folder
        try folder.write("", to: "content/log.md")
        let isDone = Mutex(false)
        onThreads(2) { thread in
            if thread == 1 {
                guard let file = try? Descriptor.locking(folder.at("content/log.md"), at: 0) else { return }
                var rest = 40_000
                while rest > 0, !isDone.withLock({ $0 }) {
                    try? file.writeAll([UInt8](repeating: 7, count: 100))
                    rest -= 1
                }
            } else {
                for _ in 0..<10 {
                    let failure = sentence {
                        let files = try readSources(root: folder.path)
                        #expect(files[1].bytes.allSatisfy { $0 == 7 })
                    }
                    let named =
                        "cannot read content/log.md: it kept changing while it was read;"
                        + " try again when it is written"
                    #expect(failure == nil || failure == named, "\(failure ?? "")")
                }
                isDone.withLock { $0 = true }
            }
        }
    }
}
