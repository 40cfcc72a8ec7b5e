import Diagnostics
import Synchronization

/// Reads the sources of a handbook again and again, and each time only the files that changed.
package final class SourceReader: Sendable {
    private let root: String
    private let known = Mutex<[String: KnownFile]>([:])

    /// - Parameter root: the folder of the handbook, absolute or relative to the working folder.
    package init(root: String) { self.root = root }

    /// The sources as they are now, as `readSources` gives them, and the paths of those that were added,
    /// removed or changed since the last reading, sorted.
    ///
    /// - Parameter changed: paths that are read again though size, time and number of the file are the same.
    package func read(
        again changed: Set<String> = []
    ) throws(WorkspaceError) -> (files: [SourceFile], changed: [String]) {
        let root = try TreeRoot(self.root, prefix: "")
        let found = try MeasuredFiles(
            sourceWalk(root, limits: .standard).sortedFiles, in: root, limits: .standard)
        let old = known.withLock { $0 }
        let bytes = try found.read { number in
            let path = found.files[number].path
            guard let known = old[path], let status = found.statuses[number], known.stamp == status else {
                return nil
            }
            return changed.contains(path) ? nil : known.file.bytes
        }
        let new = found.files.indices.map { number in
            KnownFile(found.files[number].path, bytes[number], found.statuses[number], before: old)
        }
        known.withLock { $0 = Dictionary(new.map { ($0.file.path, $0) }) { _, last in last } }
        let kept = Set(found.files.map(\.path))
        let moved = new.filter { old[$0.file.path]?.file.bytes != $0.file.bytes }.map(\.file.path)
        let gone = old.keys.filter { !kept.contains($0) }
        return (new.map(\.file), (moved + gone).sorted(by: isBefore))
    }
}

extension SourceReader {
    /// Every folder in which a change can change the sources, relative to the root, the root itself as an
    /// empty path. A folder that cannot be read is left out: reading the sources says so.
    package func watchedFolders() -> [String] {
        guard let root = try? TreeRoot(self.root, prefix: ""),
            let walk = try? sourceWalk(root, limits: .standard)
        else { return ["", "content", "templates"] }
        let linked = linkTargets(walk.sortedFiles, root).map { split($0).folder }
        return Set([""] + walk.folders + linked).sorted(by: isBefore)
    }

    /// Whether a change of the file or folder at a path can change the sources.
    package func isWatched(_ path: String) -> Bool {
        let parts = path.split(separator: "/")
        guard let first = parts.first, !parts.contains(where: { isSkipped(String($0)) }) else { return false }
        if ["content", "templates", "handbook.yaml"].contains(first) { return true }
        guard let root = try? TreeRoot(self.root, prefix: ""),
            let walk = try? sourceWalk(root, limits: .standard)
        else { return true }
        return parts.count > 1 || linkTargets(walk.sortedFiles, root).contains(path)
    }

    /// The files below the root to which symlinks among the sources lead.
    private func linkTargets(_ files: [FoundFile], _ root: TreeRoot) -> [String] {
        files.filter { $0.links == .followed }.compactMap { file in
            guard let target = try? resolvedPath(joined(root.resolved, file.path)) else { return nil }
            return String(target.dropFirst(joined(root.resolved, "").count))
        }
    }
}

/// Whether a file was last changed long enough ago for another change to have another time: clocks of file
/// systems go in steps of up to 10 ms, on some of a second or two.
private func isSettled(_ status: FileStatus) -> Bool {
    let changed = status.modified[0] * 1_000_000_000 + status.modified[1]
    return currentTime() - changed > 2_000_000_000
}

/// What is known of a file.
private struct KnownFile {
    let file: SourceFile
    /// When the bytes were read; nil when the next reading must not trust it.
    let stamp: FileStatus?

    init(_ path: String, _ bytes: [UInt8], _ status: FileStatus?, before: [String: KnownFile]) {
        // Equal bytes keep their place in memory, so that later comparisons are short.
        let known = before[path]?.file
        file = known.flatMap { $0.bytes == bytes ? $0 : nil } ?? SourceFile(path: path, bytes: bytes)
        stamp = status.flatMap { isSettled($0) ? $0 : nil }
    }
}
