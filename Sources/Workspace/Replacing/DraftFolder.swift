import Libc

/// A folder in which files are replaced, locked against the clearing of drafts.
///
/// Runs that replace files share the lock; who clears holds it alone. It ends with the process.
final class DraftFolder {
    private let descriptor: Descriptor

    var raw: Int32 { descriptor.raw }

    /// Opens the folder, and clears what a killed run has left there unless another run works in it.
    init(_ path: String) throws(Errno) {
        descriptor = try Descriptor.folder(path.isEmpty ? "/" : path)
        clearDrafts(in: descriptor.raw, path)
        // Waits for no longer than somebody else clears. A file system without locks has to do without.
        while flock(descriptor.raw, LOCK_SH) != 0, errno == EINTR {}
    }
}
