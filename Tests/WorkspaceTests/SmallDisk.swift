import Libc

@testable import Workspace

/// A file system in memory, which goes away with this value.
final class SmallDisk {
    let folder: TemporaryFolder
    private let point: String

    /// Whether this process may mount one: as root, and not inside a container that forbids it.
    static let isAllowed = (try? SmallDisk(options: "size=64k")) != nil

    /// - Parameter point: where it is mounted; the folder is made, in a temporary folder when it is nil.
    init(options: String, at point: String? = nil) throws {
        folder = try TemporaryFolder()
        self.point = point ?? folder.at("disk")
        try makeFolders(self.point)
        try mountMemory(at: self.point, options)
    }

    deinit {
        unmount(point)
    }

    var output: String { joined(point, "public") }

    /// Uses up all but this many bytes.
    func fill(leaving bytes: Int) throws {
        var status = statvfs()
        try retrying { statvfs(point, &status) }
        let free = Int(status.f_bavail) * Int(status.f_bsize)
        try folder.write([UInt8](repeating: 1, count: max(0, free - bytes)), to: "disk/filler")
    }

    func makeRoom() throws {
        // A program that another test is about to start may hold the file open, and with it the room.
        try retrying { truncate(joined(point, "filler"), 0) }
        try folder.remove("disk/filler")
    }

    /// Does `work` in a folder whose files so far are in a layer below, as those of a container's image are.
    func withLayer(over lower: String, _ work: (TemporaryFolder, String) throws -> Void) throws {
        for name in ["upper", "work", "merged"] { try folder.makeFolder("disk/" + name) }
        let layers = [
            "lowerdir=" + lower, "upperdir=" + folder.at("disk/upper"), "workdir=" + folder.at("disk/work"),
        ]
        let merged = folder.at("disk/merged")
        try mountLayers(at: merged, layers.joined(separator: ","))
        defer { unmount(merged) }
        try work(folder, merged)
    }
}

/// Does `work` while `/proc` is to be seen in a folder too: a Swift program whose root that folder is ends without it.
func withProc(in folder: TemporaryFolder, _ work: () throws -> Void) throws {
    try folder.makeFolder("proc")
    try showProc(at: folder.at("proc"))
    defer { unmount(folder.at("proc")) }
    try work()
}

#if os(Linux)
    private func showProc(at point: String) throws(Errno) {
        try retrying { mount("/proc", point, nil, UInt(MS_BIND), nil) }
    }

    private func mountMemory(at point: String, _ options: String) throws(Errno) {
        try retrying { mount("tmpfs", point, "tmpfs", 0, options) }
    }

    private func mountLayers(at point: String, _ options: String) throws(Errno) {
        try retrying { mount("overlay", point, "overlay", 0, options) }
    }

    private func unmount(_ point: String) {
        umount2(point, Int32(MNT_DETACH))
    }
#else
    private func showProc(at point: String) throws(Errno) { throw Errno(code: ENOTSUP) }
    private func mountMemory(at point: String, _ options: String) throws(Errno) { throw Errno(code: ENOTSUP) }
    private func mountLayers(at point: String, _ options: String) throws(Errno) { throw Errno(code: ENOTSUP) }
    private func unmount(_ point: String) {}
#endif
