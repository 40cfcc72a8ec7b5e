import Libc

/// Whether a symlink as the last part of a path is followed.
enum LinkRule {
    case followed, refused

    fileprivate var openFlag: Int32 { self == .refused ? O_NOFOLLOW : 0 }
}

/// An open file or folder, closed when it goes away.
///
/// Paths below a folder are resolved from its descriptor (`at:`), so that they hold even while the folder
/// itself is renamed.
struct Descriptor: ~Copyable, Sendable {
    let raw: Int32

    /// Opens a folder; fails with ENOTDIR, or ELOOP for a refused symlink.
    static func folder(
        _ path: String, at folder: Int32 = AT_FDCWD, links: LinkRule = .refused
    ) throws(Errno) -> Descriptor {
        let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | links.openFlag
        return Descriptor(raw: try retrying { unsafe openat(folder, path, flags, 0) })
    }

    /// Opens a file to read. Never waits: a FIFO opens at once and is then told by its status.
    static func reading(
        _ path: String, at folder: Int32 = AT_FDCWD, links: LinkRule = .refused
    ) throws(Errno) -> Descriptor {
        let flags = O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | links.openFlag
        return Descriptor(raw: try retrying { unsafe openat(folder, path, flags, 0) })
    }

    /// Makes a file that must not exist yet, to write.
    ///
    /// - Parameter mode: less the umask.
    static func creating(
        _ path: String, at folder: Int32, mode: FileMode = 0o644
    ) throws(Errno) -> Descriptor {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        return Descriptor(raw: try retrying { unsafe openat(folder, path, flags, mode_t(mode)) })
    }

    /// Opens a file to lock, to read and to write.
    ///
    /// - Parameter makes: whether the file is made when it is not there.
    static func locking(_ path: String, at folder: Int32, makes: Bool = true) throws(Errno) -> Descriptor {
        let flags = O_RDWR | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC | (makes ? O_CREAT : 0)
        return Descriptor(raw: try retrying { unsafe openat(folder, path, flags, 0o644) })
    }

    /// Makes a file without a name, to write and to read: it is gone when it is closed, however the process
    /// ends.
    static func scratch() throws(Errno) -> Descriptor {
        let folder = environmentVariable("TMPDIR") ?? "/tmp"
        var path = Array(joined(folder, "handbook-XXXXXX").utf8CString)
        let file = Descriptor(raw: try retrying { unsafe mkstemp(&path) })
        unsafe unlink(path)
        _ = fcntl(file.raw, F_SETFD, FD_CLOEXEC)
        return file
    }

    private init(raw: Int32) {
        self.raw = raw
    }

    deinit {
        _ = close(raw)
    }

    func status() throws(Errno) -> FileStatus {
        var status = stat()
        try retrying { unsafe fstat(raw, &status) }
        return FileStatus(status)
    }

    func setMode(_ mode: FileMode) throws(Errno) {
        try retrying { fchmod(raw, mode_t(mode)) }
    }

    /// Closes the file and reports what only shows then: some network file systems write as late as this.
    consuming func closeReporting() throws(Errno) {
        let raw = self.raw
        discard self
        // Linux has closed the descriptor even when a signal interrupts: a second close could hit
        // another file.
        if close(raw) != 0, errno != EINTR { throw Errno.current }
    }
}

/// What stands at a path; a symlink counts as itself when it is refused.
func fileStatus(
    _ path: String, at folder: Int32 = AT_FDCWD, links: LinkRule = .refused
) throws(Errno) -> FileStatus {
    var status = stat()
    let flag = links == .refused ? AT_SYMLINK_NOFOLLOW : 0
    try retrying { unsafe fstatat(folder, path, &status, flag) }
    return FileStatus(status)
}

/// The absolute path without symlinks, `.` and `..`.
func resolvedPath(_ path: String) throws(Errno) -> String {
    guard let resolved = unsafe realpath(path, nil) else { throw Errno.current }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
}
