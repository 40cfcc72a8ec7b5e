#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The bytes of one file that the user named. Throws for anything that is not a file.
package func readFile(_ path: String) throws(WorkspaceError) -> [UInt8] {
    let (status, bytes) = try attempt(.read, path) { () throws(Errno) -> (FileStatus, [UInt8]) in
        let open = try Descriptor.reading(path, links: .followed)
        let status = try open.status()
        guard status.kind == .file, status.size <= ReadLimits.standard.fileSize else { return (status, []) }
        return (status, try open.read(upTo: status.size))
    }
    guard status.kind == .file else { throw WorkspaceError(.read, path, .unreadableKind(status.kind)) }
    guard status.size <= ReadLimits.standard.fileSize else {
        throw WorkspaceError(.read, path, .tooLarge(limit: ReadLimits.standard.fileSize))
    }
    return bytes
}

/// Everything on standard input, up to its end. Throws when that is more than a file may have.
package func readStandardInput() throws(WorkspaceError) -> [UInt8] {
    try readToEnd(STDIN_FILENO, shown: "the standard input", limit: ReadLimits.standard.fileSize)
}

/// All bytes of a file that has no size to be asked for.
///
/// - Parameter shown: the file as errors name it.
func readToEnd(_ file: Int32, shown: String, limit: Int) throws(WorkspaceError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = try attempt(.read, shown) { () throws(Errno) in
            try retrying { Int32(truncatingIfNeeded: read(file, &chunk, chunk.count)) }
        }
        if count == 0 { return bytes }
        guard bytes.count + Int(count) <= limit else {
            throw WorkspaceError(.read, shown, .tooLarge(limit: limit))
        }
        bytes += chunk[..<Int(count)]
    }
}

/// Makes a file that must not exist yet, and the folders above it.
package func createFile(_ path: String, bytes: [UInt8]) throws(WorkspaceError) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    for count in parts.indices.dropFirst() {
        let folder = parts[..<count].joined(separator: "/")
        guard !folder.isEmpty, mkdir(folder, 0o755) != 0, errno != EEXIST else { continue }
        throw WorkspaceError(.makeFolder, folder, .system(errno: errno))
    }
    try attempt(.write, path) { () throws(Errno) in
        try Descriptor.creating(path, at: AT_FDCWD).writeAll(bytes)
    }
}
