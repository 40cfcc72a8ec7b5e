import Libc
import Testing

@testable import Workspace

/// A folder of its own for one test, removed with it.
final class TemporaryFolder: Sendable {
    /// Absolute and without symlinks.
    let path: String

    init() throws {
        var template = Array("/tmp/workspace-test-XXXXXX".utf8CString)
        let made = try #require(mkdtemp(&template))
        path = try resolvedPath(String(cString: made))
    }

    deinit {
        try? removeTree(path, at: AT_FDCWD, shown: path)
    }

    /// The absolute path of something in the folder.
    func at(_ path: String) -> String { joined(self.path, path) }

    func write(_ text: String, to path: String) throws {
        try write(Array(text.utf8), to: path)
    }

    func write(_ bytes: [UInt8], to path: String) throws {
        try makeFolder(split(path).folder)
        try removeFileIfThere(at(path), at: AT_FDCWD)
        let file = try Descriptor.creating(at(path), at: AT_FDCWD)
        try file.writeAll(bytes)
    }

    func read(_ path: String) throws -> String {
        let file = try Descriptor.reading(at(path))
        return String(decoding: try file.read(upTo: file.status().size), as: UTF8.self)
    }

    func makeFolder(_ path: String) throws {
        if !path.isEmpty { try makeFolders(at(path)) }
    }

    /// Makes a symlink with this text.
    func makeLink(_ path: String, to target: String) throws {
        try makeFolder(split(path).folder)
        try retrying { symlink(target, at(path)) }
    }

    func makeFIFO(_ path: String) throws {
        try makeFolder(split(path).folder)
        try retrying { mkfifo(at(path), 0o644) }
    }

    /// Makes a socket that nobody listens to.
    func makeSocket(_ path: String) throws {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: at(path).utf8) }
        let end = try retrying { socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0) }
        defer { close(end) }
        try withUnsafePointer(to: &address) { pointer throws(Errno) in
            _ = try pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer throws(Errno) in
                try retrying { bind(end, pointer, socklen_t(MemoryLayout<sockaddr_un>.size)) }
            }
        }
    }

    /// Makes folders of one name in each other, however long the path becomes.
    func makeDeepFolder(_ name: String, levels: Int, in path: String) throws {
        var folder = try Descriptor.folder(at(path))
        for _ in 0..<levels {
            try Workspace.makeFolder(name, at: folder.raw)
            folder = try Descriptor.folder(name, at: folder.raw)
        }
    }

    func remove(_ path: String) throws {
        try removeTree(at(path), at: AT_FDCWD, shown: path)
    }

    func setMode(_ path: String, _ mode: FileMode) throws {
        try Workspace.setMode(of: at(path), at: AT_FDCWD, mode)
    }

    /// Gives a file this time of the last change of its bytes, in seconds and nanoseconds since 1970.
    func setTimes(_ path: String, to modified: [Int]) throws {
        let time = timespec(tv_sec: modified[0], tv_nsec: modified[1])
        try retrying { utimensat(AT_FDCWD, at(path), [time, time], 0) }
    }

    /// What stands at a path, without the time of its last change, which another name for a file moves too.
    func status(_ path: String) throws -> FileStatus {
        var status = stat()
        try retrying { lstat(at(path), &status) }
        #if canImport(Darwin)
            status.st_ctimespec = timespec()
        #else
            status.st_ctim = timespec()
        #endif
        return FileStatus(status)
    }

    /// All names in a folder, hidden ones too.
    func names(_ path: String = "") throws -> [String] {
        try Descriptor.folder(at(path)).listing().map(\.name)
    }
}

/// The sentence of the error that `work` throws; nil when it throws none.
func sentence(_ work: () throws -> Void) -> String? {
    do {
        try work()
        return nil
    } catch {
        return "\(error)"
    }
}
