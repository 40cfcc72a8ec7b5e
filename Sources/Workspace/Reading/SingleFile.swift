import Libc

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
    try readStandardInput(from: STDIN_FILENO, limit: ReadLimits.standard.fileSize)
}

func readStandardInput(from file: Int32, limit: Int) throws(WorkspaceError) -> [UInt8] {
    do throws(Errno) {
        return try readToEnd(file, limit: limit)
    } catch {
        let reason: WorkspaceError.Reason =
            error == .tooLarge ? .tooLarge(limit: limit) : .system(errno: error.code)
        throw WorkspaceError(.read, "the standard input", reason)
    }
}

/// Makes a file that must not exist yet, and the folders above it.
package func createFile(_ path: String, bytes: [UInt8]) throws(WorkspaceError) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    for count in parts.indices.dropFirst() {
        let folder = parts[..<count].joined(separator: "/")
        guard !folder.isEmpty, unsafe mkdir(folder, 0o755) != 0, errno != EEXIST else { continue }
        throw WorkspaceError(.makeFolder, folder, .system(errno: errno))
    }
    try attempt(.write, path) { () throws(Errno) in
        try Descriptor.creating(path, at: AT_FDCWD).writeAll(bytes)
    }
}
