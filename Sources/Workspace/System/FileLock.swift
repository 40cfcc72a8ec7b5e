#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A lock that the system lets go of when the process ends, however it ends.
///
/// The file stays behind: were it removed, a waiting process could lock the removed file while another
/// one makes a new one.
struct FileLock: ~Copyable, Sendable {
    private let file: Descriptor

    /// What came of one try to lock.
    enum Outcome: ~Copyable {
        case locked(FileLock)
        /// By this process, where it is known.
        case held(by: Int32?)
    }

    /// Tries once, without waiting.
    static func attempt(_ name: String, at folder: Int32) throws(Errno) -> Outcome {
        let file = try Descriptor.locking(name, at: folder)
        guard flock(file.raw, LOCK_EX | LOCK_NB) == 0 else {
            guard errno == EWOULDBLOCK || errno == EINTR else { throw Errno.current }
            return .held(by: Int32(String(decoding: try file.read(upTo: 16), as: UTF8.self)))
        }
        // The file may have been removed, and made again by another process, between its opening and its
        // locking.
        let isCurrent = (try? fileStatus(name, at: folder).identity) == (try file.status().identity)
        guard isCurrent else { return .held(by: nil) }
        // For the message of a second build only: a full disk must not stop a build that has nothing to
        // write.
        _ = ftruncate(file.raw, 0)
        try? file.writeAll(Array(String(processNumber).utf8))
        return .locked(FileLock(file: file))
    }
}

/// The system's number of this process.
var processNumber: Int32 { getpid() }

func sleep(milliseconds: Int) {
    var time = timespec(tv_sec: 0, tv_nsec: milliseconds * 1_000_000)
    nanosleep(&time, nil)
}
