/// The tree that is to take the place of the published one, while it is built; and once it has.
///
/// Invariants:
/// 1. Every file is new or a hard link to an unchanged one; no file that is published is opened to write.
/// 2. Files have the mode 0644 and folders 0755 whatever the umask.
final class StagingTree: Sendable {
    static let fileMode: FileMode = 0o644
    static let folderMode: FileMode = 0o755

    let root: Descriptor
    /// Whether files are taken over as hard links where that can be.
    private let usesLinks: Bool
    /// Whether the umask takes a bit away that a published file or folder needs.
    private let setsModes: Bool

    /// Makes the empty tree in a folder, and locks it: it is nobody's leftover, and when it gets the name of the
    /// output, who wants to publish there next waits for its builder.
    init(_ name: String, at parent: Int32, usesLinks: Bool = true) throws(Errno) {
        self.usesLinks = usesLinks
        try makeFolder(name, at: parent)
        root = try Descriptor.folder(name, at: parent)
        _ = try root.tryLock()
        // 0644 is a part of 0755: where a folder keeps its mode, a file does.
        setsModes = try root.status().mode & 0o777 != StagingTree.folderMode
        if setsModes { try root.setMode(StagingTree.folderMode) }
    }

    /// A tree that is there already.
    init(existing folder: borrowing Descriptor) throws(Errno) {
        root = try Descriptor.folder(".", at: folder.raw)
        usesLinks = true
        setsModes = true
    }

    func write(_ parts: [[UInt8]], to path: String) throws(Errno) {
        try inFolder(of: path) { () throws(Errno) in
            let file = try Descriptor.creating(path, at: root.raw)
            for part in parts { try file.writeAll(part) }
            if setsModes { try file.setMode(StagingTree.fileMode) }
            try file.closeReporting()
        }
    }

    /// Takes a file over from another tree without touching it: as a hard link, or as a copy where a
    /// file system has no hard links, allows no more of them, or not to other people's files.
    ///
    /// - Returns: whether it is a hard link.
    @discardableResult
    func takeOver(_ path: String, from other: borrowing Descriptor) throws(Errno) -> Bool {
        let source = other.raw
        var isLink = usesLinks
        try inFolder(of: path) { () throws(Errno) in
            if isLink {
                do throws(Errno) {
                    return try link(path, at: source, as: path, at: root.raw)
                } catch {
                    guard error.refusesHardLinks else { throw error }
                    isLink = false
                }
            }
            try copyFile(path, from: source, to: root.raw)
        }
        return isLink
    }

    /// Makes a folder and those above it.
    ///
    /// - Returns: false when the folder was there.
    /// - Throws: EEXIST for a file of this name.
    func addForeignFolder(_ path: String) throws(Errno) -> Bool {
        do throws(Errno) {
            guard try fileStatus(path, at: root.raw).kind == .folder else { throw Errno.exists }
            return false
        } catch {
            guard error == .noSuchFile else { throw error }
            try addFolder(path)
            return true
        }
    }

    /// Moves a file in, over what is there.
    func moveIn(_ name: String, at folder: Int32, over path: String) throws(Errno) {
        try inFolder(of: path) { () throws(Errno) in
            try rename(name, at: folder, to: path, at: root.raw)
        }
    }

    /// Moves a file in, to a path that is free.
    ///
    /// - Throws: EEXIST when there is something.
    func moveIn(_ name: String, at folder: Int32, as path: String) throws(Errno) {
        try inFolder(of: path) { () throws(Errno) in
            try renameWhereFree(name, at: folder, to: path, at: root.raw)
        }
    }

    /// Moves a file in, to the place of another one, unless that is no more the one that `displaced` tells: then
    /// somebody has just written it.
    func moveIn(
        _ name: String, at folder: Int32, inPlaceOf path: String, displaced: FileStamp
    ) throws(Errno) {
        guard try exchangeNames(name, at: folder, path, at: root.raw) else {
            return try rename(name, at: folder, to: path, at: root.raw)
        }
        if try FileStamp(name, at: folder) != displaced {
            _ = try exchangeNames(name, at: folder, path, at: root.raw)
        }
    }

    private func addFolder(_ path: String) throws(Errno) {
        try makeFolders(path, at: root.raw) { folder throws(Errno) in
            if setsModes { try setMode(of: folder, at: root.raw, StagingTree.folderMode) }
        }
    }

    /// Does `make`, and when a folder is missing for it makes that and tries once more: most files come to a
    /// folder that is there, so asking first would be a call too many.
    private func inFolder(of path: String, _ make: () throws(Errno) -> Void) throws(Errno) {
        do throws(Errno) {
            try make()
        } catch {
            let folder = split(path).folder
            guard error == .noSuchFile, !folder.isEmpty else { throw error }
            try addFolder(folder)
            try make()
        }
    }
}
