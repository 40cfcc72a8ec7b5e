/// A file of a tree that is to be read.
struct FoundFile: Sendable {
    /// Relative to the tree's root.
    let path: String
    /// Followed where the walk has seen a symlink that stays inside the root.
    let links: LinkRule
}

extension TreeRoot {
    /// The bytes of one file, all of one moment: a file that is written meanwhile is read again.
    ///
    /// - Parameter limit: how many bytes it may have.
    func read(
        _ file: FoundFile, limit: Int
    ) throws(WorkspaceError) -> (identity: FileStatus.Identity, bytes: [UInt8]) {
        for _ in 0..<3 {
            let (status, bytes, isWhole) = try readOnce(file, limit: limit)
            guard status.kind == .file else {
                throw WorkspaceError(.read, shown(file.path), .unreadableKind(status.kind))
            }
            guard status.size <= limit else {
                throw WorkspaceError(.read, shown(file.path), .tooLarge(limit: limit))
            }
            if isWhole { return (status.identity, bytes) }
        }
        throw WorkspaceError(.read, shown(file.path), .keepsChanging)
    }

    private func readOnce(
        _ file: FoundFile, limit: Int
    ) throws(WorkspaceError) -> (status: FileStatus, bytes: [UInt8], isWhole: Bool) {
        try attempt(.read, shown(file.path)) { () throws(Errno) in
            let open = try Descriptor.reading(file.path, at: descriptor.raw, links: file.links)
            let before = try open.status()
            guard before.kind == .file, before.size <= limit else { return (before, [], true) }
            // No more than it had: one could run after a growing file for ever.
            let bytes = try open.read(upTo: before.size)
            let after = try open.status()
            let isWhole = after.modified == before.modified && after.size == bytes.count
            return (before, bytes, isWhole)
        }
    }
}
