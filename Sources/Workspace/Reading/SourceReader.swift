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
        let found = try sourceWalk(root, limits: .standard).sortedFiles
        let old = known.withLock { $0 }
        let new = try inChunks(found.count) { number throws(WorkspaceError) in
            try look(at: found[number], root, old, again: changed)
        }
        known.withLock { $0 = Dictionary(new.map { ($0.file.path, $0) }) { _, last in last } }
        let kept = Set(found.map(\.path))
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
    currentTime() - status.modified[0] * 1_000_000_000 - status.modified[1] > 2_000_000_000
}

/// What is known of a file.
private struct KnownFile {
    let file: SourceFile
    /// When the bytes were read; nil when the next reading must not trust it.
    let stamp: FileStatus?
}

/// What is known of a file now: what was known, unless it has changed.
private func look(
    at file: FoundFile, _ root: TreeRoot, _ old: [String: KnownFile], again changed: Set<String>
) throws(WorkspaceError) -> KnownFile {
    let status = try? fileStatus(file.path, at: root.descriptor.raw, links: file.links)
    let known = old[file.path]
    if let known, let status, known.stamp == status, !changed.contains(file.path) { return known }
    let bytes = try root.read(file, limit: ReadLimits.standard.fileSize)
    let path = file.path
    // Equal bytes keep their place in memory, so that later comparisons are short.
    let source = known?.file.bytes == bytes ? known?.file : nil
    let stamp = status.flatMap { isSettled($0) ? $0 : nil }
    return KnownFile(file: source ?? SourceFile(path: path, bytes: bytes), stamp: stamp)
}
