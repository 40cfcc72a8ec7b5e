/// Removes a file or a folder with all in it; what is not there is no error. Never follows a symlink.
///
/// Stops with EXDEV at the border of the file system, behind which lies what nobody has asked to remove.
///
/// - Parameters:
///   - shown: the tree as errors name it.
///   - last: a file right in the tree that goes after all others, so that a killed removal leaves it.
///   - beforeRemoval: is given each file: the descriptor of its folder, its name there, its path below
///     the tree.
func removeTree(
    _ name: String, at parent: Int32, shown: String, last: String? = nil,
    beforeRemoval: (_ folder: Int32, _ name: String, _ path: String) throws(WorkspaceError) -> Void = {
        _, _, _ in
    }
) throws(WorkspaceError) {
    let status: FileStatus
    do throws(Errno) {
        status = try fileStatus(name, at: parent)
    } catch {
        if error == .noSuchFile { return }
        throw WorkspaceError(.remove, shown, .system(errno: error.code))
    }
    if status.kind == .folder {
        let device = status.identity.device
        try removeFolder(name, at: parent, path: "", shown: shown, last: last, device: device, beforeRemoval)
    } else {
        try attempt(.remove, shown) { () throws(Errno) in
            try removeFileIfThere(name, at: parent)
        }
    }
}

private func removeFolder(
    _ name: String, at parent: Int32, path: String, shown: String, last: String?, device: UInt64,
    _ beforeRemoval: (Int32, String, String) throws(WorkspaceError) -> Void
) throws(WorkspaceError) {
    let folder = try attempt(.remove, joined(shown, path)) { () throws(Errno) in
        try openToRemove(name, at: parent, device: device)
    }
    let entries = try folder.entries(path: joined(shown, path))
    for entry in entries.filter({ $0.name != last }) + entries.filter({ $0.name == last }) {
        let entryPath = joined(path, entry.name)
        if entry.kind == .folder {
            try removeFolder(
                entry.name, at: folder.raw, path: entryPath, shown: shown, last: nil, device: device,
                beforeRemoval)
        } else {
            try beforeRemoval(folder.raw, entry.name, entryPath)
            try attempt(.remove, joined(shown, entryPath)) { () throws(Errno) in
                try removeFileIfThere(entry.name, at: folder.raw)
            }
        }
    }
    try attempt(.remove, joined(shown, path)) { () throws(Errno) in
        try removeEmptyFolder(name, at: parent)
    }
}

private func openToRemove(_ name: String, at parent: Int32, device: UInt64) throws(Errno) -> Descriptor {
    let status = try fileStatus(name, at: parent)
    guard status.identity.device == device else { throw Errno.otherFileSystem }
    // A folder that was carried over may be closed even to its owner.
    if status.mode & 0o700 != 0o700 { try? setMode(of: name, at: parent, 0o700) }
    return try Descriptor.folder(name, at: parent)
}
