/// What tells two states of a file apart without reading it: whoever replaces, writes or closes it changes this. A
/// write through a mapping may not, nor one within the same tick of the file system's clock.
struct FileStamp: Equatable {
    let identity: FileStatus.Identity
    let kind: FileKind
    /// In bytes.
    let size: Int
    let mode: FileMode
    /// Seconds and nanoseconds since 1970 of the last change of the bytes.
    let modified: [Int]

    init(_ path: String, at folder: Int32) throws(Errno) {
        let status = try fileStatus(path, at: folder)
        identity = status.identity
        kind = status.kind
        size = status.size
        mode = status.mode
        modified = status.modified
    }

    /// Nil when there is nothing of this path.
    static func ifThere(_ path: String, at folder: Int32) throws(Errno) -> FileStamp? {
        do throws(Errno) {
            return try FileStamp(path, at: folder)
        } catch {
            guard error == .noSuchFile || error == .notAFolder else { throw error }
            return nil
        }
    }

    func isOlder(than other: FileStamp) -> Bool { modified.lexicographicallyPrecedes(other.modified) }
}
