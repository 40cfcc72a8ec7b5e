import Libc

/// What a run of git printed, and how it ended.
struct GitAnswer {
    /// The exit status, or 255 for a program that a signal ended.
    let status: Int32
    let output: [UInt8]
    let errors: [UInt8]
}

/// Runs git in a folder, on the repository that the folder lies in.
///
/// Only commands that read objects are run, and these run no program of a repository. What its settings name is
/// turned off besides: the program that watches files, hooks, and the transports by which objects that are
/// missing from a partial clone would be fetched.
///
/// - Parameter limit: of the bytes that it may print; git ends where there are more.
/// - Returns: nil where there is no program of this name.
func runGit(
    _ arguments: [String], in folder: String, input: [UInt8] = [], limit: Int
) throws(Errno) -> GitAnswer? {
    let words =
        ["git", "--no-pager", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-C", folder]
        + arguments
    // Files rather than pipes, so that neither side waits for the other.
    let source = try Descriptor.scratch()
    let errors = try Descriptor.scratch()
    try source.writeAll(input)
    try source.rewind()
    guard
        let (status, output) = try run(
            words, gitEnvironment(), input: source.raw, errors: errors.raw, limit: limit)
    else { return nil }
    try errors.rewind()
    return GitAnswer(status: status, output: output, errors: try errors.read(upTo: 1 << 12))
}

/// Variables by which a caller, such as a hook, leads git to another repository than that of the folder.
private let leadingElsewhere: Set<String> = [
    "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_COMMON_DIR", "GIT_DIR", "GIT_INDEX_FILE", "GIT_NAMESPACE",
    "GIT_OBJECT_DIRECTORY", "GIT_PREFIX", "GIT_WORK_TREE",
]

private func gitEnvironment() -> [String] {
    let own = [
        "GIT_ALLOW_PROTOCOL": "none", "GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C",
    ]
    let kept = environmentVariables().filter { variable in
        let name = String(variable.prefix { $0 != "=" })
        return !leadingElsewhere.contains(name) && own[name] == nil
    }
    return kept + own.map { "\($0.key)=\($0.value)" }.sorted()
}

/// Runs a program and returns its exit status and what it printed; nil where there is none of this name.
private func run(
    _ words: [String], _ environment: [String], input: Int32, errors: Int32, limit: Int
) throws(Errno) -> (status: Int32, output: [UInt8])? {
    var ends: [Int32] = [0, 0]
    try retrying { unsafe pipe(&ends) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let failure = spawn(words, environment, input: input, output: ends[1], errors: errors)
    close(ends[1])
    let process: pid_t
    do throws(Errno) {
        process = try failure.get()
    } catch {
        close(ends[0])
        if error == .noSuchFile { return nil }
        throw error
    }
    // Read to the end first: a program that prints more than a pipe holds would not end. Closed before it is waited
    // for: one that has more to say than is read ends by that.
    let output = Result { () throws(Errno) in try readToEnd(ends[0], limit: limit) }
    close(ends[0])
    var status: Int32 = 0
    try retrying { unsafe waitpid(process, &status, 0) }
    return (status & 0x7F == 0 ? (status >> 8) & 0xFF : 255, try output.get())
}

private func spawn(
    _ words: [String], _ environment: [String], input: Int32, output: Int32, errors: Int32
) -> Result<pid_t, Errno> {
    #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
    #else
        var actions = unsafe posix_spawn_file_actions_t()
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    unsafe posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
    var (words, environment) = unsafe (
        words.map { unsafe strdup($0) } + [nil], environment.map { unsafe strdup($0) } + [nil]
    )
    defer { for index in unsafe words.indices { unsafe free(words[index]) } }
    defer { for index in unsafe environment.indices { unsafe free(environment[index]) } }
    var process = pid_t()
    let failure = unsafe posix_spawnp(&process, "git", &actions, nil, &words, &environment)
    return failure == 0 ? .success(process) : .failure(Errno(code: failure))
}

extension Descriptor {
    fileprivate func rewind() throws(Errno) {
        guard lseek(raw, 0, SEEK_SET) == 0 else { throw Errno.current }
    }
}
