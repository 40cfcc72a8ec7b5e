import Libc

/// Makes a folder of mode 0755, less the umask.
func makeFolder(_ path: String, at folder: Int32 = AT_FDCWD) throws(Errno) {
    try retrying { unsafe mkdirat(folder, path, 0o755) }
}

/// Makes a folder and those above it; folders that exist are no error.
///
/// - Parameter made: is given each folder that was made, the outermost first.
func makeFolders(
    _ path: String, at folder: Int32 = AT_FDCWD, made: (String) throws(Errno) -> Void = { _ in }
) throws(Errno) {
    do throws(Errno) {
        if try makeFolderIfMissing(path, at: folder) { try made(path) }
    } catch {
        let above = split(path).folder
        guard error == .noSuchFile, !above.isEmpty else { throw error }
        try makeFolders(above, at: folder, made: made)
        // Once more and no oftener: where nothing can be made, /proc says for ever that something is missing.
        if try makeFolderIfMissing(path, at: folder) { try made(path) }
    }
}

/// False when there is something of this name.
private func makeFolderIfMissing(_ path: String, at folder: Int32) throws(Errno) -> Bool {
    do throws(Errno) {
        try makeFolder(path, at: folder)
        return true
    } catch {
        guard error == .exists else { throw error }
        return false
    }
}

/// Whether this process may make and remove files in an open folder.
func mayWrite(in folder: Int32) -> Bool {
    unsafe faccessat(folder, ".", W_OK | X_OK, AT_EACCESS) == 0
}

/// Gives a file of a folder a second name; a symlink itself gets it, not what it leads to.
func link(_ path: String, at folder: Int32, as newPath: String, at newFolder: Int32) throws(Errno) {
    try retrying { unsafe linkat(folder, path, newFolder, newPath, 0) }
}

func rename(_ path: String, at folder: Int32, to newPath: String, at newFolder: Int32) throws(Errno) {
    try retrying { unsafe renameat(folder, path, newFolder, newPath) }
}

func setMode(of path: String, at folder: Int32, _ mode: FileMode) throws(Errno) {
    try retrying { unsafe fchmodat(folder, path, mode_t(mode), 0) }
}

func removeFileIfThere(_ path: String, at folder: Int32) throws(Errno) {
    do throws(Errno) {
        try retrying { unsafe unlinkat(folder, path, 0) }
    } catch {
        guard error == .noSuchFile else { throw error }
    }
}

func removeEmptyFolder(_ path: String, at folder: Int32 = AT_FDCWD) throws(Errno) {
    try retrying { unsafe unlinkat(folder, path, AT_REMOVEDIR) }
}

/// What a symlink says, which need not be there.
func linkText(_ path: String) throws(Errno) -> String {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe readlink(path, bytes.baseAddress!.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    guard count >= 0 else { throw Errno.current }
    return String(decoding: buffer[..<count], as: UTF8.self)
}

/// The path from the root of the file system on; the working folder stands before a relative one, as it is now.
func absolutePath(_ path: String) throws(Errno) -> String {
    path.utf8.first == UInt8(ascii: "/") ? path : joined(try workingFolder(), path)
}

/// By the links through which the user went there, as the shell has noted them; without links where it has not.
private func workingFolder() throws(Errno) -> String {
    if let noted = unsafe getenv("PWD").map({ unsafe String(cString: $0) }),
        noted.utf8.first == UInt8(ascii: "/"),
        try fileStatus(".").identity == (try? fileStatus(noted, links: .followed))?.identity
    {
        return noted
    }
    guard let folder = unsafe getcwd(nil, 0) else { throw Errno.current }
    defer { unsafe free(folder) }
    return unsafe String(cString: folder)
}
