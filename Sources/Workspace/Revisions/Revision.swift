import Diagnostics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The files below `content/` of a handbook as they were at a git revision: a commit, tag or branch.
///
/// Runs `git archive` in the root and reads what it prints. Throws where there is no git, no repository or
/// no such revision.
package func readSources(revision: String, root: String) throws(WorkspaceError) -> [SourceFile] {
    // git would take it for an option.
    guard !revision.hasPrefix("-") else { throw WorkspaceError(.read, revision, .noRevision) }
    let arguments = ["git", "-C", root, "archive", "--format=tar", revision, "--", "content"]
    let (status, output) = try attempt(.read, revision) { () throws(Errno) in try run(arguments) }
    guard status == 0, let files = tarFiles(output) else {
        throw WorkspaceError(.read, revision, .noRevision)
    }
    return files.sorted { isBefore($0.path, $1.path) }
}

/// Whether a folder holds a handbook, so that a name of it is no revision.
package func holdsHandbook(_ folder: String) -> Bool {
    (try? fileStatus(joined(folder, "content"), links: .followed))?.kind == .folder
}

/// Runs a program and returns its exit status and what it printed; what it says of its errors is dropped.
private func run(_ arguments: [String]) throws(Errno) -> (status: Int32, output: [UInt8]) {
    var ends: [Int32] = [0, 0]
    try retrying { pipe(&ends) }
    defer { close(ends[0]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    let failure = posix_spawnp(&process, arguments[0], &actions, nil, &words, environ)
    close(ends[1])
    guard failure == 0 else { throw Errno(code: failure) }
    let output = try readAll(ends[0])
    var status: Int32 = 0
    try retrying { waitpid(process, &status, 0) }
    // The exit status, or 255 for a program that a signal ended.
    return (status & 0x7F == 0 ? (status >> 8) & 0xFF : 255, output)
}

private func readAll(_ descriptor: Int32) throws(Errno) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = try retrying { Int32(truncatingIfNeeded: read(descriptor, &chunk, chunk.count)) }
        if count == 0 { return bytes }
        bytes += chunk[..<Int(count)]
    }
}
