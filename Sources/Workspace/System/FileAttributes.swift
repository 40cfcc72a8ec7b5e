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
    for name in attributeNames(of: old.raw) {
        guard let value = attribute(name, of: old.raw) else { continue }
        if attribute(name, of: new.raw) == value { continue }
        guard setAttribute(name, of: new.raw, to: value) else {
            throw WorkspaceError(.write, path, .attributeIsLost(name))
        }
    }
}

/// The names of a file's extended attributes; none where the file system has no such thing.
private func attributeNames(of file: Int32) -> [String] {
    let bytes = sized { buffer, size in listAttributes?(file, buffer, size) ?? -1 } ?? []
    return bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
}

private func attribute(_ name: String, of file: Int32) -> [UInt8]? {
    sized { buffer, size in getAttribute?(file, name, buffer, size) ?? -1 }
}

private func setAttribute(_ name: String, of file: Int32, to value: [UInt8]) -> Bool {
    guard let setAttribute = putAttribute else { return false }
    return value.withUnsafeBytes { setAttribute(file, name, $0.baseAddress, $0.count, 0) } == 0
}

/// The bytes that a call gives which says how many there are when it is given no room.
private func sized(_ call: (UnsafeMutableRawPointer?, Int) -> Int) -> [UInt8]? {
    let size = call(nil, 0)
    guard size >= 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: size)
    let count = bytes.withUnsafeMutableBytes { call($0.baseAddress, size) }
    return count < 0 ? nil : Array(bytes.prefix(count))
}

// Swift's import of the C library leaves these calls of Linux out, so they are looked up by name. On Darwin they
// have other parameters, and `copyfile` would be the way.
private let listAttributes: (@convention(c) (Int32, UnsafeMutableRawPointer?, Int) -> Int)? =
    linuxFunction("flistxattr")

private let getAttribute:
    (@convention(c) (Int32, UnsafePointer<CChar>, UnsafeMutableRawPointer?, Int) -> Int)? =
        linuxFunction("fgetxattr")

private let putAttribute:
    (@convention(c) (Int32, UnsafePointer<CChar>, UnsafeRawPointer?, Int, Int32) -> Int32)? =
        linuxFunction("fsetxattr")

private func linuxFunction<Function>(_ name: String) -> Function? {
    #if os(Linux)
        // dlsym gives a bare address; a cast is the one way to call it.
        return dlopen(nil, RTLD_LAZY).flatMap { dlsym($0, name) }.map { unsafeBitCast($0, to: Function.self) }
    #else
        return nil
    #endif
}
