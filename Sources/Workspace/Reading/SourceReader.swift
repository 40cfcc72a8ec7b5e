package import Diagnostics
import Synchronization

/// Reads the sources of a handbook again and again, and each time only the files that changed.
package final class SourceReader: Sendable {
    /// As the user named it.
    private let root: String
    /// Absolute: whatever stands there is the handbook, also after the working folder was moved away.
    private let path: String
    private let known = Mutex<[String: KnownFile]>([:])

    /// - Parameter root: the folder of the handbook, absolute or relative to the working folder.
    package init(root: String) {
        self.root = root
        path = (try? absolutePath(root)) ?? root
    }

    /// The sources as they are now, as `readSources` gives them, and the paths of those that were added,
    /// removed or changed since the last reading, sorted.
    ///
    /// - Parameter changed: paths that are read again though size, time and number of the file are the same.
    package func read(
        again changed: Set<String> = []
    ) throws(WorkspaceError) -> (files: [SourceFile], changed: [String]) {
        let root = try TreeRoot(self.root, at: path, prefix: "")
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
    /// The folders in which something that changes can change the sources, as they are now. O(folders and links).
    package func watchedPlaces() -> [WatchedPlace] { WatchPlan(root: path).sortedPlaces }
}

/// Whether a file was last changed long enough ago for another change to have another time: clocks of file
/// systems go in steps of up to 10 ms, on some of a second or two. Programs can set the time of the last writing,
/// and not that of the last change.
private func isSettled(_ status: FileStatus) -> Bool {
    // Whole seconds: in nanoseconds a time of the year 2263 fits into no integer.
    let now = currentTime() / 1_000_000_000
    return status.modified[0] < now - 2 && status.changed[0] < now - 2
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
