import Libc

/// Lets two names change places, each in a folder of its own; false where that cannot be done here.
func exchangeNames(
    _ one: String, at folder: Int32, _ other: String, at otherFolder: Int32
) throws(Errno) -> Bool {
    try whereSupported { unsafe exchange_names(folder, one, otherFolder, other) }
}

/// Gives a file another name, unless there is something of that name.
///
/// Where neither a call for this nor hard links are to be had, another program can put a file there between the look
/// and the renaming, and that file is lost.
///
/// - Throws: EEXIST when there is something.
func renameWhereFree(
    _ path: String, at folder: Int32, to newPath: String, at newFolder: Int32
) throws(Errno) {
    if try whereSupported({ unsafe rename_where_free(folder, path, newFolder, newPath) }) { return }
    do throws(Errno) {
        try link(path, at: folder, as: newPath, at: newFolder)
        try removeFileIfThere(path, at: folder)
    } catch {
        guard error.refusesHardLinks else { throw error }
        guard try FileStamp.ifThere(newPath, at: newFolder) == nil else { throw Errno.exists }
        try rename(path, at: folder, to: newPath, at: newFolder)
    }
}

/// False where the system or the file system has no such call.
private func whereSupported(_ call: () -> Int32) throws(Errno) -> Bool {
    do throws(Errno) {
        try retrying(call)
        return true
    } catch {
        if [EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP].contains(error.code) { return false }
        throw error
    }
}
