#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The state of a folder and of all below it, without reading a file: a digest of names, kinds, sizes, modes,
/// inodes, and the times of the last change of the bytes and of anything else. Nobody can put the second back.
struct TreeState {
    let digest: ContentDigest
    /// The latest of all times, in nanoseconds since 1970.
    let newest: Int

    /// - Throws: for anything that cannot be listed.
    init(of name: String, at parent: Int32) throws(Errno) {
        var reading = StateReading()
        try reading.add(name, at: parent, path: "")
        digest = reading.digest.finished()
        newest = reading.newest
    }
}

private struct StateReading {
    var digest = FieldDigest()
    var newest = 0

    mutating func add(_ name: String, at parent: Int32, path: String) throws(Errno) {
        var status = stat()
        try retrying { fstatat(parent, name, &status, AT_SYMLINK_NOFOLLOW) }
        digest.add(path)
        for number in [
            Int(status.st_mode), Int(status.st_size), Int(truncatingIfNeeded: status.st_ino),
            Int(truncatingIfNeeded: status.st_dev),
        ] {
            digest.add(number)
        }
        #if canImport(Darwin)
            let times = [status.st_mtimespec, status.st_ctimespec]
        #else
            let times = [status.st_mtim, status.st_ctim]
        #endif
        for time in times.map(nanoseconds) {
            digest.add(time)
            newest = max(newest, time)
        }
        if FileKind(mode: status.st_mode) == .folder { try addContents(of: name, at: parent, path: path) }
    }

    private mutating func addContents(of name: String, at parent: Int32, path: String) throws(Errno) {
        let folder = try Descriptor.folder(name, at: parent)
        for entry in try folder.listing() {
            // It has no path to be told by; a publication would refuse it.
            guard entry.nameIsUTF8 else { throw Errno.noSuchFile }
            try add(entry.name, at: folder.raw, path: joined(path, entry.name))
        }
    }
}
