import Libc

/// Gives a new file the owner, mode and, on Linux, the extended attributes of another one; access lists are such
/// attributes. What the new file has inherited from its folder, and would open it to more people, is taken away.
func keepAttributes(
    of old: borrowing Descriptor, on new: borrowing Descriptor, path: String
) throws(WorkspaceError) {
    var (status, ownStatus) = (stat(), stat())
    guard unsafe fstat(old.raw, &status) == 0, unsafe fstat(new.raw, &ownStatus) == 0 else {
        throw WorkspaceError(.write, path, .system(errno: errno))
    }
    if status.st_uid != ownStatus.st_uid || status.st_gid != ownStatus.st_gid,
        fchown(new.raw, status.st_uid, status.st_gid) != 0
    {
        throw WorkspaceError(.write, path, .ownerIsLost)
    }
    #if os(Linux)
        let names = try attributeNames(of: old.raw, path)
        for name in try attributeNames(of: new.raw, path) where name.hasPrefix("system.") {
            if !names.contains(name), unsafe fremovexattr(new.raw, name) != 0 {
                throw WorkspaceError(.write, path, .attributeIsLost(name))
            }
        }
    #endif
    // After the access lists, of which the mode is a part.
    guard fchmod(new.raw, status.st_mode & 0o7777) == 0 else {
        throw WorkspaceError(.write, path, .system(errno: errno))
    }
    #if os(Linux)
        for name in names { try copyAttribute(name, from: old.raw, to: new.raw, path) }
    #endif
}

// On Darwin these calls have other parameters; `copyfile` would be the way there.
#if os(Linux)
    /// The names of a file's extended attributes; none where the file system has no such thing.
    private func attributeNames(of file: Int32, _ path: String) throws(WorkspaceError) -> [String] {
        guard
            let bytes = unsafe sized({ unsafe flistxattr(file, $0?.assumingMemoryBound(to: CChar.self), $1) })
        else {
            if errno == ENOTSUP { return [] }
            throw WorkspaceError(.write, path, .system(errno: errno))
        }
        return bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    }

    private func copyAttribute(
        _ name: String, from old: Int32, to new: Int32, _ path: String
    ) throws(WorkspaceError) {
        let value = unsafe sized { unsafe fgetxattr(old, name, $0, $1) }
        if let value, unsafe sized({ unsafe fgetxattr(new, name, $0, $1) }) == value { return }
        guard let value, unsafe fsetxattr(new, name, value, value.count, 0) == 0 else {
            throw WorkspaceError(.write, path, .attributeIsLost(name))
        }
    }

    /// The bytes that a call gives which says how many there are when it is given no room; nil for a failure.
    private func sized(_ call: (UnsafeMutableRawPointer?, Int) -> Int) -> [UInt8]? {
        let size = call(nil, 0)
        guard size >= 0 else { return nil }
        var bytes = [UInt8](repeating: 0, count: size)
        let count = unsafe bytes.withUnsafeMutableBytes { unsafe call($0.baseAddress, size) }
        return count < 0 ? nil : Array(bytes.prefix(count))
    }
#endif
