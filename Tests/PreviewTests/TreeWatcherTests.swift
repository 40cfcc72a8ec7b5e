import Foundation
import Synchronization
import Testing

@testable import Preview

/// A folder that is watched, removed with the test.
private final class Watched: Sendable {
    let root: URL
    let watcher: TreeWatcher
    private let seen = Ways()

    init(polls: Bool = false) throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "preview-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: root.appending(path: "content"), withIntermediateDirectories: true)
        self.root = root
        let tree = WatchedTree(folders: { folders(below: root) }, isSkipped: { $0.hasPrefix(".") })
        watcher = try TreeWatcher(tree, polls: polls) { [seen] in seen.add($0) }
    }

    var way: TreeWatcher.Way? { seen.last }

    deinit { try? FileManager.default.removeItem(at: root) }

    func write(_ path: String) throws {
        let file = root.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data("text".utf8).write(to: file)
    }

    func move(_ path: String, to other: String) throws {
        try FileManager.default.moveItem(at: root.appending(path: path), to: root.appending(path: other))
    }

    /// The paths of the bursts until this one is among them, or until three seconds are over.
    func changes(until path: String) async -> Set<String> {
        let watcher = watcher
        return await withTaskGroup(of: Set<String>.self) { group in
            group.addTask {
                var all: Set<String> = []
                while let burst = await watcher.changes.next() {
                    all.formUnion(burst)
                    if all.contains(path) { break }
                }
                return all
            }
            group.addTask {
                try? await Task.sleep(for: .seconds(3))
                return []
            }
            let first = await group.next() ?? []
            group.cancelAll()
            return first
        }
    }
}

private final class Ways: Sendable {
    private let ways = Mutex<[TreeWatcher.Way]>([])

    var last: TreeWatcher.Way? { ways.withLock { $0.last } }

    func add(_ way: TreeWatcher.Way) { ways.withLock { $0.append(way) } }
}

private func folders(below root: URL) -> [WatchedFolder] {
    func folder(_ path: String) -> WatchedFolder {
        WatchedFolder(path: root.appending(path: path).path, source: path)
    }
    var folders = [WatchedFolder(path: root.path, entries: ["content": "content", "far": "content/linked"])]
    folders.append(folder("content"))
    let walk = FileManager.default.enumerator(atPath: root.appending(path: "content").path)
    while let path = walk?.nextObject() as? String {
        if walk?.fileAttributes?[.type] as? FileAttributeType == .typeDirectory {
            folders.append(folder("content/" + path))
        }
    }
    return folders
}

@Suite(.serialized) struct TreeWatcherTests {
    #if os(Linux)
        @Test func aWrittenFileIsReported() async throws {
            let watched = try Watched()
            #expect(watched.way == .events)
            try watched.write("content/a.md")
            #expect(await watched.changes(until: "content/a.md") == ["content/a.md"])
        }

        /// As editors save: beside the file, and then in its place.
        @Test func aFileThatIsMovedIntoItsPlaceIsReported() async throws {
            let watched = try Watched()
            try watched.write("content/.a.md.tmp")
            try watched.move("content/.a.md.tmp", to: "content/a.md")
            #expect(await watched.changes(until: "content/a.md") == ["content/a.md"])
        }

        @Test func filesInNewAndMovedFoldersAreReported() async throws {
            let watched = try Watched()
            try watched.write("content/new/deep/a.md")
            #expect(await watched.changes(until: "content/new").contains("content/new"))
            try watched.write("content/new/deep/b.md")
            #expect(await watched.changes(until: "content/new/deep/b.md").contains("content/new/deep/b.md"))
            try watched.move("content/new", to: "content/other")
            #expect(await watched.changes(until: "content/other").contains("content/other"))
            try watched.write("content/other/deep/c.md")
            #expect(
                await watched.changes(until: "content/other/deep/c.md").contains("content/other/deep/c.md"))
        }

        @Test func removalsAreReportedAndWhatIsOfNoInterestIsNot() async throws {
            let watched = try Watched()
            try watched.write("content/a.md")
            _ = await watched.changes(until: "content/a.md")
            try watched.write("public/index.html")
            try watched.write("content/.hidden")
            try watched.write("top.txt")
            try FileManager.default.removeItem(at: watched.root.appending(path: "content/a.md"))
            #expect(await watched.changes(until: "content/a.md") == ["content/a.md"])
        }

        /// What a link leads to is named by the link, and its neighbours by nobody.
        @Test func singleEntriesAreReportedAsTheSourcesTheyLeadTo() async throws {
            let watched = try Watched()
            try watched.write("near/a.md")
            try watched.write("far/a.md")
            #expect(await watched.changes(until: "content/linked") == ["content/linked"])
        }

        /// Both folders are watched, the one that was moved away no more.
        @Test func aReplacedFolderIsWatched() async throws {
            let watched = try Watched()
            try watched.write("content/q/a.md")
            try watched.write("new/a.md")
            _ = await watched.changes(until: "content/q")
            try watched.move("content/q", to: "old")
            try watched.move("new", to: "content/q")
            _ = await watched.changes(until: "content/q")
            try watched.write("old/a.md")
            try watched.write("content/q/b.md")
            let changes = await watched.changes(until: "content/q/b.md")
            #expect(changes.contains("content/q/b.md"))
            #expect(!changes.contains("content/q/a.md"))
        }

        /// Each folder is made while the one above it is being listed.
        @Test func foldersThatAreMadeMeanwhileAreWatched() async throws {
            let watched = try Watched()
            let path = (0..<40).map { "f\($0)" }.joined(separator: "/")
            try watched.write("content/\(path)/a.md")
            _ = await watched.changes(until: "content/f0")
            // Again and again, since the last folders may still be on their way.
            let writing = Task {
                while !Task.isCancelled {
                    try watched.write("content/\(path)/b.md")
                    try await Task.sleep(for: .milliseconds(100))
                }
            }
            #expect(await watched.changes(until: "content/\(path)/b.md").contains("content/\(path)/b.md"))
            writing.cancel()
            _ = try? await writing.value
        }

        /// `PendingChangesTests` and `QuietTests` hold that they are few bursts; here none of them may be lost.
        @Test func aHundredFilesAreAllReported() async throws {
            let watched = try Watched()
            let paths = (0..<100).map { "content/\($0).md" } + ["content/last.md"]
            for path in paths { try watched.write(path) }
            #expect(await watched.changes(until: "content/last.md") == Set(paths))
        }
    #endif

    @Test func pollingSaysNowAndThenThatSomethingMayHaveChanged() async throws {
        let watched = try Watched(polls: true)
        #expect(watched.way == .polling(reason: nil))
        var count = 0
        while let burst = await watched.watcher.changes.next() {
            #expect(burst.isEmpty)
            count += 1
            if count == 2 { break }
        }
        #expect(count == 2)
    }
}
