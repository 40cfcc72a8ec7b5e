#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Replaces the bytes of a file at once: whatever happens, it holds the old bytes or the new ones.
///
/// The file keeps its mode; a symlink stays, and the file that it leads to is replaced.
///
/// - Parameter old: what the new bytes were made from. Another program's changes are never lost: where the file
///   holds something else by now, nothing is written.
package func replaceFile(_ path: String, holding old: [UInt8], by new: [UInt8]) throws(WorkspaceError) {
    let isSame = try attempt(.write, path) { () throws(Errno) -> Bool in
        let target = try resolvedPath(path)
        let open = try Descriptor.reading(target)
        guard try open.holds(old) else { return false }
        let (folder, name) = split(target)
        let draft = joined(folder, ".\(name).\(getpid()).new")
        do throws(Errno) {
            try write(new, to: draft, mode: try open.status().mode)
            try retrying { rename(draft, target) }
        } catch {
            unlink(draft)
            throw error
        }
        return true
    }
    if !isSame { throw WorkspaceError(.write, path, .changedMeanwhile) }
}

/// Writes a new file through to the disk: a rename must not become known before the bytes.
private func write(_ bytes: [UInt8], to path: String, mode: FileMode) throws(Errno) {
    let file = try Descriptor.creating(path, at: AT_FDCWD)
    try file.writeAll(bytes)
    try file.setMode(mode)
    try retrying { fsync(file.raw) }
    try file.closeReporting()
}

/// Writes a file that the user named: makes it, or replaces it at once.
package func writeFile(_ path: String, bytes: [UInt8]) throws(WorkspaceError) {
    do throws(WorkspaceError) {
        try createFile(path, bytes: bytes)
    } catch {
        guard error.isAboutExistingFile else { throw error }
        try replaceFile(path, holding: try readFile(path), by: bytes)
    }
}
