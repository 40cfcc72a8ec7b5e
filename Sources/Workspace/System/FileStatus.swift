import Libc

extension FileKind {
    init(mode: mode_t) {
        self =
            switch mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            case S_IFIFO: .fifo
            case S_IFSOCK: .socket
            default: .device
            }
    }

    /// From a folder's listing; nil where the file system leaves the kind out (`DT_UNKNOWN`).
    init?(listed type: UInt8) {
        switch type {
        case UInt8(DT_REG): self = .file
        case UInt8(DT_DIR): self = .folder
        case UInt8(DT_LNK): self = .link
        case UInt8(DT_FIFO): self = .fifo
        case UInt8(DT_SOCK): self = .socket
        case UInt8(DT_CHR), UInt8(DT_BLK): self = .device
        default: return nil
        }
    }
}

/// Permission bits; the C libraries differ in their type.
typealias FileMode = UInt32

/// The part of `stat` that this target uses.
struct FileStatus: Equatable {
    /// A file's identity on this machine: equal for two names of one file.
    struct Identity: Hashable {
        let device: UInt64
        let inode: UInt64
    }

    let kind: FileKind
    /// In bytes.
    let size: Int
    /// The permission bits, setuid and the like included: `0o644`.
    let mode: FileMode
    let identity: Identity
    /// The number of hard links.
    let links: Int
    /// Seconds and nanoseconds since 1970 of the last change of the bytes.
    let modified: [Int]
    /// Seconds and nanoseconds since 1970 of the last change of bytes, mode, owner, names or times, which no program
    /// can set.
    let changed: [Int]

    init(_ status: stat) {
        kind = FileKind(mode: status.st_mode)
        size = Int(status.st_size)
        mode = FileMode(status.st_mode & 0o7777)
        identity = Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
        links = Int(status.st_nlink)
        #if canImport(Darwin)
            modified = [status.st_mtimespec.tv_sec, status.st_mtimespec.tv_nsec]
            changed = [status.st_ctimespec.tv_sec, status.st_ctimespec.tv_nsec]
        #else
            modified = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
            changed = [status.st_ctim.tv_sec, status.st_ctim.tv_nsec]
        #endif
    }
}
