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
    private let entries: [String: Manifest.Entry]
    /// Folders below `root` that were looked at, and whether they are as this program makes them.
    private let folders = Mutex<[String: Bool]>(["": true])

    private init(root: consuming Descriptor, manifest: Manifest) {
        self.root = root
        self.manifest = manifest
        entries = Dictionary(manifest.files.map { ($0.path, $0) }) { first, _ in first }
    }

    /// Takes a folder: the output folder, which is locked, or what a killed build has left of an old one.
    ///
    /// - Throws: for anything that is not an empty folder or one with a manifest.
    static func open(
        _ folder: borrowing Descriptor, location: OutputLocation
    ) throws(WorkspaceError) -> PublishedTree {
        let raw = folder.raw
        let root = try attempt(.publishInto, location.shown) { () throws(Errno) in
            try Descriptor.folder(".", at: raw)
        }
        let path = location.shown(Manifest.fileName)
        if let bytes = try Manifest.bytes(in: root, path: path) {
            let manifest = try Manifest(parsing: bytes, path: path)
            return PublishedTree(root: root, manifest: manifest)
        }
        guard try root.entries(path: location.shown).isEmpty else {
            throw WorkspaceError(.publishInto, location.shown, .notOurs)
        }
        return PublishedTree(root: root, manifest: Manifest([]))
    }

    /// What the manifest says of a path.
    func entry(_ path: String) -> Manifest.Entry? {
        guard let entry = entries[path], isSame(entry.path, path) else { return nil }
        return entry
    }

    /// Whether a path is the publisher's own: a file of the manifest, or that itself.
    func lists(_ path: String) -> Bool {
        isSame(path, Manifest.fileName) || entry(path) != nil
    }

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
