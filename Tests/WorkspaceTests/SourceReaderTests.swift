import Diagnostics
import Libc
import Testing

@testable import Workspace

@Suite struct SourceReaderTests {
    private let folder: TemporaryFolder
    private let reader: SourceReader

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("a", to: "content/a.md")
        try folder.write("b", to: "content/b/b.md")
        try folder.write("t", to: "templates/page.mustache")
        reader = SourceReader(root: folder.path)
    }

    @Test func theFirstReadingGivesEverything() throws {
        let (files, changed) = try reader.read()
        #expect(files == (try readSources(root: folder.path)))
        #expect(changed == ["content/a.md", "content/b/b.md", "templates/page.mustache"])
    }

    /// Nanoseconds of such a time fit into no integer.
    @Test func aFileFromTheYear2300IsRead() throws {
        try folder.setTimes("content/a.md", to: [10_413_792_000, 0])
        _ = try reader.read()
        #expect(try reader.read().changed == [])
        try folder.write("A", to: "content/a.md")
        #expect(try reader.read().changed == ["content/a.md"])
    }

    @Test func laterReadingsSayWhatChanged() throws {
        _ = try reader.read()
        #expect(try reader.read().changed == [])
        try folder.write("A", to: "content/a.md")
        try folder.write("c", to: "content/c.md")
        try removeFileIfThere(folder.at("content/b/b.md"), at: AT_FDCWD)
        let (files, changed) = try reader.read()
        #expect(changed == ["content/a.md", "content/b/b.md", "content/c.md"])
        #expect(files == (try readSources(root: folder.path)))
        #expect(try reader.read().changed == [])
    }

    /// The times of a file system are not fine enough for two changes at once.
    @Test func aChangeWithTheSameSizeAndTimeIsSeen() throws {
        for text in ["1", "2", "3", "4", "5", "6", "7", "8"] {
            try overwrite("content/a.md", text)
            #expect(try reader.read().files.first?.bytes == Array(text.utf8))
        }
    }

    /// A store into a page of memory that is dirty already moves no time, so only the report of the close tells.
    @Test func aFileIsReadAgainWhenItsPathIsGiven() throws {
        let file = open(folder.at("content/a.md"), O_RDWR)
        defer { close(file) }
        let memory = try #require(mmap(nil, 1, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0))
        defer { munmap(memory, 1) }
        memory.storeBytes(of: UInt8(ascii: "1"), as: UInt8.self)
        waitUntilSettled()
        _ = try reader.read()
        memory.storeBytes(of: UInt8(ascii: "2"), as: UInt8.self)
        #expect(try reader.read(again: ["content/a.md"]).changed == ["content/a.md"])
    }

    /// One name of it is given, and all have changed.
    @Test func aFileUnderTwoNamesIsReadForBoth() throws {
        try folder.makeLink("content/z.md", to: "a.md")
        try overwrite("content/a.md", "1")
        try makeOld("content/a.md")
        _ = try reader.read()
        try overwrite("content/a.md", "2")
        try makeOld("content/a.md")
        #expect(try reader.read(again: ["content/z.md"]).changed == ["content/a.md", "content/z.md"])
    }

    @Test func aTouchedFileHasNotChanged() throws {
        _ = try reader.read()
        try overwrite("content/a.md", "a")
        #expect(try reader.read(again: ["content/a.md"]).changed == [])
    }

    /// As `cp -p` or `rsync -t` writes: another text of the same size with the time of the old one.
    @Test func aChangeThatKeepsSizeAndTimeIsSeen() throws {
        try makeOld("content/a.md")
        waitUntilSettled()
        _ = try reader.read()
        try overwrite("content/a.md", "2")
        try makeOld("content/a.md")
        #expect(try reader.read().changed == ["content/a.md"])
    }

    /// Whatever stands at the root's path is the handbook, also for one who was started inside of it.
    @Test func aReplacedRootIsRead() throws {
        _ = try reader.read()
        let old = folder.path + "-old"
        try retrying { rename(folder.path, old) }
        #expect(
            sentence { _ = try reader.read() }
                == "cannot read \(folder.path): there is no such folder; name the folder of the handbook with --root"
        )
        try folder.write("other", to: "content/a.md")
        #expect(try reader.read().changed == ["content/a.md", "content/b/b.md", "templates/page.mustache"])
        try removeTree(old, at: AT_FDCWD, shown: old)
    }

    /// Until the times of files are trusted.
    private func waitUntilSettled() { usleep(2_100_000) }

    /// Keeps the file's number, as a program that writes in place does.
    private func overwrite(_ path: String, _ text: String) throws {
        let file = open(folder.at(path), O_WRONLY | O_TRUNC)
        defer { close(file) }
        #expect(write(file, text, text.utf8.count) == text.utf8.count)
    }

    /// Gives the file one time for all calls.
    private func makeOld(_ path: String) throws {
        var times = [timespec(tv_sec: 1_000_000, tv_nsec: 0), timespec(tv_sec: 1_000_000, tv_nsec: 0)]
        try retrying { utimensat(AT_FDCWD, folder.at(path), &times, 0) }
    }
}
