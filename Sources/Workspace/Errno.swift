import Libc

/// A failed system call, before it is said what it was for.
struct Errno: Error, Equatable {
    let code: Int32

    static var current: Errno { Errno(code: errno) }

    static let noSuchFile = Errno(code: ENOENT)
    static let exists = Errno(code: EEXIST)
    static let notAFolder = Errno(code: ENOTDIR)
    static let isAFolder = Errno(code: EISDIR)
    static let tooManyLinks = Errno(code: ELOOP)
    static let busy = Errno(code: EBUSY)
    static let nameTooLong = Errno(code: ENAMETOOLONG)
    static let tooLarge = Errno(code: EFBIG)
    static let otherFileSystem = Errno(code: EXDEV)

    /// Whether this is how a file system says that a file gets no second name here.
    var refusesHardLinks: Bool {
        [EPERM, EMLINK, ENOTSUP, EOPNOTSUPP].contains(code)
    }
}

/// Makes a system call that answers -1 on failure, again for as long as a signal interrupts it.
@discardableResult
func retrying(_ call: () -> Int32) throws(Errno) -> Int32 {
    while true {
        let answer = call()
        if answer >= 0 { return answer }
        if errno != EINTR { throw Errno.current }
    }
}

/// Runs `body` and says of a failed system call what it was for.
///
/// The path is only made when it is needed: this runs for every file.
@discardableResult
func attempt<Answer: ~Copyable>(
    _ operation: WorkspaceError.Operation, _ path: @autoclosure () -> String,
    _ body: () throws(Errno) -> Answer
) throws(WorkspaceError) -> Answer {
    do {
        return try body()
    } catch {
        throw WorkspaceError(operation, path(), .system(errno: error.code))
    }
}
