import Synchronization

/// The site that stands in the output folder when a build begins.
///
/// A file is known to be as published by comparing its bytes with the new ones. Size, time and inode
/// would spare some 5 µs for a file of 20 KB, but the manifest cannot hold them: it is the same on all
/// machines and committed, and a clone has other times and inodes. Nor would they show an edit within one
/// tick of the clock, or by a program that puts the time back.
final class PublishedTree: Sendable {
    let root: Descriptor
    let manifest: Manifest
    /// Folders below `root` that were looked at, and whether they are as this program makes them.
    private let folders = Mutex<[String: Bool]>(["": true])

    private init(root: consuming Descriptor, manifest: Manifest) {
        self.root = root
        self.manifest = manifest
    }

    /// Takes the output folder, which is locked.
    ///
    /// - Throws: for anything that is not an empty folder or one with a manifest.
    static func open(
        _ folder: borrowing Descriptor, location: OutputLocation
    ) throws(WorkspaceError) -> PublishedTree {
        let root = try again(folder, shown: location.shown)
        if let manifest = try manifest(in: root, shown: location.shown) {
            return PublishedTree(root: root, manifest: manifest)
        }
        guard try root.entries(path: location.shown).isEmpty else {
            throw WorkspaceError(.publishInto, location.shown, .notOurs)
        }
        return PublishedTree(root: root, manifest: Manifest([]))
    }

    /// Takes what a killed build has left of an old tree. One without a manifest was empty when that build began:
    /// whatever is in it is somebody else's.
    static func leftover(_ folder: borrowing Descriptor, shown: String) throws(WorkspaceError)
        -> PublishedTree
    {
        let root = try again(folder, shown: shown)
        let manifest = try manifest(in: root, shown: shown) ?? Manifest([])
        return PublishedTree(root: root, manifest: manifest)
    }

    private static func again(
        _ folder: borrowing Descriptor, shown: String
    ) throws(WorkspaceError) -> Descriptor {
        let raw = folder.raw
        return try attempt(.publishInto, shown) { () throws(Errno) in try Descriptor.folder(".", at: raw) }
    }

    private static func manifest(
        in root: borrowing Descriptor, shown: String
    ) throws(WorkspaceError) -> Manifest? {
        let path = joined(shown, Manifest.fileName)
        return try Manifest.bytes(in: root, path: path).map { bytes throws(WorkspaceError) in
            try Manifest(parsing: bytes, path: path)
        }
    }

    /// What the manifest says of a path.
    func entry(_ path: String) -> Manifest.Entry? { manifest.entry(path) }

    /// Whether a path is the publisher's own: a file of the manifest, or that itself.
    func lists(_ path: String) -> Bool { manifest.lists(path) }

    /// Whether a file of the manifest is still as it was published, and has these bytes.
    func holds(_ parts: [[UInt8]], as entry: Manifest.Entry) -> Bool {
        guard let old = self.entry(entry.path), old == entry, isOwnFolder(split(entry.path).folder) else {
            return false
        }
        return holds(parts, at: entry.path)
    }

    /// Whether a file has these bytes and the mode of a published file. One that cannot be read does
    /// not: it is written anew.
    func holds(_ parts: [[UInt8]], at path: String) -> Bool {
        guard let file = try? Descriptor.reading(path, at: root.raw), let status = try? file.status() else {
            return false
        }
        guard status.kind == .file, status.size == parts.reduce(0, { $0 + $1.count }),
            status.mode == StagingTree.fileMode
        else {
            return false
        }
        return (try? file.holds(parts)) ?? false
    }

    /// Whether a folder is a real one, and those above it: through a symlink that was put in a folder's
    /// place, a file from elsewhere would become part of the site.
    private func isOwnFolder(_ path: String) -> Bool {
        if let known = folders.withLock({ $0[path] }) { return known }
        let status = try? fileStatus(path, at: root.raw)
        // A folder may have inherited the bit that hands its group down.
        let isOwn =
            status.map { $0.kind == .folder && $0.mode & 0o777 == StagingTree.folderMode } ?? false
            && isOwnFolder(split(path).folder)
        folders.withLock { $0[path] = isOwn }
        return isOwn
    }
}
