import CSystem

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Gives a new file the owner, mode and extended attributes of another one; on Linux access lists are such
/// attributes.
func keepAttributes(
    of old: borrowing Descriptor, on new: borrowing Descriptor, path: String
) throws(WorkspaceError) {
    var (status, ownStatus) = (stat(), stat())
    guard fstat(old.raw, &status) == 0, fstat(new.raw, &ownStatus) == 0 else {
        throw WorkspaceError(.write, path, .system(errno: errno))
    }
    if status.st_uid != ownStatus.st_uid || status.st_gid != ownStatus.st_gid,
        fchown(new.raw, status.st_uid, status.st_gid) != 0
    {
        throw WorkspaceError(.write, path, .ownerIsLost)
    }
    guard fchmod(new.raw, status.st_mode & 0o7777) == 0 else {
        throw WorkspaceError(.write, path, .system(errno: errno))
    }
    #if os(Linux)
        for name in attributeNames(of: old.raw) {
            guard let value = attribute(name, of: old.raw) else { continue }
            if attribute(name, of: new.raw) == value { continue }
            guard setAttribute(name, of: new.raw, to: value) else {
                throw WorkspaceError(.write, path, .attributeIsLost(name))
            }
        }
    #endif
}

// On Darwin these calls have other parameters; `copyfile` would be the way there.
#if os(Linux)
    /// The names of a file's extended attributes; none where the file system has no such thing.
    private func attributeNames(of file: Int32) -> [String] {
        let bytes = sized { flistxattr(file, $0?.assumingMemoryBound(to: CChar.self), $1) } ?? []
        return bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    }

    private func attribute(_ name: String, of file: Int32) -> [UInt8]? {
        sized { fgetxattr(file, name, $0, $1) }
    }

    private func setAttribute(_ name: String, of file: Int32, to value: [UInt8]) -> Bool {
        fsetxattr(file, name, value, value.count, 0) == 0
    }

    /// The bytes that a call gives which says how many there are when it is given no room.
    private func sized(
        _ call: (UnsafeMutableRawPointer?, Int) -> Int
    ) -> [UInt8]? {
        let size = call(nil, 0)
        guard size >= 0 else { return nil }
        var bytes = [UInt8](repeating: 0, count: size)
        let count = bytes.withUnsafeMutableBytes { call($0.baseAddress, size) }
        return count < 0 ? nil : Array(bytes.prefix(count))
    }
#endif
